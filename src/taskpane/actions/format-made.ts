import type { MadeRecord } from "../../check/made-record.ts";
import { formatList } from "../../locales/format-list.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { enumerate } from "../../wording/enumerate.ts";
import { plain } from "../../wording/plain.ts";

/** Beyond that, a list is not read. */
const mostNames = 8;

/** What a new record does not hold, and whose it is, one sentence each. */
export function formatMade(made: MadeRecord | undefined, locale: string, { owner }: { readonly owner?: string }): readonly string[] {
  if (made === undefined) return [];
  const { made: messages, answers } = laterMessages(locale);
  const leftOut = made.leftOut.map((left) => {
    const message = messages.leftOut[left.what];
    if (typeof message === "string") return message;
    const names = "names" in left ? left.names : [];
    const tables = "tables" in left ? left.tables.map((table) => answers.tables[table]) : [];
    const kept = "kept" in left && left.kept;
    return message({ names: listed(names, locale), count: names.length, tables: enumerate(tables, locale), kept });
  });
  const { owner: whose } = made;
  const name = (whose?.is === "calendars-owner" ? whose.name : undefined) ?? owner;
  return whose === undefined || name === undefined ? leftOut : [...leftOut, messages.owner[whose.is]({ owner: plain(name) })];
}

function listed(names: readonly string[], locale: string): string {
  const shown = names.slice(0, mostNames).map((name) => plain(name));
  if (names.length <= mostNames) return formatList(shown, locale);
  return laterMessages(locale).made.andMore({ names: enumerate(shown, locale), more: names.length - mostNames });
}
