import type { CheckReport } from "../check/report.ts";
import type { AppointmentRecord, CalendarAccess, Evidence, Person } from "../tracking/evidence.ts";
import { plain } from "./plain.ts";

/** Organizations and people by their names, as sentences take them. */
export interface Names {
  /** The organization that the viewer's Outlook is connected to. */
  readonly organization?: string;
  /** The organization that holds the appointment's record; absent if no trustworthy source names it. */
  readonly home?: string;
  /** Only the appointment says so, and anyone who may edit it could have written that. */
  readonly homeIsClaim?: true;
  /** Its id, if its name is not known. */
  readonly homeId?: string;
  /** The calendar's owner, if it is not the viewer. */
  readonly owner?: string;
}

type Judged = Pick<CheckReport, "evidence" | "judgement">;

/** Names of organizations come from themselves or from config.json, never from an appointment. */
export function namesOf({ evidence, judgement }: Judged): Names {
  const { calendar } = evidence;
  return { ...viewersOf(evidence), ...homeOf({ evidence, judgement }), ...ownerOf(calendar) };
}

function viewersOf({ organization }: Evidence): { readonly organization?: string } {
  switch (organization.kind) {
    case "connected":
    case "unreachable":
      return { organization: plain(organization.name) };
    case "not-set-up":
    case "no-crm":
      return {};
  }
}

/** The appointment's organization. The viewer's own copy holds the name that the organization gave itself. */
function homeOf({ evidence, judgement }: Judged): Pick<Names, "home" | "homeId" | "homeIsClaim"> {
  const { organization, ownCopies } = evidence;
  const { organization: named, row } = judgement;
  // Row 7b is about the organization that the copy names.
  const copied = row === "7b" ? newest(ownCopies) : undefined;
  if (copied !== undefined) return { home: plain(copied.organization.name) };
  if (named === undefined) return {};
  const { id, configuredName, namedBy } = named;
  const copy = ownCopies.find((own) => own.organization.id === id);
  const claim = namedBy === "stamp" && copy === undefined ? ({ homeIsClaim: true } as const) : {};
  if (configuredName !== undefined) return { home: plain(configuredName), ...claim };
  if (id === undefined) return {};
  if (organization.kind === "connected" && organization.id === id) return { home: plain(organization.name) };
  return copy ? { home: plain(copy.organization.name) } : { homeId: id, ...claim };
}

function newest(copies: Evidence["ownCopies"]): Evidence["ownCopies"][number] | undefined {
  return [...copies].sort((one, other) => other.seenAt.getTime() - one.seenAt.getTime())[0];
}

export function nameOf({ name, address }: Person): string {
  return plain(name ?? "") || plain(address);
}

/** "Fabrikam"; the id if there is no name. */
export function regardingOf(record: AppointmentRecord | undefined): string | undefined {
  return record?.regarding && (plain(record.regarding.name ?? "") || record.regarding.id);
}

function ownerOf(calendar: CalendarAccess): { readonly owner?: string } {
  return calendar.kind === "delegate" ? { owner: nameOf(calendar.owner) } : {};
}
