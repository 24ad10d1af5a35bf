import type { LastCheck } from "../tracking/last-check.ts";
import { plain } from "./plain.ts";
import type { Words } from "./words.ts";

interface LastCheckLine {
  readonly last: LastCheck;
  readonly now: Date;
  /** That config.json lists: it names no other. */
  readonly organizations: readonly { readonly name: string }[];
}

/** "At 10:02: Tracked in PROD. Checking…": what stood at that time, never a verdict. */
export function lastCheckLine({ last, now, organizations }: LastCheckLine, { text, dates }: Words): string {
  const [at, today] = [dates.moment(last.at), dates.moment(now)];
  const isListed = organizations.some(({ name }) => name === last.organization);
  const { line } = text.lastCheck;
  const found = text.badges[last.verdict];
  const what = line.found({ found, ...(isListed && last.organization !== undefined && { organization: plain(last.organization) }) });
  return line[last.verified ? "said" : "not-confirmed"]({
    what,
    time: at?.time ?? "",
    ...(at && at.date !== today?.date && { date: at.date }),
  });
}
