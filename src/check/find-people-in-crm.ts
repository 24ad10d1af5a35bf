/** *Who is in CRM?*: the people whom a record would name, before there is one. Only reads. */
import type { InvitedPerson, LeftOut } from "../tracking/record-content.ts";
import { isPrivate, recordContentOf } from "../tracking/record-content.ts";
import { addressesToLookUp, bestFirst, nobody, peopleNotLookedUp, type FoundPeople, type PartyRow } from "../tracking/record-party.ts";
import type { Unknown } from "../tracking/evidence.ts";
import type { TrackPorts } from "./action.ts";
import { locateOpenItem } from "./locate-open-item.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface PersonInCrm extends InvitedPerson {
  /** Best first; empty: CRM knows nobody with this address. */
  readonly rows: readonly PartyRow[];
  /** False: CRM may know them, in a table that this person may not read. */
  readonly isLookedUp: boolean;
}

export type PeopleInCrm =
  | { readonly kind: "found"; readonly people: readonly PersonInCrm[]; readonly leftOut: readonly LeftOut[]; readonly isPrivate: boolean }
  | Unknown;

/** @throws AbortError when aborted */
export async function findPeopleInCrm(
  ports: Pick<TrackPorts, "viewer" | "nameOpenItem" | "store" | "organization" | "readContent">,
  options: { readonly signal: AbortSignal },
): Promise<PeopleInCrm> {
  try {
    const { located } = await locateOpenItem(ports, options);
    if (located.kind === "unknown") return located;
    if (ports.organization === undefined) return { kind: "unknown", why: "not-asked" };
    const { mailbox, stored } = located.value;
    const reading = await ports.readContent({ mailbox, id: stored.id, item: stored.item }, { text: false }, options);
    if (reading.kind === "unknown") return reading;
    const { people, leftOut } = recordContentOf(stored.item, reading.content, { text: "left-out", privacy: "taken" });
    const asked = addressesToLookUp(people);
    const found = asked.length === 0 ? nobody : await ports.organization.findPeople(asked, options);
    const notLookedUp = new Set(peopleNotLookedUp(people, found));
    const lookedUp = new Set(asked);
    return {
      kind: "found",
      people: people.map((person) => {
        const address = person.address.toLowerCase();
        return {
          ...person,
          rows: lookedUp.has(address) && person.kind !== "group" ? bestFirst(found.rows.get(address) ?? []) : [],
          isLookedUp: !notLookedUp.has(person),
        };
      }),
      leftOut: [
        ...leftOut.filter(({ what }) => what !== "subject-end" && what !== "location-end"),
        ...(notLookedUp.size === 0 ? [] : [sayNotLookedUp([...notLookedUp], found)]),
      ],
      isPrivate: isPrivate(reading.content),
    };
  } catch (error) {
    return unknownBecause(error, options.signal, "crm");
  }
}

function sayNotLookedUp(people: readonly InvitedPerson[], { unread }: FoundPeople): LeftOut {
  const names = [...new Map(people.map(({ address, name }) => [address.toLowerCase(), name ?? address])).values()];
  return { what: "people-not-looked-up", names, tables: unread, kept: true };
}
