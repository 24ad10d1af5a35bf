/** A browser that is not Chromium, as far as these tests drive it: pages are opened, and looked at by a script. */
export interface Engine {
  readonly name: string;
  open(url: string): Promise<void>;
  /**
   * @param script body of a function of the host's page or of the pane's frame; `args` are its `arguments`
   * @returns what it returns, as JSON carries it; undefined while there is no such frame
   */
  look(where: "host" | "pane", script: string, args?: readonly string[]): Promise<unknown>;
  close(): Promise<void>;
}

/** As the body of a function that answers in JSON: both protocols have ways of their own to say anything else. */
export function inJson(script: string): string {
  return `return JSON.stringify((function () { ${script} }).apply(undefined, arguments) ?? null);`;
}
