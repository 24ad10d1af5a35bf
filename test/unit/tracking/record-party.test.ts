/** Who the people of an appointment are in CRM. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { InvitedPerson } from "../../../src/tracking/record-content.ts";
import { partyTables } from "../../../src/tracking/party-table.ts";
import {
  addressesToLookUp,
  bestFirst,
  findOnlyUser,
  partiesOf,
  peopleToChoose,
  type PartyRow,
  type RowsByAddress,
} from "../../../src/tracking/record-party.ts";

const person = (address: string, more: Partial<InvitedPerson> = {}): InvitedPerson => ({
  address,
  role: "required",
  kind: "person",
  ...more,
});
const row = (table: PartyRow["table"], id: string, enabled = true): PartyRow => ({ table, id, name: id, enabled });
const robin = "robin@fabrikam.example";
const rowsOf = (...rows: readonly PartyRow[]): RowsByAddress => new Map([[robin, rows]]);

test("enabled ones come first, then users, contacts, accounts and leads", () => {
  const rows = [row("lead", "l"), row("systemuser", "old", false), row("account", "a"), row("contact", "c2"), row("contact", "c1")];
  expect(bestFirst(rows).map(({ id }) => id)).toEqual(["c1", "c2", "a", "l", "old"]);
});

test("groups and rooms are looked up by nobody, and each address once", () => {
  const people = [person(robin), person("ROBIN@fabrikam.example", { role: "optional" }), person("all@x.example", { kind: "group" })];
  expect(addressesToLookUp(people)).toEqual([robin]);
});

const questions = [
  { name: "nobody", rows: [], asks: false },
  { name: "one", rows: [row("contact", "c")], asks: false },
  { name: "one who left", rows: [row("systemuser", "u", false)], asks: false },
  { name: "one and one who left", rows: [row("contact", "c"), row("systemuser", "u", false)], asks: false },
  { name: "a user and a contact", rows: [row("systemuser", "u"), row("contact", "c")], asks: false },
  { name: "two users", rows: [row("systemuser", "u1"), row("systemuser", "u2")], asks: true },
  { name: "a contact and a lead", rows: [row("contact", "c"), row("lead", "l")], asks: true },
  { name: "two contacts", rows: [row("contact", "c1"), row("contact", "c2")], asks: true },
  { name: "two who left", rows: [row("contact", "c1", false), row("contact", "c2", false)], asks: true },
] as const;
test.each(questions)("an address of $name: asks $asks", ({ rows, asks }) => {
  expect(peopleToChoose([person(robin)], rowsOf(...rows), [])).toHaveLength(asks ? 1 : 0);
});

test.each([
  { name: "one user and a contact", rows: [row("contact", "c"), row("systemuser", "u")], user: "u" },
  { name: "one user, and one who left", rows: [row("systemuser", "old", false), row("systemuser", "u")], user: "u" },
  { name: "two users", rows: [row("systemuser", "u1"), row("systemuser", "u2")], user: undefined },
  { name: "a user who left", rows: [row("systemuser", "old", false)], user: undefined },
  { name: "a contact", rows: [row("contact", "c")], user: undefined },
])("the only user of an address of $name is $user", ({ rows, user }) => {
  expect(findOnlyUser(rows)?.id).toBe(user);
});

test("what was chosen is not asked again, unless it is gone", () => {
  const two = rowsOf(row("contact", "c1"), row("contact", "c2"));
  const ask = (choice: object) => peopleToChoose([person(robin)], two, [{ address: robin, ...choice }]).length;
  expect([ask({ row: { table: "contact", id: "c2" } }), ask({}), ask({ row: { table: "contact", id: "gone" } })]).toEqual([0, 0, 1]);
});

test("who is known is bound, who is not stays as an address, who was chosen comes before the best", () => {
  const people = [person(robin), person("nobody@x.example", { role: "optional" })];
  const two = rowsOf(row("contact", "c1"), row("contact", "c2"));
  const partyOf = (choices: Parameters<typeof partiesOf>[2]) => partiesOf(people, two, choices)[0]?.row?.id;
  expect(partiesOf(people, two, [])).toEqual([
    { role: "required", address: robin, row: { table: "contact", id: "c1" } },
    { role: "optional", address: "nobody@x.example" },
  ]);
  expect(partyOf([{ address: robin, row: { table: "contact", id: "c2" } }])).toBe("c2");
  expect(partyOf([{ address: robin }])).toBeUndefined();
});

test("aliases of one person are one party for each role", () => {
  const [one, other] = [robin, "r.reed@fabrikam.example"];
  const rows: RowsByAddress = new Map([
    [one, [row("contact", "c")]],
    [other, [row("contact", "c")]],
  ]);
  const people = [person(one), person(other), person(other, { role: "optional" })];
  expect(partiesOf(people, rows, []).map(({ role, address }) => [role, address])).toEqual([
    ["required", one],
    ["optional", other],
  ]);
});

test("a group stays an address though a row of CRM has it", () => {
  const rows: RowsByAddress = new Map([["all@x.example", [row("account", "a")]]]);
  expect(partiesOf([person("all@x.example", { kind: "group" })], rows, [])).toEqual([{ role: "required", address: "all@x.example" }]);
});

test("nobody is lost and nobody doubled, however people and rows lie", () => {
  const address = fc.constantFrom("a@x.example", "b@x.example", "C@x.example", "d@x.example");
  const role = fc.constantFrom("organizer" as const, "required" as const, "optional" as const);
  const kind = fc.constantFrom("person" as const, "group" as const, "unknown" as const);
  const rows = fc.array(
    fc.record({
      table: fc.constantFrom(...partyTables),
      id: fc.constantFrom("1", "2", "3"),
      name: fc.constant("x"),
      enabled: fc.boolean(),
    }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.array(fc.record({ address, role, kind }), { maxLength: 12 }),
      fc.array(
        fc.tuple(
          address.map((one) => one.toLowerCase()),
          rows,
        ),
      ),
      (people, known) => {
        const parties = partiesOf(people, new Map(known), []);
        const keys = parties.map(
          ({ role: as, address: at, row: bound }) => `${as} ${bound ? `${bound.table} ${bound.id}` : at.toLowerCase()}`,
        );
        expect(new Set(keys).size).toBe(keys.length);
        for (const invited of people) {
          const named = parties.some(
            (party) =>
              party.role === invited.role &&
              (party.address.toLowerCase() === invited.address.toLowerCase() ||
                new Map(known)
                  .get(invited.address.toLowerCase())
                  ?.some(({ table, id }) => party.row?.table === table && party.row.id === id)),
          );
          expect(named).toBe(true);
        }
      },
    ),
  );
});
