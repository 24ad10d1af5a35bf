import fc from "fast-check";
import { expect, test } from "vitest";
import { findCrm2013Refusal } from "../../../../src/crm/crm2013/find-refusal.ts";
import { Failure } from "../../../../src/http/failure.ts";
import { wire } from "./crm2013-setup.ts";

const refusal = (text: string, status = 500) => findCrm2013Refusal({ status, headers: new Headers(), text });
const odata = (code: unknown, message: unknown = { lang: "en-US", value: "text" }) => JSON.stringify({ error: { code, message } });
const odataXml = (code: string, message = "text") =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?><error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code>${code}</code><message xml:lang="en-US">${message}</message></error>`;

test.each([
  { name: "a taken key", text: wire("duplicate.json"), is: "PreconditionFailed" },
  { name: "a taken key, in hexadecimal", text: odata("0x80040237"), is: "PreconditionFailed" },
  { name: "a taken key, as a number", text: odata(-2147220937), is: "PreconditionFailed" },
  { name: "a taken key, as an unsigned number", text: odata(2147746359), is: "PreconditionFailed" },
  { name: "a taken key without a code", text: wire("duplicate-without-code.json"), is: "PreconditionFailed" },
  { name: "a taken key in a plain message", text: odata("", "Cannot insert duplicate key."), is: "PreconditionFailed" },
  { name: "a taken key in XML", text: odataXml("-2147220937"), is: "PreconditionFailed" },
  { name: "a taken key in XML without a code", text: odataXml("", "Cannot insert duplicate key."), is: "PreconditionFailed" },
  { name: "a taken key as a conflict", text: wire("duplicate.json"), status: 409, is: "PreconditionFailed" },
  { name: "a taken key as a bad request", text: wire("duplicate.json"), status: 400, is: "PreconditionFailed" },
  { name: "a record that is not there", text: odata("-2147220969"), is: "NotFound" },
  { name: "a missing privilege", text: odata("-2147220960"), is: "NoPrivilege" },
  { name: "a missing privilege in a SOAP fault with an inner one", text: wire("fault.xml"), is: "NoPrivilege" },
  { name: "a record that was not shared", text: odata("-2147187962"), is: "Forbidden" },
])("$name is $is, and no lost answer", ({ text, status, is }) => {
  expect(refusal(text, status)).toMatchObject({ name: is, status: undefined });
});

test("a code that is not known is told with the status: the answer may have been lost", () => {
  expect(refusal(odata("-2147204784"))).toMatchObject({ name: "Unexpected", status: 500, code: "-2147204784" });
});

test.each([
  { name: "a blank code and another text", text: odata("", { value: "SQL timeout expired." }) },
  { name: "a text that only quotes the known one", text: odata("", { value: "The subject 'Cannot insert duplicate key' is too long." }) },
  { name: "prose for a code", text: odata("Cannot insert duplicate key") },
  { name: "a code of another shape", text: odata({ value: "-2147220937" }) },
  { name: "a page of HTML", text: "<!DOCTYPE html><html><body>-2147220937</body></html>" },
  { name: "XHTML", text: '<html xmlns="http://www.w3.org/1999/xhtml"><code>-2147220937</code></html>' },
  { name: "XML with a DOCTYPE", text: `<!DOCTYPE error>${odataXml("-2147220937")}` },
  { name: "nothing", text: "" },
  { name: "null", text: "null" },
  { name: "a fault of .NET", text: JSON.stringify({ Message: "Cannot insert duplicate key.", ExceptionType: "System.Exception" }) },
])("$name is left to the status", ({ text }) => {
  expect(refusal(text)).toBeUndefined();
});

test.each([401, 403, 404, 412, 429, 503])("%i says enough by itself", (status) => {
  expect(refusal(wire("duplicate.json"), status)).toBeUndefined();
});

test("no text makes it throw, or is repeated in a message", () => {
  const secret = "Quarterly review";
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc.string().map((text) => odataXml(text, secret)),
    fc.string().map((text) => `<${text}`),
    fc.jsonValue().map((value) => JSON.stringify({ error: { code: value, message: { value: secret } } })),
    fc.jsonValue().map((value) => JSON.stringify({ error: value })),
    fc.nat(900).map((length) => wire("fault.xml").slice(0, length)),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const found = refusal(text);
      expect(found === undefined || found instanceof Failure).toBe(true);
      expect(found?.message ?? "").not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});
