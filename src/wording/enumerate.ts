import { laterMessages } from "../locales/load-messages.ts";

/** "Contact, not active": without an "and". `Intl.ListFormat` has no such list in every language: its units stand together in Chinese. */
export function enumerate(items: readonly string[], locale: string): string {
  const message = laterMessages(locale).enumerate;
  return items.length === 0 ? "" : items.reduce((first, second) => message({ first, second }));
}
