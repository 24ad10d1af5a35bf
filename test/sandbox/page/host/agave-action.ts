/** Actions that the pane's Office.js reports to its host, by number (`OSF.AgaveHostAction`). */
export type AgaveAction = "tab-exit" | "tab-exit-back" | "escape-exit" | "f6-exit" | "f6-exit-back" | "of-no-concern";

const actions: Readonly<Record<number, AgaveAction>> = {
  0: "of-no-concern", // Select
  1: "of-no-concern", // UnSelect
  5: "f6-exit",
  6: "f6-exit-back",
  10: "of-no-concern", // PageIsReady
  13: "tab-exit",
  14: "tab-exit-back",
  15: "escape-exit",
  16: "of-no-concern", // F2Exit
  17: "tab-exit", // ExitNoFocusable
  18: "tab-exit-back", // ExitNoFocusableShift
  19: "of-no-concern", // MouseEnter
  20: "of-no-concern", // MouseLeave
  21: "of-no-concern", // UpdateTargetUrl
  23: "of-no-concern", // SendTelemetryEvent
  36: "of-no-concern", // OfficeJsReady
  38: "of-no-concern", // SendCustomerContent
  39: "of-no-concern", // KeyboardShortcuts: a key that Office.js offers the host first
};

export function findAgaveAction(number: unknown): AgaveAction | undefined {
  return typeof number === "number" ? actions[number] : undefined;
}
