import { formatLocaleFor } from "./language.ts";

/** "Alex, Blake and Casey" in the reader's language; "unit" without the "and". */
export function formatList(items: readonly string[], locale: string, type: "conjunction" | "unit" = "conjunction"): string {
  return new Intl.ListFormat(formatLocaleFor(locale), { type, style: type === "unit" ? "short" : "long" }).format(items);
}
