import { elements, nameOf, overridesOf } from "./parse-manifest.ts";

/**
 * As Office names its display languages: those in which there are messages, except English, which is the default. Outlook takes the
 * very locale, and no other of the same language (docs/outlook-quirks.md).
 */
export const manifestLocales = [
  "de-DE",
  "fr-FR",
  "fr-CA",
  "es-ES",
  "es-MX",
  "it-IT",
  "pt-BR",
  "pt-PT",
  "nl-NL",
  "pl-PL",
  "sv-SE",
  "da-DK",
  "ja-JP",
  "zh-CN",
  "ar-SA",
  "he-IL",
] as const;

/** Texts that lack a language, have one twice, or left in English; texts of 1.0 and 1.1 that differ. */
export function checkLanguages(manifest: Element): string[] {
  const [productName] = elements(manifest, "DisplayName").map(englishOf);
  const texts = elements(manifest, "Description", "String").filter((text) => text.hasAttribute("DefaultValue"));
  // The product is called the same everywhere.
  return [...texts.filter((text) => !productName?.includes(englishOf(text))).flatMap(checkText), ...checkBothVersions(manifest)];
}

function checkText(text: Element): string[] {
  const translations = [...text.children].filter(({ localName }) => localName === "Override");
  const locales = translations.map((translation) => translation.getAttribute("Locale") ?? "");
  const missing = manifestLocales.filter((locale) => !locales.includes(locale));
  const strays = locales.filter((locale, index) => !manifestLocales.some((each) => each === locale) || locales.indexOf(locale) !== index);
  const untranslated = translations.filter((translation) => translation.getAttribute("Value") === englishOf(text));
  return [
    ...missing.map((locale) => `${nameOf(text)}: no text in ${locale}`),
    ...strays.map((locale) => `${nameOf(text)}: ${locale} stands twice, or is none of ${manifestLocales.join(", ")}`),
    ...untranslated.map((translation) => `${nameOf(text)}: ${nameOf(translation)} is the English text`),
  ];
}

/** What both versions call by the same id says the same. */
function checkBothVersions(manifest: Element): string[] {
  const [older, newer] = overridesOf(manifest).map(
    ({ own }) => new Map(own.filter(({ localName }) => localName === "String").map((text) => [nameOf(text), saysOf(text)])),
  );
  return [...(older ?? [])]
    .filter(([name, says]) => newer?.has(name) && newer.get(name) !== says)
    .map(([name]) => `${name}: VersionOverridesV1_0 and VersionOverridesV1_1 say something else`);
}

function englishOf(text: Element): string {
  return text.getAttribute("DefaultValue") ?? "";
}

function saysOf(text: Element): string {
  return [englishOf(text), ...[...text.children].map((each) => `${each.getAttribute("Locale")} ${each.getAttribute("Value")}`)].join("\n");
}
