/** The state of actions, as the pane draws it. The code that performs them is loaded after the first verdict. */
import type { ActionOutcome, ActionStep, Advice, Difference, RegardingRequest, TrackQuestion, TrackRequest } from "../../check/action.ts";
import type { PeopleInCrm } from "../../check/find-people-in-crm.ts";
import type { RegardingCandidate } from "../../crm/crm-organization.ts";
import type { AppointmentRecord, UnknownReason } from "../../tracking/evidence.ts";
import type { Judgement } from "../../tracking/judgement.ts";
import type { Link } from "../../tracking/link.ts";

/** The action that a click requested. */
export type ActionRequest =
  /** `read`: the comparison that was on screen when the person continued. */
  | { readonly kind: "restore"; readonly read?: readonly Difference[] }
  /** Likewise. */
  | { readonly kind: "update"; readonly read?: readonly Difference[] }
  | ({ readonly kind: "track" } & TrackRequest)
  | { readonly kind: "write-link"; readonly link: Link }
  | { readonly kind: "link-to"; readonly record: AppointmentRecord }
  | { readonly kind: "regarding"; readonly change: RegardingRequest }
  | { readonly kind: "forget-copy"; readonly copy: NonNullable<Judgement["decidedBy"]> };

/** A step of the use case, or of the pane before it. */
export type Doing = ActionStep | "starting" | "asking-who-can-edit";

/** Runs before an action; "held" means that the person decides how to continue. */
export type BeforeAction = (options: { readonly signal: AbortSignal; readonly show: (doing: Doing) => void }) => Promise<"go-on" | "held">;

export type ActionState =
  | { readonly kind: "running"; readonly request: ActionRequest; readonly doing: Doing; readonly stopping: boolean }
  /** Before a restore: somebody could remove the link again, and the person has not decided yet how to continue. */
  | { readonly kind: "held" }
  /** `during`: the last step, from which follows who has to sign in after a failure. */
  | { readonly kind: "ended"; readonly request: ActionRequest; readonly outcome: ActionOutcome; readonly during: Doing };

/** What must no longer be advised: after a refusal, nothing on screen may recommend what was just refused. */
export function unadvisedBy(action: ActionState | undefined): readonly Advice[] {
  if (action?.kind !== "ended") return [];
  const { outcome } = action;
  return outcome.kind === "refused" || outcome.kind === "failed" ? outcome.unadvised : [];
}

/** A click on *Track in CRM* that goes on once the person has decided something. */
export interface Asking {
  readonly question: TrackQuestion;
  readonly request: Extract<ActionRequest, { readonly kind: "track" }>;
}

export function findQuestion(action: ActionState | undefined): Asking | undefined {
  if (action?.kind !== "ended" || action.outcome.kind !== "asks" || action.request.kind !== "track") return undefined;
  return { question: action.outcome.question, request: action.request };
}

/** The recheck after CRM's next sync. */
export type WatchState =
  | { readonly kind: "counting"; readonly until: Date }
  | { readonly kind: "still-tracked"; readonly at: Date }
  | { readonly kind: "lost-again"; readonly at?: Date; readonly by?: string }
  | { readonly kind: "unknown"; readonly at: Date };

/** What *Who is in CRM?* shows. */
export type PeopleSearch = { readonly kind: "asking" } | PeopleInCrm;

/** What the picker shows. */
export interface RegardingSearch {
  readonly query: string;
  /** Chosen lately, and fitting the query. */
  readonly recent: readonly RegardingCandidate[];
  readonly state:
    | { readonly kind: "asking" }
    | { readonly kind: "found"; readonly candidates: readonly RegardingCandidate[] }
    | { readonly kind: "failed"; readonly why: UnknownReason };
}
