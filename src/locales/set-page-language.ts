import { directionOf, languageFor } from "./language.ts";

/** Tells browsers and screen readers in which language the page is written, and from which side it is read. */
export function setPageLanguage({ documentElement }: Document, locale: string): void {
  const language = languageFor(locale);
  documentElement.lang = language;
  documentElement.dir = directionOf(language);
}
