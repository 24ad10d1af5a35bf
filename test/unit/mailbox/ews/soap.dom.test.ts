import fc from "fast-check";
import { expect, test } from "vitest";
import { Failure, Unexpected } from "../../../../src/http/failure.ts";
import { createEwsAppointmentStore } from "../../../../src/mailbox/ews/create-ews-appointment-store.ts";
import { element } from "../../../../src/mailbox/ews/ews-element.ts";
import { failureOfResponseCode } from "../../../../src/mailbox/ews/failure-of-response-code.ts";
import { getOnlyMessage, readSoapAnswer } from "../../../../src/mailbox/ews/read-soap-answer.ts";
import { toSoapText } from "../../../../src/mailbox/ews/to-soap-text.ts";
import { me, review, signal, wire } from "./ews-store-setup.ts";

const holdable = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

function roundTrip(text: string): { readonly value: string | null; readonly attribute: string | null } {
  const page = new DOMParser().parseFromString(toSoapText(element("m:Ask", { Name: text }, [element("t:Value", {}, text)])), "text/xml");
  return {
    value: page.getElementsByTagName("t:Value")[0]?.textContent ?? null,
    attribute: page.getElementsByTagName("m:Ask")[0]?.getAttribute("Name") ?? null,
  };
}

test("whatever XML can hold survives being sent, in a text and in an attribute; the rest is dropped", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "grapheme" }),
        fc.string().map((text) => `<a b="${text}">&${text};]]>`),
      ),
      (text) => {
        expect(roundTrip(text)).toEqual({ value: holdable(text), attribute: holdable(text) });
      },
    ),
  );
});

test.each(["\r\n\t line\nbreaks \r", "]]>", "<!DOCTYPE a>", "&amp;&#x41;", "\u0085\u2028", "日本語 😀", "a\u0000b\uFFFEc\uD800d"])(
  "%j is sent as it is, or as far as XML can hold it",
  (text) => {
    expect(roundTrip(text)).toEqual({ value: holdable(text), attribute: holdable(text) });
  },
);

test("a request is ASCII with no declaration, since Outlook sends it in an encoding of its own, and declares its namespaces once", () => {
  const text = toSoapText(element("m:Ask", {}, [element("t:Value", {}, "Süß 😀"), element("t:Value", {}, "x")]));
  expect(text).toMatch(/^<soap:Envelope [\u0020-\u007E]*$/);
  expect(text).toContain("S&#xFC;&#xDF; &#x1F600;");
  expect(text.match(/xmlns:t=/g)).toHaveLength(1);
});

const damaged: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["a page of HTML", "<!DOCTYPE html><html><body>Sign in</body></html>"],
  ["half an answer", wire("get-item").slice(0, 1500)],
  ["another document", "<feed xmlns='http://www.w3.org/2005/Atom'/>"],
  [
    "an envelope of SOAP 1.2",
    wire("get-item").replaceAll("http://schemas.xmlsoap.org/soap/envelope/", "http://www.w3.org/2003/05/soap-envelope"),
  ],
  ["an envelope without a body", wire("get-item").replaceAll("s:Body", "s:Corpse")],
  ["an answer to something else", wire("find-item")],
  ["messages of another namespace", wire("get-item").replaceAll("services/2006/messages", "services/2007/messages")],
  ["a document type", wire("get-item").replace("<s:Envelope", '<!DOCTYPE s:Envelope [<!ENTITY a "b">]><s:Envelope')],
  ["more than Outlook carries", wire("get-item").replace("Customers", "C".repeat(6_000_000))],
];

test.each(damaged)("%s is no answer", (_name, text) => {
  expect(() => readSoapAnswer(text, "GetItem")).toThrow(Unexpected);
});

test.each(["", "<m:ResponseCode>NoError</m:ResponseCode>"])(
  "a message that does not say both Success and NoError is a failure: %j",
  (code) => {
    const answer = wire("get-item")
      .replace("<m:ResponseCode>NoError</m:ResponseCode>", code)
      .replace('ResponseClass="Success"', code === "" ? 'ResponseClass="Success"' : 'ResponseClass="Warning"');
    expect(() => getOnlyMessage(readSoapAnswer(answer, "GetItem"))).toThrow(Failure);
  },
);

test.each([
  ["ErrorItemNotFound", "NotFound"],
  ["ErrorNonExistentMailbox", "NotFound"],
  ["ErrorInvalidIdMalformed", "NotFound"],
  ["ErrorInvalidId", "NotFound"],
  ["ErrorCalendarOccurrenceIsDeletedFromRecurrence", "NotFound"],
  ["ErrorAccessDenied", "Forbidden"],
  ["ErrorPasswordExpired", "Unauthenticated"],
  ["ErrorServerBusy", "Throttled"],
  ["ErrorTimeoutExpired", "TimedOut"],
  ["ErrorTooManyObjectsOpened", "Throttled"],
  ["ErrorIrresolvableConflict", "PreconditionFailed"],
  ["ErrorStaleObject", "PreconditionFailed"],
  ["ErrorMailboxStoreUnavailable", "Unreachable"],
  ["ErrorInternalServerTransientError", "Unreachable"],
  ["ErrorInvalidPropertyRequest", "Unexpected"],
  ["ErrorInternalServerError", "Unexpected"],
  ["ErrorOfTomorrow", "Unexpected"],
])("%s is %s, and keeps its code", (code, name) => {
  expect(failureOfResponseCode(code)).toMatchObject({ name, code });
});

test.each(["", "constructor", "Not a code <b>", "toString"])("the code %j is nothing known", (code) => {
  expect(failureOfResponseCode(code)).toBeInstanceOf(Unexpected);
});

test.each([
  ["1", 1],
  [" 297749 ", 298],
  ["0", 0],
  ["999999999999", 86_400],
  ["soon", undefined],
  ["-5", undefined],
])("a back-off of %j milliseconds is %s seconds", (backOff, seconds) => {
  expect(failureOfResponseCode("ErrorServerBusy", backOff).retryAfter).toBe(seconds);
});

test("a back-off inside a message is heard as well", () => {
  const answer = wire("get-item-refused")
    .replace("ErrorAccessDenied", "ErrorServerBusy")
    .replace("<m:Items/>", '<m:MessageXml><t:Value Name="BackOffMilliseconds">1500</t:Value></m:MessageXml>');
  expect(() => getOnlyMessage(readSoapAnswer(answer, "GetItem"))).toThrow(
    expect.objectContaining({ name: "Throttled", retryAfter: 2 }) as Error,
  );
});

test("a fault whose detail is missing is told by its fault code", () => {
  const answer = wire("fault-server-busy").replace(/<detail>[^]*<\/detail>/, "");
  expect(() => readSoapAnswer(answer, "GetItem")).toThrow(expect.objectContaining({ name: "Throttled", code: "ErrorServerBusy" }) as Error);
});

test("whatever comes back, reading an appointment ends in it or in a failure with a name", async () => {
  const pieces = wire("get-item").split(/(?<=>)/);
  const hostile = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((some) => some.join("")),
    fc.tuple(fc.nat(pieces.length - 1), fc.string({ unit: "binary" })).map(([at, text]) => pieces.toSpliced(at, 1, text).join("")),
    fc.nat(pieces.length - 1).map((at) => pieces.toSpliced(at, 1).join("")),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (answer) => {
      const transport = (request: string) => Promise.resolve(request.includes("GetFolder") ? wire("get-folder") : answer);
      const read: unknown = await createEwsAppointmentStore({ transport })
        .getAppointment(me, review, { signal })
        .catch((error: unknown) => error);
      if (read instanceof Error)
        expect(read).toSatisfy((error) => error instanceof Failure || (error as Error).name === "NotTheItemOnScreen");
    }),
    { numRuns: 60 },
  );
});

test.each([
  { name: "200,000 elements inside one another", xml: "<a>".repeat(200_000) + "</a>".repeat(200_000) },
  { name: "200,000 elements side by side", xml: `<a>${"<b/>".repeat(200_000)}</a>` },
  { name: "brackets without end", xml: "<".repeat(2_000_000) },
  { name: "a sign-in page", xml: "<!doctype html><html><body><form>Sign in</form></body></html>" },
])("an answer of $name is no answer", ({ xml }) => {
  expect(() => readSoapAnswer(xml, "GetItem")).toThrow(Unexpected);
});
