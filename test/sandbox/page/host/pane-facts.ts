/** What the host page passes to in-pane.ts in the frame's name, the only thing that reaches another site before the frame's scripts run. */
export interface PaneFacts {
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: "offered" | "none";
}

/** Office.js reads its own members of the name and ignores this one. */
export function nameWith(facts: PaneFacts, name: string): string {
  return JSON.stringify({ ...(JSON.parse(name) as object), sandbox: facts });
}

/** Undefined if the name is not one of ours. */
export function findFacts(name: string): PaneFacts | undefined {
  try {
    return (JSON.parse(name) as { readonly sandbox?: PaneFacts }).sandbox;
  } catch {
    return undefined;
  }
}
