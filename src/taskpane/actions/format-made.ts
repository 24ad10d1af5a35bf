import type { MadeRecord } from "../../check/made-record.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { plain } from "../../wording/plain.ts";

/** Beyond that, a list is not read. */
const mostNames = 8;

/** What a new record does not hold, and whose it is, one sentence each. */
export function formatMade(
  made: MadeRecord | undefined,
  messages: LaterMessages["made"],
  { owner }: { readonly owner?: string },
): readonly string[] {
  if (made === undefined) return [];
  const leftOut = made.leftOut.map((left) => {
    const message = messages.leftOut[left.what];
    if (typeof message === "string") return message;
    return message("names" in left ? { names: listed(left.names, messages), count: left.names.length } : { names: "", count: 0 });
  });
  const { owner: whose } = made;
  const name = (whose?.is === "calendars-owner" ? whose.name : undefined) ?? owner;
  return whose === undefined || name === undefined ? leftOut : [...leftOut, messages.owner[whose.is]({ owner: plain(name) })];
}

function listed(names: readonly string[], { andMore }: LaterMessages["made"]): string {
  const shown = names
    .slice(0, mostNames)
    .map((name) => plain(name))
    .join(", ");
  return names.length <= mostNames ? shown : andMore({ names: shown, more: names.length - mostNames });
}
