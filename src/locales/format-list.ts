import { isolated } from "./isolated.ts";
import { directionOf, formatLocaleFor, languageFor } from "./language.ts";

/** "Alex, Blake and Casey" in the reader's language, each by itself as a value of a message is. */
export function formatList(items: readonly string[], locale: string): string {
  const isFromRight = directionOf(languageFor(locale)) === "rtl";
  const alone = items.map((item) => (isFromRight ? `\u2068${item}\u2069` : (isolated(item) ?? "")));
  return new Intl.ListFormat(formatLocaleFor(locale), { type: "conjunction", style: "long" }).format(alone);
}
