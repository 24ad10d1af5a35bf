import { Unreachable } from "../../http/failure.ts";

/** Outlook has closed the pane that opened this dialog, or it is silent: nothing more can be asked through it. */
export class PaneGone extends Unreachable {}
