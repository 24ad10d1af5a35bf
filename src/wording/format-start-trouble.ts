/** What keeps the add-in from beginning, in words. */
import type { LaterMessages } from "../locales/message-types.ts";

interface StartTrouble {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** @param seconds that Outlook was waited for; 0 outside Outlook */
export function formatNoOffice(seconds: number, { noOffice: { outside, silent } }: LaterMessages["trouble"]): StartTrouble {
  return seconds === 0 ? outside : { ...silent, body: silent.body({ seconds }) };
}

/** @param field path of a field of config.json, such as "organizations.0.url"; for people its entries are counted from one */
export function formatMisconfigured(
  { field, problem }: { readonly field: string; readonly problem: string },
  { misconfigured: { title, body, entry, next } }: LaterMessages["trouble"],
): StartTrouble {
  const [whole = "", list = "", index = "", rest = ""] = /^(.+)\.(\d+)\.?(.*)$/u.exec(field) ?? [];
  const where = whole === "" ? body({ field, problem }) : entry({ list, index: String(Number(index) + 1), field: rest, whole, problem });
  return { title, body: where, next };
}
