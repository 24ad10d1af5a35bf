/** What the host page tells in-pane.ts by the frame's name: the one thing that crosses sites before any script of the frame runs. */
export interface PaneFacts {
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: "offered" | "none";
}

/** Office.js reads its own members of the name and leaves this one alone. */
export function nameWith(facts: PaneFacts, name: string): string {
  return JSON.stringify({ ...(JSON.parse(name) as object), sandbox: facts });
}

/** Undefined where the name is none of ours. */
export function findFacts(name: string): PaneFacts | undefined {
  try {
    return (JSON.parse(name) as { readonly sandbox?: PaneFacts }).sandbox;
  } catch {
    return undefined;
  }
}
