import { languages, type Language } from "../src/locales/language.ts";
import { loadMessages } from "../src/locales/load-messages.ts";

/** Loads the messages of every language that there is, and names them. */
export async function loadEveryLanguage(): Promise<readonly Language[]> {
  await Promise.all(languages.flatMap((language) => (["first", "later"] as const).map((part) => loadMessages(part, language))));
  return languages;
}
