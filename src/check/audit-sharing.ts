/** Who can break the links: everybody with rights in one's own calendar, assessed by the organization that tracks its appointments. */
import type { CrmOrganization, UsersByAddress } from "../crm/crm-organization.ts";
import type { CalendarSharing } from "../mailbox/calendar-sharing.ts";
import type { CalendarPermission } from "../tracking/calendar-permission.ts";
import type { InOrganization, Unknown } from "../tracking/evidence.ts";
import {
  assessCalendar,
  assessSharing,
  editRightOf,
  leastSafeChange,
  type SafeChange,
  type SharingAssessment,
} from "../tracking/sharing-risk.ts";
import { canSignInHelp } from "./can-sign-in-help.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface SharingPorts {
  readonly sharing: CalendarSharing;
  /** The organization that tracks the calendar's appointments: in one's own calendar, one's own. Absent: not chosen yet. */
  readonly organization?: Pick<CrmOrganization, "name" | "findUsers">;
}

interface Options {
  readonly signal: AbortSignal;
}

export interface SharingEntry extends SharingAssessment {
  /** As read from the mailbox: who, and which role. */
  readonly permission: CalendarPermission;
  readonly remedy: SafeChange;
}

export type SharingAudit =
  | {
      readonly kind: "audited";
      /** `data-sharing` of the view. */
      readonly overall: "safe" | "at-risk" | "unknown";
      /** The worst first; otherwise in the mailbox's order. */
      readonly entries: readonly SharingEntry[];
      /** Name of the organization in which the people were looked up. */
      readonly organization?: string;
      /** Why CRM did not say who is a user; absent: it did, or there was nobody to ask about. */
      readonly users?: Unknown;
    }
  /** The mailbox did not say who has rights. `signIn`: whether signing in could help. */
  | (Unknown & { readonly overall: "unknown"; readonly signIn: "offered" | "of-no-use" });

/**
 * Reads only. What could not be asked is unknown, never safe.
 * @throws AbortError when aborted; network failures become part of the result
 */
export async function auditSharing({ sharing, organization }: SharingPorts, options: Options): Promise<SharingAudit> {
  let permissions: readonly CalendarPermission[];
  try {
    permissions = await sharing.getPermissions(options);
  } catch (error) {
    const unknown = unknownBecause(error, options.signal);
    return { ...unknown, overall: "unknown", signIn: canSignInHelp(unknown.why) ? "offered" : "of-no-use" };
  }
  const asked = await askUsers(organization, permissions, options);
  const entries = permissions
    .map((permission) => toEntry(permission, asked))
    .sort((one, other) => worstFirst[one.risk] - worstFirst[other.risk]);
  return {
    kind: "audited",
    overall: assessCalendar(entries.map(({ risk }) => risk)),
    entries,
    ...(organization && { organization: organization.name }),
    ...(asked.kind === "unknown" && { users: asked }),
  };
}

const worstFirst = { "can-untrack": 0, "cannot-tell": 1, "safe-same-org": 2, "safe-read-only": 3 } as const;

type AskedUsers = { readonly kind: "answered"; readonly users: UsersByAddress } | Unknown;

async function askUsers(
  organization: SharingPorts["organization"],
  permissions: readonly CalendarPermission[],
  options: Options,
): Promise<AskedUsers> {
  const editors = permissions.flatMap(({ grantee, role }) =>
    grantee.kind === "person" && editRightOf(role) !== "reads" ? [grantee.address] : [],
  );
  if (editors.length === 0) return { kind: "answered", users: new Map() };
  if (!organization) return { kind: "unknown", why: "not-asked" };
  try {
    return { kind: "answered", users: await organization.findUsers(editors, options) };
  } catch (error) {
    return unknownBecause(error, options.signal, "crm");
  }
}

function toEntry(permission: CalendarPermission, asked: AskedUsers): SharingEntry {
  const assessment = assessSharing(permission, userAmong(asked, permission));
  return { permission, ...assessment, remedy: leastSafeChange(permission, assessment.risk) };
}

function userAmong(asked: AskedUsers, { grantee }: CalendarPermission): InOrganization {
  if (asked.kind === "unknown" || grantee.kind !== "person") return "unknown";
  return asked.users.get(grantee.address.toLowerCase()) ?? "unknown";
}
