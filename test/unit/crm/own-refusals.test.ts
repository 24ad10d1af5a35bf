import { expect, test } from "vitest";
import type { RecordDraft } from "../../../src/crm/crm-organization.ts";
import { json } from "../http/in-memory-server.ts";
import { setup as setup2013 } from "./crm2013/crm2013-setup.ts";
import { setup } from "./dataverse/dataverse-setup.ts";

const signal = new AbortController().signal;
const draft: RecordDraft = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Visit",
  start: new Date(0),
  end: new Date(1),
  allDay: false,
  globalObjectId: "x",
  parties: [],
};
const said = "Name the cost centre first.";

const refusals = [
  { code: "0x80040333", decimal: "-2147220685", status: 412, name: "RefusedByRule" },
  { code: "0x80040333", decimal: "-2147220685", status: 500, name: "RefusedByRule" },
  { code: "0x80040265", decimal: "-2147220891", status: 400, name: "RefusedByPlugIn" },
  { code: "0x80040220", decimal: "-2147220960", status: 403, name: "NoPrivilege" },
  { code: "0x80044151", decimal: "-2147204783", status: 500, name: "TimedOut" },
] as const;

test.each(refusals)("$code as $status is $name with CRM's own words, and no taken place", async ({ code, status, name }) => {
  const { organization } = setup(() => json({ error: { code, message: said } }, { status }));
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name, said, code, status: undefined });
});

test.each(refusals)("in CRM 2013 $code as $status is $name with CRM's own words", async ({ code, decimal, status, name }) => {
  const { organization } = setup2013(() => json({ error: { code: decimal, message: { lang: "en-US", value: said } } }, { status }));
  await expect(organization.createRecord(draft, { signal })).rejects.toMatchObject({ name, said, code, status: undefined });
});

test("what a plug-in says is bounded, and text", async () => {
  const message = `\u202e<b>no</b>${"x".repeat(5000)}`;
  const { organization } = setup(() => json({ error: { code: "0x80040265", message } }, { status: 400 }));
  const error: unknown = await organization.createRecord(draft, { signal }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ said: expect.stringMatching(/^<b>no<\/b>x{100,491}$/) as string });
});

test("412 without a rule's code is a place that is taken", async () => {
  const { organization } = setup(() => json({ error: { code: "0x80040237", message: "there" } }, { status: 412 }));
  expect(await organization.createRecord(draft, { signal })).toBe("exists");
});
