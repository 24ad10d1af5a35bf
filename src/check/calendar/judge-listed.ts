/** The evidence of one listed appointment, gathered by the same questions as for an open one, and judged by the same judge. */
import type { CrmOrganization } from "../../crm/crm-organization.ts";
import type { ListedAppointment } from "../../mailbox/calendar-store.ts";
import type { CalendarAccess, Evidence, UnknownReason, ViewerOrganization } from "../../tracking/evidence.ts";
import { judge } from "../../tracking/judge.ts";
import { parseStamp } from "../../tracking/parse-stamp.ts";
import type { Witness } from "../../tracking/witness.ts";
import { askOwner, askRecords } from "../ask-crm.ts";
import { nameOrganization } from "../name-organization.ts";
import { unknownBecause } from "../unknown-because.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { nearRecords } from "./near-records.ts";

/** What holds for the whole calendar. */
export interface CalendarKnowledge {
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  /** Absent: not set up. Its `findRecords` gathers, its `findUser` remembers. */
  readonly crm?: Pick<CrmOrganization, "findRecords" | "findUser">;
  readonly findInRing: (globalObjectId: string) => Witness | undefined;
  readonly organizationNames: ReadonlyMap<string, string>;
}

/** Complete, or something could not be asked: then nothing is concluded from the rest. */
export type ListedEvidence =
  { readonly kind: "complete"; readonly evidence: Evidence } | { readonly kind: "incomplete"; readonly why: UnknownReason };

/** @throws AbortError when aborted */
export async function gatherListed(
  { item, properties, witness: carried }: ListedAppointment,
  known: CalendarKnowledge,
  options: { readonly signal: AbortSignal },
): Promise<ListedEvidence> {
  const { calendar, organization, crm } = known;
  const stamp = parseStamp(properties);
  const witness = carried ?? (calendar.kind === "own" && item.globalObjectId ? known.findInRing(item.globalObjectId) : undefined);
  let ownerUnknown: UnknownReason | undefined;
  const asked = crm && {
    findRecords: crm.findRecords,
    findUser: (address: string) =>
      crm.findUser(address, options).catch((error: unknown) => {
        ownerUnknown = unknownBecause(error, options.signal).why;
        throw error;
      }),
  };
  const [records, ownerInOrganization] = await Promise.all([
    askRecords(asked, stamp, item, options),
    askOwner(asked, { calendar, stamp, ...(witness && { witness }) }, options),
  ]);
  if (ownerUnknown !== undefined) return { kind: "incomplete", why: ownerUnknown };
  // Without an id that CRM can hold nothing is asked, now and for ever: that is evidence. So is having nobody to ask.
  if (records.kind === "unknown" && records.why !== "no-global-object-id" && records.why !== "not-asked")
    return { kind: "incomplete", why: records.why };
  const evidence: Evidence = {
    stamp: { kind: "read", stamp },
    item,
    calendar,
    organization,
    records,
    ownerInOrganization,
    ...(witness && { witness }),
  };
  return { kind: "complete", evidence };
}

export function judgeListed({ id, item }: ListedAppointment, evidence: Evidence, { organizationNames }: CalendarKnowledge): CalendarRow {
  const { subject, start, end, kind, lastModifiedBy, lastModifiedAt } = item;
  const organization = nameOrganization(evidence, organizationNames);
  const { witness } = evidence;
  return {
    id,
    subject,
    start,
    end,
    kind,
    judgement: judge({ ...evidence, records: nearRecords(item, evidence.records) }),
    ...(lastModifiedBy !== undefined && { lastModifiedBy }),
    ...(lastModifiedAt && { lastModifiedAt }),
    ...(organization && { organization }),
    ...(witness && { witness }),
  };
}
