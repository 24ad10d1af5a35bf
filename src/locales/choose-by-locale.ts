/**
 * The words for a BCP 47 tag as Office gives it (`en-US`): the exact tag, else its language, else those of English.
 * Never throws: the tag comes from the host, and a host may send anything.
 */
export function chooseByLocale<T>(catalogues: Readonly<Record<string, T>> & { readonly en: T }, locale: string): T {
  const tag = locale.toLowerCase();
  const language = tag.split(/[-_]/u)[0] ?? "";
  for (const key of [tag, language]) {
    if (Object.hasOwn(catalogues, key)) return catalogues[key] ?? catalogues.en;
  }
  return catalogues.en;
}
