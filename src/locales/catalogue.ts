/** Chooses messages by locale. Each feature has its own catalogue, so that its messages are loaded with it. */

/** A BCP 47 tag in lower case (`pt-br`) or a language alone. A new one compiles only once every catalogue has it. */
const languages = { en: true } as const;

type Language = keyof typeof languages;

/**
 * The messages for a tag as Office gives it (`en-US`): for the exact tag, else for its language, else in English,
 * whose type every other language must match. Never throws, since the host may send any tag.
 */
export function catalogue<Messages>(
  tables: { readonly en: Messages } & Readonly<Record<Language, NoInfer<Messages>>>,
): (locale: string) => Messages {
  return (locale) => tables[findLanguage(locale) ?? "en"];
}

/** The tag for dates: the viewer's own if its language has messages, so that both are in the same language. */
export function dateLocaleFor(locale: string): string {
  return findLanguage(locale) === undefined ? "en" : locale;
}

function findLanguage(locale: string): Language | undefined {
  const tag = locale.toLowerCase();
  return [tag, tag.split(/[-_]/u)[0] ?? ""].find((key): key is Language => Object.hasOwn(languages, key));
}
