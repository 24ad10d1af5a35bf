/** What all actions have in common: fresh judgements, writes that are accounted for, and one way in which each ends. */
import {
  Failure,
  NoPrivilege,
  PreconditionFailed,
  RefusedByPlugIn,
  RefusedByRule,
  TimedOut,
  Unexpected,
  Unreachable,
} from "../http/failure.ts";
import type { AppointmentItem } from "../tracking/evidence.ts";
import type { ActionOptions, ActionOutcome, ActionPorts, ActionStep, Cause, JournalEntry, RefusalReason, StateNotSet } from "./action.ts";
import { causeOf } from "./cause-of.ts";
import { checkInPlace, type PlacedReport } from "./check-appointment.ts";
import type { CheckReport } from "./report.ts";
import { findStanding, isSameMatter, type Standing, whyNotKnown } from "./standing.ts";
import { adviceAfterFailure, adviceAfterRefusal, withoutRibbon } from "./unadvised.ts";

export const mostRounds = 3;
/** A write whose answer was lost, and that was not carried out as far as can be seen, is sent once more. */
export const mostAttempts = 2;

type Written = Extract<ActionOutcome, { kind: "failed" }>["written"];

type Sent<T> =
  | { readonly kind: "answered"; readonly value: T }
  /** 412: somebody was faster; nothing was written. */
  | { readonly kind: "changed" }
  /** It may have been carried out. */
  | { readonly kind: "lost"; readonly failure: Failure };

export interface Action {
  readonly ports: ActionPorts;
  readonly options: ActionOptions;
  /** "nothing" until a write was answered or its answer was lost. */
  readonly written: () => Written;
  /** Gathers and judges anew; an outcome where nothing may rest on it. `stopped` judges even after a stop. */
  readonly judge: (step: ActionStep, when?: "going-on" | "stopped") => Promise<Standing | ActionOutcome>;
  /** Likewise, whoever answers. */
  readonly look: (step: ActionStep, when?: "going-on" | "stopped") => Promise<PlacedReport>;
  /** Sends one write, which no stopping interrupts: the network's own patience bounds it. @throws Failure where it was surely not carried out */
  readonly send: <T>(
    step: ActionStep,
    entry: Pick<JournalEntry, "did" | "recordId">,
    write: (options: { readonly signal: AbortSignal }) => Promise<T>,
  ) => Promise<Sent<T>>;
  /** Keeps in the journal that an answered write did something. */
  readonly done: (entry: Pick<JournalEntry, "did" | "recordId">) => void;
  /** A new record's state could not be set: whatever ends the action says so. */
  readonly stateNotSet: (why: StateNotSet) => void;
  readonly linked: (how: Extract<ActionOutcome, { kind: "linked" }>["how"], standing: Standing) => ActionOutcome;
  readonly refused: (why: RefusalReason, judged: Pick<Standing, "report">) => ActionOutcome;
}

/** Never rejects for what a network, a host or a stop can cause: those are outcomes, and say what was written. */
export async function performAction(
  ports: ActionPorts,
  options: ActionOptions,
  act: (action: Action) => Promise<ActionOutcome>,
): Promise<ActionOutcome> {
  let written: Written = "nothing";
  let first: Standing | undefined;
  let met: AppointmentItem | undefined;
  let report: CheckReport | undefined;

  let notSet: StateNotSet | undefined;

  const failed = (cause: Cause): ActionOutcome => ({
    kind: "failed",
    ...cause,
    written,
    unadvised: adviceAfterFailure(cause.why),
    ...(report && { report: withoutRibbon(report) }),
    ...(notSet && { stateNotSet: notSet }),
  });
  const refused = (why: RefusalReason, judged: Pick<Standing, "report">): ActionOutcome => ({
    kind: "refused",
    why,
    written,
    report: withoutRibbon(judged.report),
    unadvised: adviceAfterRefusal(why),
    ...(notSet && { stateNotSet: notSet }),
  });
  async function look(step: ActionStep, when: "going-on" | "stopped" = "going-on"): Promise<PlacedReport> {
    if (when === "going-on") options.signal.throwIfAborted();
    options.onStep(step);
    const placed = await checkInPlace(ports, { signal: when === "going-on" ? options.signal : unstoppable() });
    ({ report } = placed);
    // Our own write makes us the last modifier.
    if (written === "nothing") met = report.evidence.item ?? met;
    return placed;
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

  const action: Action = {
    ports,
    options,
    written: () => written,
    look,
    async judge(step, when = "going-on") {
      const placed = await look(step, when);
      const standing = findStanding(placed, ports.organization);
      if (standing === undefined) {
        const unknown = whyNotKnown(placed.report.evidence);
        if (unknown === undefined) return refused("judged-anew", placed);
        const { why, detail, until } = unknown;
        return failed({ why, ...(detail !== undefined && { detail }), ...(until && { until }) });
      }
      first ??= standing;
      return isSameMatter(first, standing) ? standing : refused("identities-disagree", standing);
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
    linked: (how, { report: judged, located }) => ({
      kind: "linked",
      how,
      report: judged,
      ...(notSet && { stateNotSet: notSet }),
      ...(how === "written" && isCopy(located) && { ownersItem: "may-not-follow" }),
    }),
    refused,
  };

  try {
    return await act(action);
  } catch (error) {
    return failed(causeOf(error, options.signal));
  }
}

/**
 * An action that judges anew before each of its rounds, three of them at most: "again" asks for the next one.
 * What changes under every attempt is somebody's work in progress.
 */
export function performInRounds(
  ports: ActionPorts,
  options: ActionOptions,
  round: (action: Action, standing: Standing) => Promise<ActionOutcome | "again">,
): Promise<ActionOutcome> {
  return performAction(ports, options, async (action) => {
    let judged = await action.judge("judging");
    for (let count = 1; judged.kind === "standing"; count += 1) {
      const outcome = await round(action, judged);
      if (outcome !== "again") return outcome;
      if (count === mostRounds) return action.refused("changed-again-and-again", judged);
      judged = await action.judge("judging");
    }
    return judged;
  });
}

function isCopy({ calendar }: Standing["located"]): boolean {
  return calendar.kind === "delegate" && calendar.held === "copy";
}

/** Of a write that is on its way: the network's own patience bounds it. */
export function unstoppable(): AbortSignal {
  return new AbortController().signal;
}

/** Without an answer, or with one that is no refusal, it may have been carried out. */
function isLost(failure: Failure): boolean {
  const { status } = failure;
  // Whatever the status of such an answer is: CRM says that it wrote nothing.
  if ([RefusedByRule, RefusedByPlugIn, NoPrivilege].some((kind) => failure instanceof kind)) return false;
  if (status !== undefined) return status < 400 || status === 408 || status >= 500;
  return [Unreachable, TimedOut, Unexpected].some((kind) => failure instanceof kind);
}
