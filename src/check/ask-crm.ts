/** What one check asks the viewer's organization, and how missing answers are recorded. */
import { inOrganization, type CrmOrganization } from "../crm/crm-organization.ts";
import { belongsToSeries } from "../tracking/same-day.ts";
import type { AppointmentItem, CalendarAccess, InOrganization, OwnersUsers, Records, ViewerOrganization } from "../tracking/evidence.ts";
import { globalObjectIdSpellings, whyNoSpellings } from "../tracking/global-object-id.ts";
import type { Stamp } from "../tracking/stamp.ts";
import type { Trace } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface AskedOrganization {
  readonly value: ViewerOrganization;
  /** The user who asks, if the organization answers: lower-case GUID. */
  readonly userId?: string;
  readonly traces: readonly Trace[];
}

/** @throws AbortError when aborted */
export async function askOrganization(
  { organization, crmClient }: { readonly organization?: Pick<CrmOrganization, "name" | "getIdentity">; readonly crmClient?: "no-crm" },
  options: Options,
): Promise<AskedOrganization> {
  if (crmClient === "no-crm") return { value: { kind: "no-crm" }, traces: [] };
  if (!organization) return { value: { kind: "not-set-up" }, traces: [] };
  try {
    const { id, name, nameFrom, userId } = await organization.getIdentity(options);
    return {
      value: { kind: "connected", id, name, configuredName: organization.name },
      userId,
      traces: nameFrom === "configuration" ? ["organization-name-from-configuration"] : [],
    };
  } catch (error) {
    const { kind: _, ...because } = unknownBecause(error, options.signal, "crm");
    return { value: { kind: "unreachable", name: organization.name, ...because }, traces: [] };
  }
}

/**
 * The rows by the stamp's `crmid` and by the appointment's id. Without a usable id it cannot be ruled out that there is a
 * second record, so nothing is asked and the answer is unknown.
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
    const query = { ...(crmId !== undefined && { crmId }), globalObjectIds, series: belongsToSeries(item) };
    const { byCrmId, byGlobalObjectId } = await organization.findRecords(query, options);
    // A list leaves out rows one may not see, so a missing row is not known to be absent.
    return { kind: "answered", byGlobalObjectId, byKey: new Map(byCrmId ? [[byCrmId.id, { kind: "found", record: byCrmId }]] : []) };
  } catch (error) {
    return unknownBecause(error, options.signal, "crm");
  }
}

function whyNot({ globalObjectId }: AppointmentItem): { detail?: string } {
  const detail = globalObjectId === undefined ? undefined : whyNoSpellings(globalObjectId);
  return detail ? { detail } : {};
}

export interface AskedOwner {
  readonly ownersUsers: OwnersUsers;
  readonly ownerInOrganization: InOrganization;
}

/** No question was asked. */
export const ownerNotKnown: AskedOwner = { ownersUsers: { kind: "incomplete", ids: [], why: "not-asked" }, ownerInOrganization: "unknown" };

/**
 * Which users the calendar's owner has in the organization: everyone with the owner's address, enabled or not, and in one's
 * own calendar the person who asks, even if that question fails.
 * @param asking the organization's identity, for its `userId`
 * @throws AbortError when aborted
 */
export async function askOwner(
  organization: Pick<CrmOrganization, "findUsersOf"> | undefined,
  calendar: CalendarAccess,
  { asking, signal }: Options & { readonly asking: Promise<Pick<AskedOrganization, "userId">> },
): Promise<AskedOwner> {
  if (!organization || calendar.kind === "unknown") return ownerNotKnown;
  const users = calendar.owner
    ? organization.findUsersOf(calendar.owner.address, { signal }).catch((error: unknown) => unknownBecause(error, signal, "crm"))
    : [];
  const isOwn = calendar.kind === "own";
  const [told, { userId }] = await Promise.all([users, asking]);
  const self = isOwn && userId !== undefined ? [userId] : [];
  if ("why" in told) return { ownersUsers: { ...told, kind: "incomplete", ids: self }, ownerInOrganization: "unknown" };
  const ids = [...new Set([...self, ...told.map(({ id }) => id)])];
  const ownerInOrganization = isOwn ? "unknown" : inOrganization(told);
  return { ownersUsers: { kind: "known", ids }, ownerInOrganization };
}
