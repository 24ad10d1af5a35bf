/** Whether a dialog can be opened, and whether the pane can send to it (DialogApi 1.2). */
export type DialogOffer = "none" | "child-to-parent" | "both-ways";

export function offersDialogs(): DialogOffer {
  const { requirements } = Office.context;
  if (requirements.isSetSupported("DialogApi", "1.2")) return "both-ways";
  // Outlook had dialogs in its own requirement set before there was one for all of Office.
  return requirements.isSetSupported("DialogApi", "1.1") || requirements.isSetSupported("Mailbox", "1.4") ? "child-to-parent" : "none";
}
