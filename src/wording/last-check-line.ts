import type { LastCheck } from "../tracking/last-check.ts";
import { plain } from "./plain.ts";
import type { Words } from "./words.ts";

interface LastCheckLine {
  readonly last: LastCheck;
  readonly now: Date;
  /** That config.json lists: it names no other. */
  readonly organizations: readonly { readonly name: string }[];
}

/** "At 10:02: tracked in PROD. Checking…": what stood at that time, never a verdict. */
export function lastCheckLine({ last, now, organizations }: LastCheckLine, { text, dates }: Words): string {
  const [at, today] = [dates.moment(last.at), dates.moment(now)];
  const isListed = organizations.some(({ name }) => name === last.organization);
  return text.lastCheck.line({
    time: at?.time ?? "",
    ...(at && at.date !== today?.date && { date: at.date }),
    found: text.lastCheck.verdicts[last.verdict],
    verified: last.verified,
    ...(isListed && last.organization !== undefined && { organization: plain(last.organization) }),
  });
}
