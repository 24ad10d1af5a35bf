import { elements, nameOf } from "./parse-manifest.ts";

/** Characters at most, for what people read. */
const longest: Record<string, number> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

/** Texts that Outlook would refuse or cut. */
export function checkTexts(manifest: Element): string[] {
  const texts = elements(manifest, "DisplayName", "Description", "String", "Override");
  return texts.flatMap((element) => {
    const text = element.getAttribute("DefaultValue") ?? element.getAttribute("Value");
    const limit = limitFor(element);
    if (limit === undefined || text === null) return [];
    if (text.trim() === "") return [`${nameOf(element)}: the text is empty`];
    return text.length > limit ? [`${nameOf(element)}: ${text.length} characters, at most ${limit}`] : [];
  });
}

function limitFor(element: Element): number | undefined {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const limit = longest[at.localName];
    if (limit !== undefined) return limit;
  }
  return undefined;
}
