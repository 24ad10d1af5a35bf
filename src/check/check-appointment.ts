/** The use case behind *Check tracking status*: gathers the evidence of the open appointment and has it judged. */
import type { Evidence } from "../tracking/evidence.ts";
import { judge } from "../tracking/judge.ts";
import type { Judgement } from "../tracking/judgement.ts";
import { sameWitness, witnessOf } from "../tracking/witness.ts";
import type { LocatedAppointment } from "./calendar-access.ts";
import { gatherEvidence, type CheckPorts, type Gathered } from "./gather-evidence.ts";
import { mendedBySigningIn } from "./mended-by-signing-in.ts";
import { nameOrganization } from "./name-organization.ts";
import type { CheckReport } from "./report.ts";

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
 * @throws AbortError when aborted, and nothing else that a network or a host can cause
 */
export async function checkAppointment(ports: CheckPorts, options: Options): Promise<CheckReport> {
  return (await checkInPlace(ports, options)).report;
}

/** The same check, for whoever goes on to write. @throws AbortError when aborted */
export async function checkInPlace(ports: CheckPorts, options: Options): Promise<PlacedReport> {
  const gathered = await gatherEvidence(ports, options);
  const report = settle(ports, gathered);
  await keepWitness(ports, gathered.evidence, report.judgement, options);
  const { located } = gathered;
  return { report, ...(located && { located }) };
}

/** What to show of a check that the person stopped: nothing was found out, so nothing is allowed. */
export function stoppedReport(now: Date): CheckReport {
  const evidence: Evidence = {
    stamp: { kind: "unknown", why: "stopped" },
    calendar: { kind: "unknown" },
    organization: { kind: "not-set-up" },
    records: { kind: "unknown", why: "not-asked" },
    ownerInOrganization: "unknown",
  };
  return { judgement: judge(evidence), evidence, traces: [], checkedAt: now };
}

/** Judges what was gathered; `ports` give the time and the names. */
export function settle(ports: CheckPorts, { evidence, traces }: Gathered): CheckReport {
  const judgement = judge(evidence);
  const appointmentOrganization = nameOrganization(evidence, ports.organizationNames);
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

/** Only on a healthy item of one's own calendar, and only where its content changed. */
async function keepWitness(ports: CheckPorts, evidence: Evidence, judgement: Judgement, options: Options): Promise<void> {
  const id = evidence.item?.globalObjectId;
  if (evidence.calendar.kind !== "own" || !id) return;
  const witness = witnessOf(evidence, judgement, { seenAt: ports.now(), seenBy: ports.viewer.address });
  if (!witness || (evidence.witness && sameWitness(evidence.witness, witness))) return;
  await ports.witnesses.keep(witness, id, options);
}
