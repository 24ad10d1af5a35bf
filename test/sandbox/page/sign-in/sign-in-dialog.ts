/** Stands in for Entra's sign-in window. */
import { addIn } from "../add-in.ts";
import type { Viewer } from "../routes/outlook-state.ts";
import { element } from "../view/element.ts";

/** Resolves at once if the viewer needs no popup. */
export function askToSignIn(viewer: Viewer): Promise<"signed-in" | "cancelled"> {
  switch (viewer.signsIn) {
    case "silently":
      return Promise.resolve("signed-in");
    case "by-popup":
      return show(`Sign in as ${viewer.name}?`, `${addIn.name} asks to read your calendar and CRM on your behalf.`, ["Sign in", "Cancel"]);
    case "refuses":
      return show("Your administrator refused", "This app needs an administrator's approval, and your organization has said no.", [
        "Close",
      ]);
  }
}

function show(title: string, text: string, buttons: readonly ("Sign in" | "Cancel" | "Close")[]): Promise<"signed-in" | "cancelled"> {
  return new Promise((resolve) => {
    const dialog = element(
      "dialog",
      { class: "dialog", "aria-labelledby": "sign-in-title", "aria-describedby": "sign-in-text" },
      element("p", { class: "dialog-brand" }, "Sandbox sign-in"),
      element("h2", { id: "sign-in-title" }, title),
      element("p", { id: "sign-in-text" }, text),
      element(
        "form",
        { method: "dialog", class: "buttons" },
        ...buttons.map((name) => element("button", { value: name, class: name === "Cancel" ? "plain" : "primary" }, name)),
      ),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "Sign in" ? "signed-in" : "cancelled");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
