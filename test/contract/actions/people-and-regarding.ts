/** An appointment with people of every kind, to be tracked with a regarding record; and what its one record then has to hold. */
import type { CrmRecord, World } from "../../sandbox/world/world.ts";
import { alex, readWorld, type Started } from "../start-sandbox.ts";
import { regardingOf } from "./regarding-truth.ts";
import { liveRecordsOf } from "./truth.ts";

export const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };
export const northwind = { id: "33333333-cccc-4ccc-8ccc-000000000004", type: "account", name: "Northwind" };
const robin = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed", email: "robin@fabrikam.example" };

type Party = NonNullable<CrmRecord["parties"]>[number];

const stranger: Party = { as: "optional", email: "pat@elsewhere.example" };

/** Where CRM does not let its people be looked up, they stay as addresses. */
const parties: readonly { readonly known: Party; readonly unknown: Party }[] = [
  {
    known: { as: "organizer", record: { type: "systemuser", id: "11111111-aaaa-4aaa-8aaa-000000000001" } },
    unknown: { as: "organizer", email: alex },
  },
  { known: { as: "required", record: { type: "contact", id: robin.id } }, unknown: { as: "required", email: robin.email } },
  { known: stranger, unknown: stranger },
];

export function withPeople(name: string): World {
  const world = readWorld(name);
  Object.assign(world.mailboxes.find(({ email }) => email === alex)!.items[0]!, {
    attendees: [robin.email],
    optionalAttendees: ["pat@elsewhere.example"],
  });
  world.orgs[0]!.rows = [fabrikam, northwind, robin];
  return world;
}

/** Problems in words: everybody is there once, and record and appointment regard the same of `choices`. */
export function misses(started: Started, choices: readonly { readonly id: string }[] = [fabrikam]): readonly string[] {
  const [made] = liveRecordsOf(started);
  const { record, stamp } = regardingOf(started);
  const chosen = choices.some(({ id }) => id === record?.id);
  return [
    ...(isEverybodyOnce(made?.parties ?? []) ? [] : [`has the parties ${JSON.stringify(made?.parties)}`]),
    ...(made?.location === "Room 3" ? [] : ["has no place"]),
    ...(chosen && stamp.id === record?.id ? [] : [`regards ${record?.name} in CRM, ${stamp.name} on the appointment`]),
  ];
}

function isEverybodyOnce(found: readonly Party[]): boolean {
  const isOf = (one: Party, { known, unknown }: (typeof parties)[number]) =>
    [known, unknown].some((each) => JSON.stringify(each) === JSON.stringify(one));
  return found.length === parties.length && parties.every((party) => found.some((one) => isOf(one, party)));
}
