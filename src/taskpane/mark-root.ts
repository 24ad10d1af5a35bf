import type { CheckPhase, PaneState } from "./pane-state.ts";

/**
 * Writes the state onto the pane's root element, for tests and for style: the last verdict stays while it is checked
 * again, and before the first one there is none.
 */
export function markRoot(root: HTMLElement, { phase, action, watch }: Pick<PaneState, "phase" | "action" | "watch">): void {
  const judgement = reportOf(phase)?.judgement;
  root.setAttribute("aria-busy", String(phase.kind === "starting" || phase.kind === "checking"));
  mark(root, "data-verdict", judgement?.verdict);
  mark(root, "data-track", judgement?.plan.track);
  mark(root, "data-risk", judgement?.risk);
  mark(root, "data-verified", judgement && String(judgement.verified));
  mark(root, "data-action", action?.kind === "ended" ? action.outcome.kind : action?.kind);
  mark(root, "data-watch", watch?.kind);
}

/** What is drawn: the verdict that stands, or the last one while it is checked again. */
export function reportOf(phase: CheckPhase) {
  switch (phase.kind) {
    case "settled":
      return phase.report;
    case "checking":
      return phase.last;
    case "starting":
    case "no-office":
    case "misconfigured":
    case "broken":
      return undefined;
  }
}

function mark(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(name);
  else root.setAttribute(name, value);
}
