/** The gateway of a page inside an Office dialog to the pane that opened it; the pane uses dialog.ts. */
import { encodeMessage, receiveMessage, targetOptions } from "./dialog-channel.ts";
import { OfficeError, officeCall } from "./office-call.ts";

/**
 * Reaches the pane only if it is of our own origin.
 * @throws RangeError where the message is too long; OfficeError where this page is in no dialog
 */
export function tellParent(message: unknown): void {
  const text = encodeMessage(message);
  const { ui } = Office.context;
  if (typeof (ui as Partial<Office.UI>).messageParent !== "function") throw new OfficeError(0, "messageParent");
  ui.messageParent(text, ...targetOptions());
}

/**
 * Once this has resolved, let the pane know that it may speak: what it said before is lost.
 * @param listener gets what a page of our origin sent; to be validated
 * @throws OfficeError where the pane cannot answer (below DialogApi 1.2); AbortError when aborted
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
