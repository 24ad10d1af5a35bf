/** The body of a mail that a person will send, made from plain paragraphs: as HTML, or as text. */
import { cleanText } from "../tracking/clean-text.ts";

export type MailParagraph =
  | { readonly kind: "text"; readonly text: string }
  /** As they stand, each on a line of its own; `shortened` is the last one where some are left out. */
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly shortened: string }
  /** Numbered steps. */
  | { readonly kind: "steps"; readonly steps: readonly string[] }
  | { readonly kind: "link"; readonly text: string; readonly url: URL };

const longestText = 500;
const page = "http://www.w3.org/1999/xhtml";

/** Built from elements, so text from an appointment stays text. */
export function htmlBody(paragraphs: readonly MailParagraph[]): string {
  // A separate document: nothing in it is ever rendered or loaded here.
  const mail = document.implementation.createDocument(page, "div");
  const element = (name: string, content: string | readonly Element[]): Element => {
    const made = mail.createElementNS(page, name);
    if (typeof content === "string") made.textContent = cleanText(content, longestText);
    else made.append(...content);
    return made;
  };
  mail.documentElement.append(
    ...paragraphs.map((paragraph) => {
      switch (paragraph.kind) {
        case "text":
          return element("p", paragraph.text);
        case "lines": {
          const text = mail.createElementNS(page, "pre");
          text.textContent = boundedLines(paragraph).join("\n");
          return text;
        }
        case "steps":
          return element(
            "ol",
            paragraph.steps.map((step) => element("li", step)),
          );
        case "link": {
          const link = element("a", paragraph.text);
          link.setAttribute("href", paragraph.url.href);
          return element("p", [link]);
        }
      }
    }),
  );
  return new XMLSerializer().serializeToString(mail.documentElement);
}

/** Office.js takes a body of 32 KB. */
const mostLines = 150;
/** A FetchXML for 20 records fits. */
const longestLine = 4_000;
const mostInAll = 24_000;

/** A line that is too long is left out as a whole: half a command, or half an XML, is worse than none. */
function boundedLines({ lines, shortened }: Extract<MailParagraph, { readonly kind: "lines" }>): readonly string[] {
  let left = mostInAll;
  const kept = lines
    .map((line) => cleanText(line, Infinity))
    .filter(({ length }) => length <= longestLine)
    .slice(0, mostLines)
    .filter(({ length }) => (left -= length) >= 0);
  return kept.length < lines.length ? [...kept, cleanText(shortened, longestText)] : kept;
}

/** One text per paragraph. */
export function plainBody(paragraphs: readonly MailParagraph[]): readonly string[] {
  return paragraphs.map((paragraph) => {
    switch (paragraph.kind) {
      case "text":
        return cleanText(paragraph.text, longestText);
      case "lines":
        return boundedLines(paragraph).join("\r\n");
      case "steps":
        return paragraph.steps.map((step, index) => `${String(index + 1)}. ${cleanText(step, longestText)}`).join("\r\n");
      case "link":
        return `${cleanText(paragraph.text, longestText)}:\r\n${paragraph.url.href}`;
    }
  });
}
