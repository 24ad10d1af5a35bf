import { readFileSync, writeFileSync } from "node:fs";

export type Part = "speed" | "checks" | "tasks" | "calendar" | "calendar-tasks";

const document = "docs/performance.md";

/** Puts the figures of one part into the document, between the part's own marks; those of the others stay. */
export function writeFigures(part: Part, figures: string): void {
  const [before, after] = [`<!-- figures: ${part} -->\n`, `<!-- /figures: ${part} -->`];
  const text = readFileSync(document, "utf8");
  const [from, to] = [text.indexOf(before), text.indexOf(after)];
  if (from < 0 || to < from) throw new Error(`${document} has no place for the part ${part}.`);
  writeFileSync(document, `${text.slice(0, from)}${before}\n${figures}\n\n${text.slice(to)}`);
}
