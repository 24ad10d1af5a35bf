/** The body of a mail that a person will send, made from plain paragraphs: as HTML, or as text. */
import { cleanText } from "../tracking/clean-text.ts";

export type MailParagraph =
  | { readonly kind: "text"; readonly text: string }
  /** As they stand, each on a line of its own. */
  | { readonly kind: "lines"; readonly lines: readonly string[] }
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
          text.textContent = boundedLines(paragraph.lines).join("\n");
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
const longestLine = 2_000;
const mostInAll = 24_000;

function boundedLines(lines: readonly string[]): readonly string[] {
  let left = mostInAll;
  return lines
    .slice(0, mostLines)
    .map((line) => cleanText(line, longestLine))
    .filter((line) => (left -= line.length) >= 0);
}

/** One text per paragraph. */
export function plainBody(paragraphs: readonly MailParagraph[]): readonly string[] {
  return paragraphs.map((paragraph) => {
    switch (paragraph.kind) {
      case "text":
        return cleanText(paragraph.text, longestText);
      case "lines":
        return boundedLines(paragraph.lines).join("\r\n");
      case "steps":
        return paragraph.steps.map((step, index) => `${String(index + 1)}. ${cleanText(step, longestText)}`).join("\r\n");
      case "link":
        return `${cleanText(paragraph.text, longestText)}:\r\n${paragraph.url.href}`;
    }
  });
}
