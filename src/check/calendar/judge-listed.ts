/** The evidence of one listed appointment, from the same questions as for an open one, and judged the same way. */
import type { CrmOrganization } from "../../crm/crm-organization.ts";
import type { ListedAppointment } from "../../mailbox/calendar-reader.ts";
import type {
  CalendarAccess,
  Evidence,
  OrganizationDirectory,
  OwnCopy,
  UnknownReason,
  ViewerOrganization,
} from "../../tracking/evidence.ts";
import { judge } from "../../tracking/judge.ts";
import { occurrenceKey } from "../../tracking/occurrence-key.ts";
import { parseStamp } from "../../tracking/parse-stamp.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { askRecords, type AskedOwner } from "../ask-crm.ts";
import { nameOrganization } from "../name-organization.ts";
import type { CalendarRow } from "./calendar-row.ts";
import { nearRecords } from "./near-records.ts";

/** What is the same for the whole calendar. */
export interface CalendarKnowledge {
  readonly calendar: CalendarAccess;
  readonly organization: ViewerOrganization;
  /** Absent: not set up. Its `findRecords` collects queries into lists. */
  readonly crm?: Pick<CrmOrganization, "findRecords">;
  readonly findOwn: (key: string) => readonly OwnCopy[];
  readonly directory: OrganizationDirectory;
  readonly syncMinutes: number;
  readonly now: () => Date;
}

/** Complete, or something could not be asked and nothing is concluded from the rest. */
export type ListedEvidence =
  { readonly kind: "complete"; readonly evidence: Evidence } | { readonly kind: "incomplete"; readonly why: UnknownReason };

/**
 * The first answers; what they leave open is asked for a page at a time.
 * @param asked what was asked for the whole page: the owner's users, and the series' own stamp of a day
 * @throws AbortError when aborted
 */
export async function gatherListed(
  { item, properties, carriedCopy }: ListedAppointment,
  known: CalendarKnowledge,
  { signal, owner, series }: { readonly signal: AbortSignal; readonly owner: AskedOwner; readonly series?: readonly NamedProperty[] },
): Promise<ListedEvidence> {
  const { calendar, organization, crm, directory, syncMinutes } = known;
  const stamp = parseStamp(properties);
  const records = await askRecords(crm, stamp, item, { signal });
  // Without an id that CRM can store nothing is ever asked, and neither without an organization: both are evidence.
  if (records.kind === "unknown" && records.why !== "no-global-object-id" && records.why !== "not-asked")
    return { kind: "incomplete", why: records.why };
  const key = calendar.kind === "own" ? occurrenceKey(item) : undefined;
  const named = series && parseStamp(series).crmId;
  const evidence: Evidence = {
    stamp: { kind: "read", stamp },
    item,
    calendar,
    organization,
    directory,
    records: nearRecords(item, records),
    ...owner,
    organizerInOrganization: "unknown",
    sight: "no",
    agreeing: { kind: "not-asked" },
    ownCopies: key === undefined ? [] : known.findOwn(key),
    setAside: new Set(),
    gatheredAt: known.now(),
    syncMinutes,
    ...(carriedCopy && { carriedCopy }),
    ...(named?.kind === "present" && { seriesCrmId: named.value }),
  };
  return { kind: "complete", evidence };
}

export function judgeListed({ id, item }: ListedAppointment, evidence: Evidence): CalendarRow {
  const { subject, start, end, kind, lastModifiedBy, lastModifiedAt } = item;
  const judgement = judge(evidence);
  const { organization: named } = judgement;
  const { carriedCopy } = evidence;
  return {
    id,
    subject,
    start,
    end,
    kind,
    judgement,
    ...(lastModifiedBy !== undefined && { lastModifiedBy }),
    ...(lastModifiedAt && { lastModifiedAt }),
    ...(named && { organization: nameOrganization(evidence, named) }),
    ...(carriedCopy && { carriedCopy }),
  };
}
