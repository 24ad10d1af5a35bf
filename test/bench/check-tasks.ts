/** How long the pane's thread is kept from answering a person, from the first paint of a check on. */
import type { TracedCheck, TraceEvent } from "./trace-check.ts";
import type { Whose } from "./whose-script.ts";

export interface CheckTask {
  /** Milliseconds since the pane's navigation. */
  readonly at: number;
  /** Milliseconds on the processor: what is left once the others' scripts are taken out. */
  readonly ours: number;
  /** Of Office.js and msal. */
  readonly theirs: number;
}

const scripts = new Set(["EvaluateScript", "FunctionCall", "v8.compile"]);

/**
 * Every task of the pane's thread after the first paint that runs a script. What the trace assigns to no script counts as ours:
 * the continuations of promises, and drawing.
 */
export function tasksOf({ events, began, firstPaint }: TracedCheck, whose: (url: string) => Whose | undefined): readonly CheckTask[] {
  const onThread = events.filter(({ pid, tid, dur }) => pid === began.pid && tid === began.tid && dur !== undefined);
  const ran = onThread.filter(({ name, args }) => scripts.has(name) && args?.data?.url !== undefined);
  return onThread
    .filter(({ name, ts }) => name === "ThreadControllerImpl::RunTask" && ts > firstPaint)
    .map((task) => {
      const inside = outermost(ran.filter((each) => holds(task, each)));
      const time = (of: readonly (Whose | undefined)[]): number =>
        inside.filter(({ args }) => of.includes(whose(args?.data?.url ?? ""))).reduce((sum, event) => sum + onProcessor(event), 0);
      return {
        at: (task.ts - began.ts) / 1000,
        ours: (onProcessor(task) - time(["office", "sign-in", "outlook"])) / 1000,
        theirs: time(["office", "sign-in"]) / 1000,
      };
    });
}

/** Without those within others of the same thread. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  return events.filter((event) => !events.some((other) => other !== event && holds(other, event)));
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
}

function onProcessor({ tdur, dur = 0 }: TraceEvent): number {
  return tdur ?? dur;
}
