/** The use case behind *Check tracking status*: gathers the evidence about the open appointment and judges it. */
import type { Evidence, Unknown } from "../tracking/evidence.ts";
import { judge } from "../tracking/judge.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { occurrenceKey } from "../tracking/occurrence-key.ts";
import { findCopyToKeep } from "../tracking/safety-copy.ts";
import { ownerNotKnown } from "./ask-crm.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import { gatherEvidence, type CheckPorts, type Gathered } from "./gather-evidence.ts";
import { canSignInHelp } from "./can-sign-in-help.ts";
import { nameOrganization } from "./name-organization.ts";
import type { CheckReport } from "./report.ts";
import { unknownBecause } from "./unknown-because.ts";

export type { CheckPorts } from "./gather-evidence.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** A report, and where its appointment was read; absent: it could not be. */
export interface LocatedReport {
  readonly report: CheckReport;
  readonly located?: LocatedAppointment;
}

/**
 * Checks the open appointment. Reads only, except that it may store the safety copy of a healthy item. What could not be asked
 * is in the report as unknown, with the reason; a bug of ours is reported as one.
 * @throws AbortError when aborted, and nothing else
 */
export async function checkAppointment(ports: CheckPorts, options: Options): Promise<CheckReport> {
  return (await checkAndLocate(ports, options)).report;
}

/** The same check, for actions that go on to write. @throws AbortError when aborted */
export async function checkAndLocate(ports: CheckPorts, options: Options): Promise<LocatedReport> {
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

/** The report of a check that the person stopped: nothing is known, so nothing is allowed. */
export function stoppedReport(now: Date): CheckReport {
  return reportOfNothing({ kind: "unknown", why: "stopped" }, { now: () => now });
}

function reportOfNothing(stamp: Unknown, { now, routes }: Pick<CheckPorts, "now" | "routes">): CheckReport {
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
  return { judgement: judge(evidence), evidence, traces: [], ...(routes && { routes }), checkedAt: now() };
}

/** Judges the evidence; `ports` supply the time and the routes. */
function settle(ports: CheckPorts, { evidence, traces }: Gathered): CheckReport {
  const judgement = judge(evidence);
  const { organization: named } = judgement;
  const signIn = whatSigningInCouldTell(evidence);
  return {
    judgement,
    evidence,
    traces,
    ...(ports.routes && { routes: ports.routes }),
    checkedAt: ports.now(),
    ...(named && { appointmentOrganization: { ...nameOrganization(evidence, named), namedBy: named.namedBy } }),
    ...(signIn && { signIn }),
  };
}

function whatSigningInCouldTell({ stamp, organization, records }: Evidence): CheckReport["signIn"] {
  if (stamp.kind === "unknown" && canSignInHelp(stamp.why)) return { resource: "mailbox", why: stamp.why };
  if (organization.kind === "unreachable" && canSignInHelp(organization.why)) return { resource: "crm", why: organization.why };
  // CRM may want it between two questions.
  if (records.kind === "unknown" && canSignInHelp(records.why)) return { resource: "crm", why: records.why };
  return undefined;
}

/** With two readings there is no single key to store a copy under. */
async function keepSafetyCopy({ copies, now }: CheckPorts, evidence: Evidence, judgement: Judgement, options: Options): Promise<void> {
  const { item, otherReading } = evidence;
  const key = item && otherReading === undefined ? occurrenceKey(item) : undefined;
  const copy = findCopyToKeep(evidence, judgement, now());
  if (key !== undefined && copy !== undefined) await copies.keep(copy, key, options);
}
