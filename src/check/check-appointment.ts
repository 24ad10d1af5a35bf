/** The use case behind *Check tracking status*: gathers the evidence of the open appointment and has it judged. */
import type { Evidence, Unknown } from "../tracking/evidence.ts";
import { judge } from "../tracking/judge.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import { findCopyToKeep } from "../tracking/safety-copy.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import { ownerNotKnown } from "./ask-crm.ts";
import { gatherEvidence, type CheckPorts, type Gathered } from "./gather-evidence.ts";
import { mendedBySigningIn } from "./mended-by-signing-in.ts";
import { nameOrganization } from "./name-organization.ts";
import type { CheckReport } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

export type { CheckPorts } from "./gather-evidence.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** A report, and where the appointment it is about was read; absent: it could not be. */
export interface PlacedReport {
  readonly report: CheckReport;
  readonly located?: LocatedAppointment;
}

/**
 * Checks the open appointment. Reads only; the one thing it may write is the safety copy on a healthy item.
 * What could not be asked ends up in the report as unknown, with the reason.
 * What goes wrong in our own code is said as such. @throws AbortError when aborted, and nothing else
 */
export async function checkAppointment(ports: CheckPorts, options: Options): Promise<CheckReport> {
  return (await checkInPlace(ports, options)).report;
}

/** The same check, for whoever goes on to write. @throws AbortError when aborted */
export async function checkInPlace(ports: CheckPorts, options: Options): Promise<PlacedReport> {
  try {
    const gathered = await gatherEvidence(ports, options);
    const report = settle(ports, gathered);
    await keepSafetyCopy(ports, gathered.evidence, report.judgement, options);
    const { located } = gathered;
    return { report, ...(located && { located }) };
  } catch (error) {
    return { report: reportOfNothing(unknownBecause(error, options.signal), ports) };
  }
}

/** What to show of a check that the person stopped: nothing was found out, so nothing is allowed. */
export function stoppedReport(now: Date): CheckReport {
  return reportOfNothing({ kind: "unknown", why: "stopped" }, { now: () => now });
}

function reportOfNothing(stamp: Unknown, { now, ways }: Pick<CheckPorts, "now" | "ways">): CheckReport {
  const evidence: Evidence = {
    stamp,
    calendar: { kind: "unknown" },
    organization: { kind: "not-set-up" },
    records: { kind: "unknown", why: "not-asked" },
    directory: { configured: [], retired: [] },
    ...ownerNotKnown,
    organizerInOrganization: "unknown",
    sight: "no",
    agreeing: { kind: "not-asked" },
    ownCopies: [],
    setAside: new Set(),
    gatheredAt: now(),
    syncMinutes: 0,
  };
  return { judgement: judge(evidence), evidence, traces: [], ...(ways && { ways }), checkedAt: now() };
}

/** Judges what was gathered; `ports` give the time and the names. */
function settle(ports: CheckPorts, { evidence, traces }: Gathered): CheckReport {
  const judgement = judge(evidence);
  const appointmentOrganization = nameOrganization(evidence, judgement);
  const signIn = whatSigningInCouldTell(evidence);
  return {
    judgement,
    evidence,
    traces,
    ...(ports.ways && { ways: ports.ways }),
    checkedAt: ports.now(),
    ...(appointmentOrganization && { appointmentOrganization }),
    ...(signIn && { signIn }),
  };
}

function whatSigningInCouldTell({ stamp, organization }: Evidence): CheckReport["signIn"] {
  if (stamp.kind === "unknown" && mendedBySigningIn(stamp.why)) return { resource: "mailbox", why: stamp.why };
  if (organization.kind === "unreachable" && mendedBySigningIn(organization.why)) return { resource: "crm", why: organization.why };
  return undefined;
}

/** Where series or day is open, nobody can say under which key. */
async function keepSafetyCopy({ copies, now }: CheckPorts, evidence: Evidence, judgement: Judgement, options: Options): Promise<void> {
  const { item, otherReading } = evidence;
  const key = item && otherReading === undefined ? occurrenceKey(item) : undefined;
  const copy = findCopyToKeep(evidence, judgement, now());
  if (key !== undefined && copy !== undefined) await copies.keep(copy, key, options);
}
