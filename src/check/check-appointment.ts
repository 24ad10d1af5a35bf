/** The use case behind *Check tracking status*: gathers the evidence of the open appointment and has it judged. */
import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentStore } from "../mailbox/appointment-store.ts";
import type { OpenItem, Viewer } from "../outlook/open-item.ts";
import type { WitnessStore } from "../outlook/witness-store.ts";
import type { CalendarAccess, Evidence, StampReading, UnknownReason, ViewerOrganization } from "../tracking/evidence.ts";
import { judge } from "../tracking/judge.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { parseStamp } from "../tracking/parse-stamp.ts";
import { sameWitness, type Witness, witnessOf } from "../tracking/witness.ts";
import { askOrganization, askOwner, askRecords } from "./ask-crm.ts";
import { calendarByHost, locateAppointment, type LocatedAppointment } from "./calendar-access.ts";
import { nameOrganization } from "./name-organization.ts";
import type { CheckReport, Trace } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

export interface CheckPorts {
  readonly viewer: Viewer;
  readonly readOpenItem: (options: Options) => Promise<OpenItem>;
  readonly store: AppointmentStore;
  /** Absent: this person has not said yet which organization their Outlook is connected to. */
  readonly organization?: CrmOrganization;
  readonly witnesses: WitnessStore;
  /** Names that config.json gives to organization ids, for display only. */
  readonly organizationNames: ReadonlyMap<string, string>;
  readonly now: () => Date;
}

interface Options {
  readonly signal: AbortSignal;
}

/**
 * Checks the open appointment. Reads only; the one thing it may write is the safety copy on a healthy item.
 * What could not be asked ends up in the report as unknown, with the reason.
 * @throws AbortError when aborted, and nothing else that a network or a host can cause
 */
export async function checkAppointment(ports: CheckPorts, options: Options): Promise<CheckReport> {
  const [{ open, located }, organization, itemWitness] = await Promise.all([
    openAndLocate(ports, options),
    askOrganization(ports.organization, options),
    ports.witnesses.findOnItem(options),
  ]);
  return located.kind === "unknown"
    ? settle(ports, unreadable(located, calendarByHost(open, ports.viewer), organization.value, itemWitness), organization.traces)
    : judgeLocated(ports, located.value, organization, itemWitness, options);
}

type Located = { readonly kind: "located"; readonly value: LocatedAppointment } | Extract<StampReading, { kind: "unknown" }>;

async function openAndLocate(ports: CheckPorts, options: Options): Promise<{ open: OpenItem; located: Located }> {
  let open: OpenItem = { kind: "none" };
  try {
    open = await ports.readOpenItem(options);
    if (open.kind !== "saved") return { open, located: { kind: "unknown", why: whyNotOpen[open.kind] } };
    return { open, located: { kind: "located", value: await locateAppointment(ports.store, open, ports.viewer, options) } };
  } catch (error) {
    return { open, located: unknownBecause(error, options.signal) };
  }
}

const whyNotOpen = {
  none: "no-item",
  "not-an-appointment": "not-an-appointment",
  "not-saved": "not-saved",
  "no-id": "no-item-id",
} as const satisfies Record<string, UnknownReason>;

function unreadable(
  stamp: StampReading,
  calendar: CalendarAccess,
  organization: ViewerOrganization,
  witness: Witness | undefined,
): Evidence {
  return {
    stamp,
    calendar,
    organization,
    records: { kind: "unknown", why: "not-asked" },
    ownerInOrganization: "unknown",
    ...(witness && { witness }),
  };
}

async function judgeLocated(
  ports: CheckPorts,
  { stored, calendar, traces }: LocatedAppointment,
  organization: Awaited<ReturnType<typeof askOrganization>>,
  itemWitness: Witness | undefined,
  options: Options,
): Promise<CheckReport> {
  const stamp = parseStamp(stored.properties);
  const id = stored.item.globalObjectId;
  const witness = itemWitness ?? (calendar.kind === "own" && id ? ports.witnesses.findInRing(id) : undefined);
  const [records, ownerInOrganization] = await Promise.all([
    askRecords(ports.organization, stamp, stored.item, options),
    askOwner(ports.organization, { calendar, stamp, ...(witness && { witness }) }, options),
  ]);
  const evidence: Evidence = {
    stamp: { kind: "read", stamp },
    item: stored.item,
    calendar,
    organization: organization.value,
    records,
    ownerInOrganization,
    ...(witness && { witness }),
  };
  const report = settle(ports, evidence, [...stored.traces, ...traces, ...organization.traces]);
  await keepWitness(ports, evidence, report.judgement, options);
  return report;
}

/** What to show of a check that the person stopped: nothing was found out, so nothing is allowed. */
export function stoppedReport(now: Date): CheckReport {
  const evidence = unreadable({ kind: "unknown", why: "stopped" }, { kind: "unknown" }, { kind: "not-set-up" }, undefined);
  return { judgement: judge(evidence), evidence, traces: [], checkedAt: now };
}

function settle(ports: CheckPorts, evidence: Evidence, traces: readonly Trace[]): CheckReport {
  const judgement = judge(evidence);
  const appointmentOrganization = nameOrganization(evidence, ports.organizationNames);
  const signIn = whatSigningInCouldTell(evidence);
  return {
    judgement,
    evidence,
    traces,
    checkedAt: ports.now(),
    ...(appointmentOrganization && { appointmentOrganization }),
    ...(signIn && { signIn }),
  };
}

const mendedBySigningIn: ReadonlySet<UnknownReason> = new Set(["sign-in-needs-click", "sign-in-refused"]);

function whatSigningInCouldTell({ stamp, organization }: Evidence): CheckReport["signIn"] {
  if (stamp.kind === "unknown" && mendedBySigningIn.has(stamp.why)) return { resource: "mailbox", why: stamp.why };
  if (organization.kind === "unreachable" && mendedBySigningIn.has(organization.why)) return { resource: "crm", why: organization.why };
  return undefined;
}

/** Only on a healthy item of one's own calendar, and only where its content changed. */
async function keepWitness(ports: CheckPorts, evidence: Evidence, judgement: Judgement, options: Options): Promise<void> {
  const id = evidence.item?.globalObjectId;
  if (evidence.calendar.kind !== "own" || !id) return;
  const witness = witnessOf(evidence, judgement, { seenAt: ports.now(), seenBy: ports.viewer.address });
  if (!witness || (evidence.witness && sameWitness(evidence.witness, witness))) return;
  await ports.witnesses.keep(witness, id, options);
}
