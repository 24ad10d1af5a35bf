/** Worlds of one appointment, in every state that a history of good and bad luck can have left it in. */
import fc from "fast-check";
import type { CrmRecord, Item, World } from "../../sandbox/world/world.ts";
import { alex, blake, casey, globalObjectId, itemId, recordId } from "../start-sandbox.ts";

const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const uat = "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02";
const otherMeeting = "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";

const stamps: Readonly<Record<string, Item["properties"]>> = {
  none: {},
  blank: { crmid: "", crmLinkState: "", crmorgid: "" },
  linked: { crmid: `{${recordId.toUpperCase()}}`, crmLinkState: 2, crmorgid: `{${prod.toUpperCase()}}` },
  "linked, state unknown": { crmid: `{${recordId.toUpperCase()}}` },
  "not linked": { crmid: `{${recordId.toUpperCase()}}`, crmLinkState: 0, crmorgid: `{${prod.toUpperCase()}}` },
  requested: { crmLinkState: 1 },
  "to be untracked": { crmid: `{${recordId.toUpperCase()}}`, crmLinkState: 3 },
  "to be deleted": { crmid: `{${recordId.toUpperCase()}}`, crmLinkState: 4 },
  "of the other organization": { crmid: `{${recordId.toUpperCase()}}`, crmLinkState: 2, crmorgid: `{${uat.toUpperCase()}}` },
};

const record = (change: Partial<CrmRecord> = {}): CrmRecord => ({
  activityid: recordId,
  subject: " Quarterly\treview ",
  globalobjectid: globalObjectId,
  scheduledstart: "2026-11-24T09:00:00Z",
  scheduledend: "2026-11-24T10:00:00Z",
  statecode: 3,
  owner: alex,
  createdon: "2026-11-20T08:00:00Z",
  ...change,
});
export const strangersId = "33333333-eeee-4eee-8eee-000000000003";
export const strangersSubject = "Nobody else's business";
/** Of somebody whose calendar this is not: never written to, whatever the appointment says. */
const strangers = record({ activityid: strangersId, subject: strangersSubject, globalobjectid: null, owner: casey, createdby: casey });
const second = record({ activityid: "22222222-eeee-4eee-8eee-000000000002", createdon: "2026-11-21T08:00:00Z" });

const rows: Readonly<Record<string, readonly CrmRecord[]>> = {
  none: [],
  one: [record()],
  "one, open, in another spelling": [record({ statecode: 0, globalobjectid: globalObjectId.toLowerCase() })],
  two: [record(), second],
  "one elsewhere named": [second],
  closed: [record({ statecode: 1 })],
  "without id": [record({ globalobjectid: null })],
  "of another meeting": [record({ globalobjectid: otherMeeting })],
  "of another meeting, and one of this": [record({ globalobjectid: otherMeeting }), second],
  hidden: [record({ visibleTo: ["somebody@contoso.example"] })],
};

export const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };
export const robin = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed", email: "robin@fabrikam.example" };

const role = fc.constantFrom("read" as const, "write" as const);

export const smallWorld: fc.Arbitrary<World> = fc
  .record({
    stamp: fc.constantFrom(...Object.keys(stamps)),
    rows: fc.constantFrom(...Object.keys(rows)),
    sync: fc.constantFrom("on" as const, "off" as const),
    leaves: fc.constantFrom("blank" as const, "absent" as const),
    caseys: role,
    blakes: role,
    ownerInUat: fc.boolean(),
    category: fc.boolean(),
  })
  .map((chosen) => ({
    title: `Stamp ${chosen.stamp}, records ${chosen.rows}`,
    now: "2026-11-23T09:20:00Z",
    orgs: [
      {
        id: prod,
        name: "PROD",
        sync: chosen.sync,
        users: [user(1, alex), user(3, casey)],
        appointments: structuredClone([...rows[chosen.rows]!, strangers]),
        rows: [fabrikam, robin],
      },
      { id: uat, name: "UAT", users: [user(2, blake), ...(chosen.ownerInUat ? [user(1, alex)] : [])], appointments: [] },
    ],
    mailboxes: [
      {
        email: alex,
        name: "Alex Archer",
        permissions: [
          { email: casey, role: chosen.caseys },
          { email: blake, role: chosen.blakes },
        ],
        items: [
          {
            id: itemId,
            subject: "Quarterly review with Fabrikam",
            start: "2026-11-24T09:00:00Z",
            end: "2026-11-24T10:00:00Z",
            globalObjectId,
            attendees: [robin.email],
            properties: { ...stamps[chosen.stamp], note: "mine" },
            ...(chosen.category && { categories: ["Tracked to Dynamics 365"] }),
          },
        ],
      },
      { email: blake, name: "Blake Brooks", items: [] },
      { email: casey, name: "Casey Cole", items: [] },
    ],
    viewer: { email: alex, org: "PROD" },
    open: { mailbox: alex, item: itemId },
    crmClients: [
      { user: blake, org: "UAT", views: [alex], leaves: chosen.leaves },
      { user: alex, org: "PROD", views: [] },
    ],
  }));

function user(digit: number, email: string) {
  return { id: `${String(digit).repeat(8)}-aaaa-4aaa-8aaa-00000000000${digit}`, email };
}
