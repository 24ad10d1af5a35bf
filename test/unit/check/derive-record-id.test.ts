import { expect, test } from "vitest";
import { deriveRecordId } from "../../../src/check/derive-record-id.ts";

const clean = "040000008200E00074C5B7101A82E008000000005E3C91D2A7F4DC01000000000000000010000000B7D04C1E92A85F3608E1CD74A95B20F6";
/** The same id of 2026-12-10: bytes 16 to 19 hold the year, the month and the day. */
const ofTheDay = `${clean.slice(0, 32)}07EA0C0A${clean.slice(40)}`;
const start = new Date("2026-12-10T09:00:00Z");

test.each([
  { organization: "00000000-0000-0000-0000-0000000001c9", globalObjectId: clean, record: "cd70d74e-9f3e-5123-b45f-e88220822f91" },
  { organization: "12345678-9abc-0def-0123-456789abcdef", globalObjectId: clean, record: "3de74f2c-3414-5bb5-8e2c-5a86de835adf" },
  { organization: "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFE", globalObjectId: ofTheDay, record: "898a5891-685d-5db0-a865-13ae7bd02988" },
  {
    organization: "{00000000-0000-0000-0000-0000000001C9}",
    globalObjectId: clean.toLowerCase(),
    record: "cd70d74e-9f3e-5123-b45f-e88220822f91",
  },
])(
  "organization $organization and its appointment give $record, whatever version the ids name",
  ({ organization, globalObjectId, record }) => {
    expect(deriveRecordId(organization, { globalObjectId, kind: "single", start })).toBe(record);
  },
);

test("a day whose id names none has the id that the day's own spelling gives", () => {
  const organization = "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFE";
  const day = { globalObjectId: clean, kind: "occurrence", originalStart: start, start } as const;
  expect(deriveRecordId(organization, day)).toBe("898a5891-685d-5db0-a865-13ae7bd02988");
});

test.each([
  { name: "an exception whose original start is not known", item: { globalObjectId: clean, kind: "exception", start } as const },
  { name: "an appointment without an id", item: { kind: "single", start } as const },
  { name: "an organization that is no GUID", organization: "PROD", item: { globalObjectId: clean, kind: "single", start } as const },
])("$name has no record id", ({ organization = "00000000-0000-0000-0000-0000000001c9", item }) => {
  expect(deriveRecordId(organization, item)).toBeUndefined();
});
