import { expect, test } from "vitest";
import type { RecordDraft } from "../../../src/crm/crm-organization.ts";
import { newRecordUrl } from "../../../src/crm/new-record-url.ts";

const draft: RecordDraft = {
  id: "8a0c2af9-fc60-439d-be58-42f2415d467e",
  subject: "Review",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  globalObjectId: "0400",
  parties: [{ role: "required", address: "robin@x.example" }],
};
const filled = (change: Partial<RecordDraft> = {}) =>
  new URLSearchParams(newRecordUrl("https://contoso.crm4.dynamics.com", { ...draft, ...change }).searchParams.get("extraqs") ?? "");

test("the form of a new appointment is opened on the organization's own site, filled in", () => {
  const url = newRecordUrl("https://contoso.crm4.dynamics.com", draft);
  expect([url.origin, url.pathname, url.searchParams.get("etn"), url.searchParams.get("pagetype")]).toEqual([
    "https://contoso.crm4.dynamics.com",
    "/main.aspx",
    "appointment",
    "entityrecord",
  ]);
  expect(Object.fromEntries(filled({ location: "Room 3" }))).toEqual({
    subject: "Review",
    scheduledstart: "2026-11-24T09:00:00.000Z",
    scheduledend: "2026-11-24T10:00:00.000Z",
    isalldayevent: "0",
    globalobjectid: "0400",
    location: "Room 3",
  });
});

test.each(["A=B&C", "&isalldayevent=1", "#&id=%7B1%7D", '100 % "quoted" <b>', "😀 ü"])(
  "the subject %j fills its own field and no other",
  (subject) => {
    const columns = filled({ subject });
    expect(columns.get("subject")).toBe(subject);
    expect([...columns.keys()]).toEqual(["globalobjectid", "scheduledstart", "scheduledend", "isalldayevent", "subject"]);
  },
);

test.each([
  ["ü".repeat(200), /^ü{100,199}$/u],
  ["😀".repeat(100), /^(😀){50,99}$/u],
  ["x".repeat(200), /^x{200}$/u],
])("beside a long id of the appointment, as much of the subject (%#) comes along as fits", (subject, expected) => {
  const globalObjectId = "0".repeat(300);
  const columns = filled({ subject, globalObjectId });
  expect([columns.get("globalobjectid"), columns.get("scheduledend")]).toEqual([globalObjectId, "2026-11-24T10:00:00.000Z"]);
  expect(columns.get("subject")).toMatch(expected);
});

test("what does not fit into an address is left to the person; the rest stays", () => {
  const columns = filled({ description: "x".repeat(5000), location: "Room 3" });
  expect([columns.has("description"), columns.get("location")]).toEqual([false, "Room 3"]);
  expect(filled({ subject: "ü".repeat(200) }).has("scheduledstart")).toBe(true);
});
