/** The gateway from a page inside an Office dialog to the pane that opened it; the pane uses dialog.ts. */
import { encodeMessage, receiveMessage, targetOptions } from "./dialog-channel.ts";
import { OfficeError, officeCall } from "./office-call.ts";

/**
 * Reaches the pane only if it is of our own origin.
 * @throws RangeError if the message is too long; OfficeError if this page is not in a dialog
 */
export function tellParent(message: unknown): void {
  const text = encodeMessage(message);
  const { ui } = Office.context;
  if (typeof (ui as Partial<Office.UI>).messageParent !== "function") throw new OfficeError(0, "messageParent");
  ui.messageParent(text, ...targetOptions());
}

/**
 * Once this has resolved, tell the pane that it may send: earlier messages are lost.
 * @param listener gets messages from pages of our origin, which it has to validate
 * @throws OfficeError if the pane cannot send (below DialogApi 1.2); AbortError when aborted
 */
export async function listenToParent(listener: (message: unknown) => void, { signal }: { readonly signal: AbortSignal }): Promise<void> {
  const { ui } = Office.context;
  if (typeof (ui as Partial<Office.UI>).addHandlerAsync !== "function") throw new OfficeError(0, "addHandlerAsync");
  await officeCall<void>(
    "addHandlerAsync",
    (done) =>
      ui.addHandlerAsync(
        Office.EventType.DialogParentMessageReceived,
        (args: Office.DialogParentMessageReceivedEventArgs) => {
          if (!signal.aborted) receiveMessage(args, listener);
        },
        done,
      ),
    { signal },
  );
}
