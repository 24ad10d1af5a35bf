import type { RecordDraft, RegardingCandidate } from "../crm/crm-organization.ts";
import { isPrivate, recordContentOf, type InvitedPerson, type LeftOut } from "../tracking/record-content.ts";
import type { PartyTable } from "../tracking/party-table.ts";
import {
  addressesToLookUp,
  enabledUsersIn,
  findOnlyUser,
  nobody,
  partiesOf,
  peopleNotLookedUp,
  peopleToChoose,
} from "../tracking/record-party.ts";
import { globalObjectIdSpellings } from "../tracking/global-object-id.ts";
import type { ActionOutcome, TrackAnswers, TrackPorts } from "./action.ts";
import type { ActionTarget } from "./action-target.ts";
import { deriveRecordId } from "./derive-record-id.ts";
import type { ActionContext } from "./perform-action.ts";

export interface PreparedRecord {
  readonly kind: "prepared";
  readonly draft: RecordDraft;
  readonly people: readonly InvitedPerson[];
  readonly leftOut: readonly LeftOut[];
  /** Whom CRM may know all the same: this person may not read these tables. */
  readonly notLookedUp: { readonly people: readonly InvitedPerson[]; readonly tables: readonly PartyTable[] };
  /** The enabled users with the address of the calendar's owner. */
  readonly ownersUserIds: readonly string[];
}

/**
 * Reads what the record is to hold and who the people are in CRM; nothing is written. What cannot be read is not guessed: the
 * action fails, and can be tried again.
 * @throws Failure; AbortError when aborted
 */
export async function prepareRecord(
  context: ActionContext,
  target: ActionTarget,
  ports: Pick<TrackPorts, "readContent" | "text">,
  { regarding, answers = {} }: { readonly regarding?: RegardingCandidate; readonly answers?: TrackAnswers },
): Promise<PreparedRecord | ActionOutcome> {
  const { item, located, crm, organization } = target;
  const { signal, onStep } = context.options;
  const [globalObjectId] = globalObjectIdSpellings(item.globalObjectId ?? "");
  // Without a key that two people would derive alike, the record could never be found again.
  const id = deriveRecordId(organization.id, item);
  if (globalObjectId === undefined || id === undefined) return context.refused("day-not-known", target);

  onStep("reading-content");
  const place = { mailbox: located.mailbox, id: located.stored.id, item };
  const reading = await ports.readContent(place, { text: ports.text === "taken" }, { signal });
  if (reading.kind === "unknown") {
    const { kind: _, ...cause } = reading;
    return context.failed(cause);
  }
  const { content } = reading;
  // Whatever is not private is taken along.
  const privacy = isPrivate(content) ? answers.privacy : "taken";
  if (privacy === undefined)
    return context.asks({ about: "privacy", sensitivity: content.sensitivity === "private" ? "private" : "not-known" }, target);
  const { people, leftOut, ...values } = recordContentOf(item, content, { text: ports.text, privacy });

  const { calendar } = located;
  const owner = calendar.kind === "delegate" ? calendar.owner.address : undefined;
  const asked = [...addressesToLookUp(people), ...(owner === undefined ? [] : [owner])];
  if (asked.length > 0) onStep("finding-people");
  const found = asked.length === 0 ? nobody : await crm.findPeople(asked, { signal });
  const { rows } = found;
  const several = peopleToChoose(people, rows, answers.people ?? []);
  if (several.length > 0) return context.asks({ about: "people", people: several }, target);

  // Sync serves the owner's mailbox, and a record given to the wrong user cannot be given on without harm.
  const ownersRows = (owner === undefined ? undefined : rows.get(owner.toLowerCase())) ?? [];
  const ownerId = findOnlyUser(ownersRows)?.id;
  return {
    kind: "prepared",
    draft: {
      id,
      globalObjectId,
      ...values,
      parties: partiesOf(people, rows, answers.people ?? []),
      ...(ownerId !== undefined && { ownerId }),
      ...(regarding && { regarding }),
    },
    people,
    leftOut,
    notLookedUp: { people: peopleNotLookedUp(people, found), tables: found.unread },
    ownersUserIds: enabledUsersIn(ownersRows).map(({ id }) => id),
  };
}
