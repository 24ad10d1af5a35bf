/** Outlook's dialog when an add-in's send alert does not allow sending. */
import type { SendAnswer } from "../host/send-event.ts";
import { element } from "./element.ts";

export type SendChoice = "send-anyway" | "do-not-send" | "take-action";

/** Without `promptUser` the manifest's SoftBlock applies, which has no "Send Anyway". Escape does not send. */
export function promptBeforeSending(
  { errorMessage, cancelLabel, commandId, sendModeOverride }: SendAnswer,
  addInName: string,
): Promise<SendChoice> {
  const button = (value: SendChoice, label: string, look: "primary" | "plain") => element("button", { value, class: look }, label);
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { class: "dialog", id: "send-prompt", "aria-labelledby": "send-prompt-title", "aria-describedby": "send-prompt-text" },
      element("p", { class: "dialog-brand" }, addInName),
      element("h2", { id: "send-prompt-title" }, "Before you send"),
      element("p", { id: "send-prompt-text" }, errorMessage || `${addInName} is preventing this meeting from being sent.`),
      element(
        "form",
        { method: "dialog", class: "buttons" },
        commandId ? button("take-action", cancelLabel || "Take Action", "primary") : undefined,
        sendModeOverride === "promptUser" ? button("send-anyway", "Send Anyway", "plain") : undefined,
        button("do-not-send", "Don't Send", "plain"),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve((dialog.returnValue || "do-not-send") as SendChoice);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
