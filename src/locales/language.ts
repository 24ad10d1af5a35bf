/** The languages that there are messages in, by BCP 47 tag. */
export const languages = ["en", "ar", "da", "de", "es", "fr", "he", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-CN"] as const;

export type Language = (typeof languages)[number];

/**
 * The language for a tag as Office gives it (`de-AT`): the one of the same language and script, wherever it is spoken, so that
 * `pt-PT` takes `pt-BR`, and `zh-TW`, which is written otherwise, does not take `zh-CN`. English for any other.
 * Never throws, since the host may send any tag.
 */
export function languageFor(locale: string): Language {
  return findLanguage(locale) ?? "en";
}

/**
 * The tag for dates and lists: the viewer's own if its language has messages, so that both are in the same language. Dates are in the
 * Gregorian calendar, as in Outlook, and in Latin digits, as the counts in messages are, whatever the region's own may be (`ar-SA`).
 */
export function formatLocaleFor(locale: string): string {
  return findLanguage(locale) === undefined
    ? "en"
    : new Intl.Locale(tagOf(locale), { calendar: "gregory", numberingSystem: "latn" }).toString();
}

/** In which direction the language is written. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return fromRightToLeft.has(language) ? "rtl" : "ltr";
}

const fromRightToLeft: ReadonlySet<string> = new Set(["ar", "he"]);

/** Kept, since it is asked with everything that is drawn. */
const languageByLocale = new Map<string, Language | undefined>();

function findLanguage(locale: string): Language | undefined {
  if (!languageByLocale.has(locale)) {
    const sought = written(locale);
    languageByLocale.set(locale, sought === undefined ? undefined : languages.find((language) => written(language) === sought));
  }
  return languageByLocale.get(locale);
}

/** "pt-Latn" of `pt-PT`; undefined for what is no tag. */
function written(locale: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tagOf(locale)).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** `en-US` for `en_US`, as some hosts write it. */
function tagOf(locale: string): string {
  return locale.replaceAll("_", "-");
}
