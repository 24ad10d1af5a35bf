/** A mail, as Outlook shows it before it is sent. The sandbox sends no mail. */
import { element } from "./element.ts";

export interface MailFormModel {
  readonly to: readonly string[];
  readonly subject: string;
  readonly htmlBody: string;
}

export type MailChoice = "send" | "discard";

/** Escape discards. */
export function showMailForm({ to, subject, htmlBody }: MailFormModel): Promise<MailChoice> {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { class: "dialog mail", id: "mail-form", "aria-labelledby": "mail-form-title" },
      element("h2", { id: "mail-form-title" }, "New message"),
      element(
        "dl",
        { class: "mail-head" },
        element("dt", {}, "To"),
        element("dd", { id: "mail-to" }, to.join("; ")),
        element("dt", {}, "Subject"),
        element("dd", { id: "mail-subject" }, subject),
      ),
      element("div", { id: "mail-body" }, ...drawn(new DOMParser().parseFromString(htmlBody, "text/html").body)),
      element(
        "form",
        { method: "dialog", class: "buttons" },
        element("button", { value: "send", class: "primary" }, "Send"),
        element("button", { value: "discard", class: "plain" }, "Discard"),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "send" ? "send" : "discard");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Rebuilt from texts, lists and links only, so that nothing in the mail can run here. */
function drawn(node: Node): readonly (Node | string)[] {
  if (!(node instanceof Element)) return [node.textContent ?? ""];
  const inner = [...node.childNodes].flatMap(drawn);
  switch (node.localName) {
    case "p":
      return [element("p", {}, ...inner)];
    case "ol":
      return [element("ol", {}, ...inner)];
    case "li":
      return [element("li", {}, ...inner)];
    case "a":
      return [
        element(
          "a",
          {
            href: node.getAttribute("href")?.startsWith("https://") === true ? (node.getAttribute("href") ?? "") : "",
            target: "_blank",
            rel: "noopener",
          },
          ...inner,
        ),
      ];
    default:
      return inner;
  }
}
