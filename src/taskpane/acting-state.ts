/** What the pane draws of everything that writes. Types only: the code that acts is loaded after the first verdict. */
import type { ActionOutcome, ActionStep, Confirmed, Difference } from "../check/action.ts";
import type { SharingEntry } from "../check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../check/change-sharing.ts";
import type { RegardingCandidate } from "../crm/crm-organization.ts";
import type { AppointmentRecord, UnknownReason } from "../tracking/evidence.ts";
import type { Judgement } from "../tracking/judgement.ts";
import type { Link } from "../tracking/link.ts";

export type RoleName = SharingEntry["permission"]["role"];
export type RegardingType = RegardingCandidate["type"];

/** What a click asked for. */
export type ActionRequest =
  /** `read`: the comparison that stood on screen when the person went on. */
  | { readonly kind: "restore"; readonly read?: readonly Difference[] }
  | { readonly kind: "track"; readonly regarding?: RegardingCandidate; readonly confirmed?: Confirmed }
  | { readonly kind: "write-link"; readonly link: Link }
  | { readonly kind: "link-to"; readonly record: AppointmentRecord }
  | { readonly kind: "forget-copy"; readonly copy: NonNullable<Judgement["decidedBy"]> };

/** A step of the use case, or one of the pane's own before it. */
export type Doing = ActionStep | "starting" | "asking-who-can-edit";

export type ActionState =
  | { readonly kind: "running"; readonly request: ActionRequest; readonly doing: Doing; readonly stopping: boolean }
  /** Before the repair: somebody may remove the link again, and the person has not said yet how to go on. */
  | { readonly kind: "held" }
  /** `during`: the last step, which tells who was asked when it failed. */
  | { readonly kind: "ended"; readonly request: ActionRequest; readonly outcome: ActionOutcome; readonly during: Doing };

/** A change of what one person may do in this calendar, and what became of it. */
export interface RoleChange {
  /** As the pane met it: Undo goes back there. */
  readonly entry: SharingEntry;
  readonly way: "to-read-only" | "back";
  readonly state: { readonly kind: "under-way" } | { readonly kind: "ended"; readonly outcome: SharingOutcome };
  readonly undo?: SharingChange;
}

/** The look back, once CRM's next synchronisation has passed. */
export type WatchState =
  | { readonly kind: "counting"; readonly until: Date }
  | { readonly kind: "still-tracked"; readonly at: Date }
  | { readonly kind: "lost-again"; readonly at?: Date; readonly by?: string }
  | { readonly kind: "unknown"; readonly at: Date };

/** What the picker shows. */
export interface RegardingSearch {
  readonly query: string;
  readonly state:
    | { readonly kind: "asking" }
    | { readonly kind: "found"; readonly candidates: readonly RegardingCandidate[] }
    | { readonly kind: "failed"; readonly why: UnknownReason };
}
