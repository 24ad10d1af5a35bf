import { laterMessages } from "../locales/load-messages.ts";

/** "Alex Archer, 23 Nov, 09:16", or what of it is known; empty if nothing is. */
export function byAndWhen(by: string, when: string | undefined, locale: string): string {
  if (by === "" && when === undefined) return "";
  return laterMessages(locale).record.byAt({ by: by === "" ? undefined : by, when });
}
