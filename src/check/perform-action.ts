/** What all actions share: fresh judgements, writes with a known result, and one kind of outcome. */
import { Failure, PreconditionFailed, TimedOut, Unexpected, Unreachable } from "../http/failure.ts";
import { NoPrivilege, RefusedByPlugIn, RefusedByRule } from "../http/refusal.ts";
import type { AppointmentItem } from "../tracking/evidence.ts";
import type {
  ActionOptions,
  ActionOutcome,
  ActionPorts,
  ActionStep,
  Cause,
  CrmRefusal,
  JournalEntry,
  RefusalReason,
  StateNotSet,
  TrackQuestion,
} from "./action.ts";
import { causeOf } from "./cause-of.ts";
import { checkAndLocate, type LocatedReport } from "./check-appointment.ts";
import { findMadeEarlier, type MadeRecord } from "./made-record.ts";
import type { RegardingSet } from "./regarding-request.ts";
import type { CheckReport } from "./report.ts";
import { findActionTarget, isSameTarget, type ActionTarget, whyNotKnown } from "./action-target.ts";
import { rememberWhileActing } from "./remember-while-acting.ts";
import { adviceAfterFailure, adviceAfterRefusal, withoutRibbon } from "./unadvised.ts";

export const mostRounds = 3;
/** A write whose response was lost, and which does not seem to have been carried out, is sent once more. */
export const mostAttempts = 2;

type Written = Extract<ActionOutcome, { kind: "failed" }>["written"];

type Sent<T> =
  | { readonly kind: "answered"; readonly value: T }
  /** 412: somebody else changed it first; nothing was written. */
  | { readonly kind: "changed" }
  /** It may have been carried out. */
  | { readonly kind: "lost"; readonly failure: Failure };

export interface ActionContext {
  readonly ports: ActionPorts;
  readonly options: ActionOptions;
  /** "nothing" until a write has been answered or its response lost. */
  readonly written: () => Written;
  /** Gathers and judges afresh; an outcome if nothing may rest on the judgement. "stopped": judges even after a stop. */
  readonly judge: (step: ActionStep, when?: "going-on" | "stopped") => Promise<ActionTarget | ActionOutcome>;
  /** The same, whether or not every service answered. */
  readonly look: (step: ActionStep, when?: "going-on" | "stopped") => Promise<LocatedReport>;
  /** Sends one write, which a stop does not interrupt (network time-outs bound it). @throws Failure if it was certainly not carried out */
  readonly send: <T>(
    step: ActionStep,
    entry: Pick<JournalEntry, "did" | "recordId">,
    write: (options: { readonly signal: AbortSignal }) => Promise<T>,
  ) => Promise<Sent<T>>;
  /** Records in the journal that a write was carried out. */
  readonly done: (entry: Pick<JournalEntry, "did" | "recordId">) => void;
  /** The state of a new record could not be set: included in the outcome, however the action ends. Undefined: it is set by now. */
  readonly stateNotSet: (why: StateNotSet | undefined) => void;
  /** The record was changed: included in the outcomes "refused" and "failed". */
  readonly regardingSet: (set: RegardingSet) => void;
  /** What a record that this click created does not hold, and whose it is: included in the outcome, however the action ends. */
  readonly made: (made: MadeRecord) => void;
  /** What the person can do after a rule or a plug-in refused: included in the outcome "failed". */
  readonly refusedByCrm: (refusal: CrmRefusal) => void;
  /** The person has to decide before anything is written. */
  readonly asks: (question: TrackQuestion, judged: Pick<ActionTarget, "report">) => ActionOutcome;
  readonly failed: (cause: Cause) => ActionOutcome;
  readonly linked: (how: Extract<ActionOutcome, { kind: "linked" }>["how"], target: ActionTarget) => ActionOutcome;
  readonly refused: (why: RefusalReason, judged: Pick<ActionTarget, "report">) => ActionOutcome;
}

/** Never rejects for what a network, a host or a stop can cause: those are outcomes, and say what was written. */
export async function performAction(
  given: ActionPorts,
  options: ActionOptions,
  act: (context: ActionContext) => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  const ports = rememberWhileActing(given);
  let written: Written = "nothing";
  let first: ActionTarget | undefined;
  let met: AppointmentItem | undefined;
  let report: CheckReport | undefined;

  let notSet: StateNotSet | undefined;
  let made: MadeRecord | undefined;
  let refusal: CrmRefusal | undefined;
  let regardingSet: RegardingSet | undefined;

  /** Of this click, or of an earlier one whose answer was lost. */
  function madeIn(judged: CheckReport | undefined): { readonly made?: MadeRecord } {
    const told = made ?? (judged && ports.unanswered && findMadeEarlier(ports.unanswered, judged));
    return told ? { made: told } : {};
  }

  const failed = (cause: Cause): ActionOutcome => ({
    kind: "failed",
    ...cause,
    written,
    ...(refusal && { refusal }),
    unadvised: adviceAfterFailure(cause.why),
    ...(report && { report: withoutRibbon(report) }),
    ...madeIn(report),
    ...(notSet && { stateNotSet: notSet }),
    ...(regardingSet && { regardingSet }),
  });
  const refused = (why: RefusalReason, judged: Pick<ActionTarget, "report">): ActionOutcome => ({
    kind: "refused",
    why,
    written,
    report: withoutRibbon(judged.report),
    unadvised: adviceAfterRefusal(why),
    ...madeIn(judged.report),
    ...(notSet && { stateNotSet: notSet }),
    ...(regardingSet && { regardingSet }),
  });
  async function look(step: ActionStep, when: "going-on" | "stopped" = "going-on"): Promise<LocatedReport> {
    if (when === "going-on") options.signal.throwIfAborted();
    options.onStep(step);
    const located = await checkAndLocate(ports, { signal: when === "going-on" ? options.signal : unstoppable() });
    ({ report } = located);
    // Our own write makes us the last modifier.
    if (written === "nothing") met = report.evidence.item ?? met;
    return located;
  }

  function keep(entry: Pick<JournalEntry, "did" | "recordId">, result: JournalEntry["result"]): void {
    if (result === "done") written = "something";
    else if (result === "not-known" && written === "nothing") written = "not-known";
    const { lastModifiedBy, lastModifiedAt } = met ?? {};
    ports.onJournal({
      at: ports.now(),
      ...entry,
      result,
      ...(lastModifiedBy !== undefined && { lastModifiedBy }),
      ...(lastModifiedAt && { lastModifiedAt }),
    });
  }

  const context: ActionContext = {
    ports,
    options,
    written: () => written,
    look,
    async judge(step, when = "going-on") {
      const located = await look(step, when);
      const target = findActionTarget(located, ports.organization);
      if (target === undefined) {
        const unknown = whyNotKnown(located.report.evidence);
        if (unknown === undefined) return refused("verdict-changed", located);
        const { why, detail, until } = unknown;
        return failed({ why, ...(detail !== undefined && { detail }), ...(until && { until }) });
      }
      first ??= target;
      return isSameTarget(first, target) ? target : refused("identities-disagree", target);
    },
    async send(step, entry, write) {
      options.signal.throwIfAborted();
      options.onStep(step);
      try {
        return { kind: "answered", value: await write({ signal: unstoppable() }) };
      } catch (error) {
        if (error instanceof PreconditionFailed) return { kind: "changed" };
        if (!(error instanceof Failure)) throw error;
        const lost = isLost(error);
        keep(entry, lost ? "not-known" : "failed");
        if (lost) return { kind: "lost", failure: error };
        throw error;
      }
    },
    done: (entry) => {
      keep(entry, "done");
    },
    stateNotSet: (why) => {
      notSet = why;
    },
    regardingSet: (set) => {
      regardingSet = set;
    },
    made: (record) => {
      made = record;
    },
    refusedByCrm: (said) => {
      refusal = said;
    },
    asks: (question, { report: judged }) => ({ kind: "asks", question, report: judged }),
    failed,
    linked(how, { report: judged, located }) {
      const told = madeIn(judged);
      // Told once: what is restored later is no new record.
      for (const { id } of judged.judgement.liveRecords) ports.unanswered?.delete(id);
      return {
        kind: "linked",
        how,
        report: judged,
        ...told,
        ...(notSet && { stateNotSet: notSet }),
        ...(how === "written" && isCopy(located) && { ownersItem: "may-not-follow" }),
      };
    },
    refused,
  };

  try {
    return await act(context);
  } catch (error) {
    return failed(causeOf(error, options.signal));
  }
}

/**
 * An action that judges afresh before each round, three at most; "again" asks for the next one. What changes during every
 * attempt is being worked on by somebody.
 */
export function performInRounds(
  ports: ActionPorts,
  options: ActionOptions,
  round: (context: ActionContext, target: ActionTarget) => Promise<ActionOutcome | "again">,
): Promise<ActionOutcome> {
  return performAction(ports, options, async (context) => {
    let judged = await context.judge("judging");
    for (let count = 1; judged.kind === "target"; count += 1) {
      const outcome = await round(context, judged);
      if (outcome !== "again") return outcome;
      if (count === mostRounds) return context.refused("changed-again-and-again", judged);
      judged = await context.judge("judging");
    }
    return judged;
  });
}

export function isCopy({ calendar }: ActionTarget["located"]): boolean {
  return calendar.kind === "delegate" && calendar.held === "copy";
}

/** For a write in progress: only network time-outs bound it. */
export function unstoppable(): AbortSignal {
  return new AbortController().signal;
}

/** Without a response, or with one that is not a refusal, it may have been carried out. */
function isLost(failure: Failure): boolean {
  const { status } = failure;
  // Whatever the status of such a response: CRM says that it wrote nothing.
  if ([RefusedByRule, RefusedByPlugIn, NoPrivilege].some((kind) => failure instanceof kind)) return false;
  if (status !== undefined) return status < 400 || status === 408 || status >= 500;
  return [Unreachable, TimedOut, Unexpected].some((kind) => failure instanceof kind);
}
