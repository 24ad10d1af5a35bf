/** What the viewer's organization is asked in one check, and how its silence is written down. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentItem, CalendarAccess, OwnerInOrganization, Records, ViewerOrganization } from "../tracking/evidence.ts";
import { findOccurrenceDate, globalObjectIdSpellings, whyNoSpellings } from "../tracking/global-object-id.ts";
import type { Stamp } from "../tracking/stamp.ts";
import type { Witness } from "../tracking/witness.ts";
import type { Trace } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface AskedOrganization {
  readonly value: ViewerOrganization;
  readonly traces: readonly Trace[];
}

/** @throws AbortError when aborted */
export async function askOrganization(organization: CrmOrganization | undefined, options: Options): Promise<AskedOrganization> {
  if (!organization) return { value: { kind: "not-set-up" }, traces: [] };
  try {
    const { id, name, nameFrom } = await organization.getIdentity(options);
    return { value: { kind: "connected", id, name }, traces: nameFrom === "configuration" ? ["organization-name-from-configuration"] : [] };
  } catch (error) {
    const { why, detail } = unknownBecause(error, options.signal);
    return { value: { kind: "unreachable", name: organization.name, why, ...(detail && { detail }) }, traces: [] };
  }
}

/**
 * The rows by the stamp's `crmid` and by the appointment's id. Without a usable id nobody can say that
 * there is no second record, so nothing is asked and the answer is unknown.
 * @throws AbortError when aborted
 */
export async function askRecords(
  organization: Pick<CrmOrganization, "findRecords"> | undefined,
  stamp: Stamp,
  item: AppointmentItem,
  options: Options,
): Promise<Records> {
  if (!organization) return { kind: "unknown", why: "not-asked" };
  const globalObjectIds = item.globalObjectId === undefined ? [] : globalObjectIdSpellings(item.globalObjectId);
  if (globalObjectIds.length === 0) return { kind: "unknown", why: "no-global-object-id", ...whyNot(item) };
  const crmId = stamp.crmId.kind === "present" ? stamp.crmId.value : undefined;
  try {
    const found = await organization.findRecords({ ...(crmId && { crmId }), globalObjectIds, series: belongsToSeries(item) }, options);
    return { kind: "answered", ...found };
  } catch (error) {
    return unknownBecause(error, options.signal);
  }
}

function whyNot({ globalObjectId }: AppointmentItem): { detail?: string } {
  const detail = globalObjectId === undefined ? undefined : whyNoSpellings(globalObjectId);
  return detail ? { detail } : {};
}

/** Somebody invited to one day of a series has a single item whose id names the day. */
function belongsToSeries({ kind, globalObjectId }: AppointmentItem): boolean {
  return kind !== "single" || findOccurrenceDate(globalObjectId ?? "") !== undefined;
}

/**
 * Only where the answer can matter: a delegate, and nothing else that names the appointment's organization.
 * @throws AbortError when aborted
 */
export async function askOwner(
  organization: Pick<CrmOrganization, "findUser"> | undefined,
  known: { readonly calendar: CalendarAccess; readonly stamp: Stamp; readonly witness?: Witness },
  options: Options,
): Promise<OwnerInOrganization> {
  const { calendar, stamp, witness } = known;
  const named = stamp.organizationId.kind === "present" && stamp.crmId.kind === "present";
  if (!organization || calendar.kind !== "delegate" || named || witness) return "unknown";
  try {
    return await organization.findUser(calendar.owner.address, options);
  } catch (error) {
    unknownBecause(error, options.signal);
    return "unknown";
  }
}
