/** Everything that is ever written to a record. */
import * as v from "valibot";
import { NotFound, PreconditionFailed } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { RecordParty } from "../../tracking/record-party.ts";
import type { RecordValues } from "../../tracking/record-update.ts";
import type { StateAndStatus } from "../../tracking/state-shown-as.ts";
import type { RecordDraft, RegardingCandidate } from "../crm-organization.ts";
import { participation } from "../party-columns.ts";
import type { RegardingTable } from "../regarding-table.ts";
import { executeMessage } from "./execute-message.ts";
import { mergeIfUnchanged } from "./merge-if-unchanged.ts";
import { setPath } from "./record-path.ts";
import { crm2013Reference } from "./set-regarding.ts";

/**
 * A POST with a chosen `ActivityId` creates and never changes: if the row exists, it is refused as a duplicate key. The record
 * starts open, because this endpoint accepts no state.
 * @throws Failure; AbortError when aborted.
 */
export async function createCrm2013Record(
  client: ServiceClient,
  draft: RecordDraft,
  { tables, signal }: { readonly tables: readonly RegardingTable[]; readonly signal: AbortSignal },
): Promise<"created" | "exists"> {
  const id = normaliseGuid(draft.id);
  if (id === undefined) throw new NotFound("That is not an id.");
  try {
    await client.request(v.unknown(), {
      url: client.url(setPath("AppointmentSet")),
      method: "POST",
      body: {
        ActivityId: id,
        Subject: draft.subject,
        // ISO 8601, as in the SDK's own scripts: `/Date(…)/` works only with an escaped slash, which JSON.stringify never writes.
        ScheduledStart: draft.start.toISOString(),
        ScheduledEnd: draft.end.toISOString(),
        IsAllDayEvent: draft.allDay,
        GlobalObjectId: draft.globalObjectId,
        ...(draft.location !== undefined && { Location: draft.location }),
        ...(draft.description !== undefined && { Description: draft.description }),
        ...(draft.ownerId !== undefined && { OwnerId: referenceTo({ type: "systemuser", id: draft.ownerId }) }),
        ...(draft.parties.length > 0 && { appointment_activity_parties: draft.parties.map(toParty) }),
        ...(draft.regarding && { RegardingObjectId: crm2013Reference(tables, draft.regarding) }),
      },
      // Sent twice, it creates once: the second request finds its key taken.
      idempotent: true,
      signal,
    });
    return "created";
  } catch (error) {
    if (error instanceof PreconditionFailed) return "exists";
    throw error;
  }
}

/** Of a deep insert: the record and its parties come into being together, or not at all. */
function toParty({ role, address, row }: RecordParty): Readonly<Record<string, unknown>> {
  return {
    ParticipationTypeMask: { Value: participation[role] },
    ...(row ? { PartyId: referenceTo({ type: row.table, id: row.id }) } : { AddressUsed: address }),
  };
}

function referenceTo({ id, type }: Pick<RegardingCandidate, "id"> & { readonly type: string }): {
  readonly Id: string;
  readonly LogicalName: string;
} {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new TypeError("A record is named by its GUID.");
  return { Id: guid, LogicalName: type };
}

/**
 * Writes the record's own subject back verbatim, if the record is still as it was judged.
 * @throws PreconditionFailed if the record changed since; Failure; AbortError when aborted.
 */
export async function touchCrm2013Record(
  client: ServiceClient,
  record: AppointmentRecord,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  await mergeIfUnchanged(client, record, (Subject) => ({ Subject }), { signal });
}

/** @throws PreconditionFailed if the record changed since; Failure; AbortError when aborted. */
export async function updateCrm2013Record(
  client: ServiceClient,
  record: AppointmentRecord,
  { subject, location, times }: RecordValues,
  options: { readonly signal: AbortSignal },
): Promise<void> {
  const changes = {
    ...(subject !== undefined && { Subject: subject }),
    ...(location !== undefined && { Location: location === "" ? null : location }),
    ...(times && { ScheduledStart: times.start.toISOString(), ScheduledEnd: times.end.toISOString(), IsAllDayEvent: times.allDay }),
  };
  await mergeIfUnchanged(client, record, () => changes, options);
}

/** Uses the message SetState: OrganizationData.svc accepts no states. @throws Failure; AbortError when aborted. */
export async function setCrm2013State(
  client: ServiceClient,
  { id, kind }: Pick<AppointmentRecord, "id" | "kind">,
  { state, status }: StateAndStatus,
  options: { readonly signal: AbortSignal },
): Promise<void> {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new NotFound("That is not an id.");
  const logicalName = kind === "master" ? "recurringappointmentmaster" : "appointment";
  const parameters = {
    EntityMoniker: { type: "reference", logicalName, id: guid },
    State: { type: "option", value: state },
    Status: { type: "option", value: status },
  } as const;
  await executeMessage(client, { name: "SetState", parameters, does: "writes" }, options);
}
