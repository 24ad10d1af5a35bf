/** Everything that is ever written to a record. */
import * as v from "valibot";
import { Failure, PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { RecordParty } from "../../tracking/record-party.ts";
import type { StateAndStatus } from "../../tracking/state-shown-as.ts";
import type { RecordDraft } from "../crm-organization.ts";
import { participation, partyColumns } from "../party-columns.ts";
import type { RegardingTable } from "../regarding-table.ts";
import { odataHeaders } from "./appointment-row.ts";
import { patchIfUnchanged } from "./patch-if-unchanged.ts";
import { recordPath } from "./record-path.ts";
import { boundRegarding } from "./set-regarding.ts";

/** DuplicateRecord (0x80040237): somebody else was first between the server's own check and its write. On-premises it may come with 500. */
const keyIsTaken = ["0x80040237", "-2147220937"];

/**
 * A PATCH of a chosen id with `If-None-Match: *` creates and never changes: 412 means that the row exists, unless its code is
 * that of a duplicate rule (`findRefusal`). Parties are a deep insert of the same request.
 * @throws Failure; AbortError when aborted.
 */
export async function createRecord(
  client: ServiceClient,
  draft: RecordDraft,
  { tables, signal }: { readonly tables: readonly RegardingTable[]; readonly signal: AbortSignal },
): Promise<"created" | "exists"> {
  try {
    await client.request(v.unknown(), {
      url: client.url(recordPath({ id: draft.id, kind: "single" })),
      method: "PATCH",
      headers: { ...odataHeaders, "If-None-Match": "*" },
      body: {
        subject: draft.subject,
        scheduledstart: draft.start.toISOString(),
        scheduledend: draft.end.toISOString(),
        isalldayevent: draft.allDay,
        globalobjectid: draft.globalObjectId,
        ...(draft.location !== undefined && { location: draft.location }),
        ...(draft.description !== undefined && { description: draft.description }),
        ...(draft.ownerId !== undefined && { "ownerid@odata.bind": reference("systemusers", draft.ownerId) }),
        ...(draft.parties.length > 0 && { appointment_activity_parties: draft.parties.map(toParty) }),
        ...(draft.regarding && boundRegarding(tables, { from: undefined, to: draft.regarding }, "single")),
      },
      idempotent: true,
      signal,
    });
    return "created";
  } catch (error) {
    if (error instanceof PreconditionFailed || (error instanceof Failure && keyIsTaken.includes(error.code ?? ""))) return "exists";
    throw error;
  }
}

/** Of a deep insert: the record and its parties come into being together, or not at all. */
function toParty({ role, address, row }: RecordParty): Readonly<Record<string, string | number>> {
  return {
    participationtypemask: participation[role],
    ...(row ? { [`partyid_${row.table}@odata.bind`]: reference(partyColumns[row.table].entitySet, row.id) } : { addressused: address }),
  };
}

function reference(entitySet: string, id: string): string {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new TypeError("A record is named by its GUID.");
  return `/${entitySet}(${guid})`;
}

const ownSubject = v.object({
  "@odata.etag": v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  subject: v.nullish(v.pipe(v.string(), v.maxLength(4000)), null),
});

/**
 * Writes the record's own subject back verbatim: that of an `AppointmentRecord` is cleaned for display, and CRM's sync would
 * carry the difference to the appointment.
 * @throws PreconditionFailed if the record changed since; Failure; AbortError when aborted.
 */
export async function touchRecord(
  client: ServiceClient,
  record: AppointmentRecord,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  if (record.etag === undefined) throw new Unexpected("The record came without its version.");
  const url = client.url(recordPath(record));
  const { value: now } = await client.request(ownSubject, { url: withQuery(url, { $select: "subject" }), headers: odataHeaders, signal });
  if (now["@odata.etag"] !== record.etag) throw new PreconditionFailed("The record changed since it was read.");
  await patchIfUnchanged(client, record, { subject: now.subject }, { signal });
}

/** `If-Match: *` keeps the update from creating a row. @throws Failure; AbortError when aborted. */
export async function setState(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { state, status }: StateAndStatus,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  await client.request(v.unknown(), {
    url: client.url(recordPath(record)),
    method: "PATCH",
    headers: { ...odataHeaders, "If-Match": "*" },
    body: { statecode: state, statuscode: status },
    idempotent: true,
    signal,
  });
}
