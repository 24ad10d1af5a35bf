/** What a new record holds of its appointment: bounds, privacy, people. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { AppointmentContent, Attendee } from "../../../src/tracking/appointment-content.ts";
import type { AppointmentItem } from "../../../src/tracking/evidence.ts";
import { recordContentOf, type ContentChoices } from "../../../src/tracking/record-content.ts";

const item: AppointmentItem = {
  subject: "Quarterly review",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  kind: "single",
  organizedBy: "owner",
  hasTrackingCategory: false,
};
const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const content: AppointmentContent = { organizer: alex, attendees: [], attendeeList: "whole", sensitivity: "normal" };
const robin: Attendee = { address: "robin@fabrikam.example", name: "Robin Reed", role: "required", kind: "person" };
const halfCharacter = /\p{Cs}/u;
const asUsual: ContentChoices = { text: "left-out", privacy: { keptAs: "Privater Termin" } };
const recordOf = (told: Partial<AppointmentContent> = {}, choices: Partial<ContentChoices> = {}, of: Partial<AppointmentItem> = {}) =>
  recordContentOf({ ...item, ...of }, { ...content, ...told }, { ...asUsual, ...choices });

test("time and all-day are the appointment's, to the letter", () => {
  const allDay = { allDay: true, start: new Date("2026-03-28T23:00:00Z"), end: new Date("2026-03-29T22:00:00Z") };
  expect(recordOf({}, {}, allDay)).toMatchObject(allDay);
});

test.each([
  { name: "200 characters fit", subject: "x".repeat(200), kept: "x".repeat(200), cut: [] },
  { name: "a longer one is cut, and that is said", subject: "x".repeat(255), kept: "x".repeat(200), cut: ["subject-end"] },
  { name: "half a character is dropped", subject: `${"x".repeat(199)}😀`, kept: "x".repeat(199), cut: ["subject-end"] },
  { name: "emoji stay", subject: "Review 👩‍🔬🏳️‍🌈", kept: "Review 👩‍🔬🏳️‍🌈", cut: [] },
  { name: "blanks at the end are no loss", subject: `${"x".repeat(200)}   `, kept: "x".repeat(200), cut: [] },
])("subject: $name", ({ subject, kept, cut }) => {
  const { subject: told, leftOut } = recordOf({}, {}, { subject });
  expect([told, leftOut.map(({ what }) => what)]).toEqual([kept, cut]);
});

test.each([
  { name: "what the content tells", told: { location: "Room 3" }, of: { location: "Room 2" }, kept: "Room 3" },
  { name: "else what the check has read", told: {}, of: { location: "Room 2" }, kept: "Room 2" },
  { name: "nothing", told: {}, of: {}, kept: undefined },
  { name: "blank is nothing", told: { location: " \u200b " }, of: {}, kept: undefined },
  { name: "200 characters of it", told: { location: `${"y".repeat(199)}😀` }, of: {}, kept: "y".repeat(199) },
])("place: $name", ({ told, of, kept }) => {
  expect(recordOf(told, {}, of).location).toBe(kept);
});

test("the text comes along only where the person wants it, the link to join first", () => {
  const told = { text: "Bring the plans.\r\n\r\nAlex", joinUrl: "https://teams.example/l/1" };
  expect(recordOf(told)).not.toHaveProperty("description");
  expect(recordOf(told, { text: "taken" }).description).toBe("https://teams.example/l/1\n\nBring the plans.\n\nAlex");
  expect(recordOf({ joinUrl: told.joinUrl }, { text: "taken" }).description).toBe("https://teams.example/l/1");
  expect(recordOf({}, { text: "taken" })).not.toHaveProperty("description");
});

test("a long text loses its end, never the link, and never half a character", () => {
  const joinUrl = "https://teams.example/l/1";
  const { description = "", leftOut } = recordOf({ text: "😀".repeat(60_000), joinUrl }, { text: "taken" });
  expect(description.length).toBeLessThanOrEqual(100_000);
  expect(description.length).toBeGreaterThan(99_990);
  expect(description.startsWith(`${joinUrl}\n\n😀`)).toBe(true);
  expect(description).not.toMatch(halfCharacter);
  expect(leftOut).toEqual([{ what: "text-end" }]);
});

const privateOnes = ["private", "not-known"] as const;
test.each(privateOnes)("of an appointment that is %s nothing but the time is taken by itself", (sensitivity) => {
  const told = { sensitivity, location: "Clinic", text: "Results", attendees: [robin] };
  expect(recordOf(told, { text: "taken" })).toEqual({
    start: item.start,
    end: item.end,
    allDay: false,
    subject: "Privater Termin",
    people: [],
    leftOut: [{ what: "private" }],
  });
  expect(recordOf(told, { privacy: "taken" })).toMatchObject({
    subject: "Quarterly review",
    location: "Clinic",
    people: [{ role: "organizer" }, { role: "required" }],
  });
});

test.each(["normal", "personal", "confidential"] as const)("an appointment that is %s is taken along", (sensitivity) => {
  expect(recordOf({ sensitivity, attendees: [robin] }).people).toHaveLength(2);
});

test("rooms are nobody, groups stay, who has no address is named", () => {
  const attendees: readonly Attendee[] = [
    robin,
    { address: "room3@contoso.example", name: "Room 3", role: "required", kind: "room" },
    { address: "sales@contoso.example", name: "Sales", role: "optional", kind: "group" },
    { name: "Old colleague", role: "required", kind: "unknown" },
    { address: "/O=CONTOSO/CN=RECIPIENTS/CN=X", role: "optional", kind: "unknown" },
  ];
  const { people, leftOut } = recordOf({ attendees });
  expect(people.map(({ address, role, kind }) => [address, role, kind])).toEqual([
    [alex.address, "organizer", "person"],
    [robin.address, "required", "person"],
    ["sales@contoso.example", "optional", "group"],
  ]);
  expect(leftOut).toEqual([
    { what: "rooms", names: ["Room 3"] },
    { what: "people-without-address", names: ["Old colleague", "/O=CONTOSO/CN=RECIPIENTS/CN=X"] },
  ]);
});

test("one address is one person for each role, whatever its case", () => {
  const twice = [robin, { ...robin, address: "ROBIN@Fabrikam.example" }, { ...robin, role: "optional" as const }];
  expect(recordOf({ attendees: twice }).people.map(({ role }) => role)).toEqual(["organizer", "required", "optional"]);
});

test("where a host may have cut the list, that is said", () => {
  expect(recordOf({ attendeeList: "may-be-cut" }).leftOut).toEqual([{ what: "people-not-listed" }]);
});

test("whatever an appointment carries, CRM's bounds hold and no text ends in half a character", () => {
  const text = fc.oneof(fc.string({ unit: "binary", maxLength: 400 }), fc.string({ unit: "grapheme-composite", maxLength: 400 }));
  fc.assert(
    fc.property(text, text, text, fc.constantFrom("taken" as const, "left-out" as const), (subject, location, body, choice) => {
      const record = recordOf({ location, text: body }, { text: choice }, { subject });
      for (const [value = "", longest] of [
        [record.subject, 200],
        [record.location, 200],
        [record.description, 100_000],
      ] as const) {
        expect(value.length).toBeLessThanOrEqual(longest);
        expect(value).not.toMatch(halfCharacter);
      }
    }),
  );
});
