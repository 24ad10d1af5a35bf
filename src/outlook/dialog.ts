/** The pane's gateway to Office dialogs; the page inside uses dialog-parent.ts. Office opens one at a time. */
import { encodeMessage, receiveMessage, targetOptions } from "./dialog-channel.ts";
import { endAfterOpening, endBeforeOpening, type DialogEnd } from "./dialog-end.ts";
import { offersDialogs } from "./offers-dialogs.ts";

export interface OpenDialog {
  /** Settles once, and never rejects. */
  readonly closed: Promise<DialogEnd>;
  /** @param listener gets messages from pages of our origin, which it has to validate */
  onMessage(listener: (message: unknown) => void): void;
  /**
   * Arrives only once the page inside is listening, so let it send first.
   * @throws RangeError if the message is too long
   */
  send(message: unknown): "sent" | "not-sent";
  close(): void;
}

const openingTimeoutMs = 30_000;

/**
 * Opens a page of our own. Call it directly in the click, before awaiting anything: browsers block windows opened later.
 * @param width, height in percent of the screen
 * @param signal closes the dialog
 */
export function openDialog(
  url: URL,
  { width, height, signal }: { readonly width: number; readonly height: number; readonly signal: AbortSignal },
): OpenDialog {
  const listeners: ((message: unknown) => void)[] = [];
  let shown: Office.Dialog | undefined;
  let settle: (end: DialogEnd) => void = () => undefined;
  let ended = false;
  const closed = new Promise<DialogEnd>((resolve) => (settle = resolve));
  const timer = setTimeout(() => end(endBeforeOpening(0)), openingTimeoutMs);
  const close = () => end({ kind: "by-us" });

  function end(how: DialogEnd): void {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    signal.removeEventListener("abort", close);
    if (shown && how.kind !== "by-person") shut(shown);
    settle(how);
  }

  function opened({ status, value, error }: Office.AsyncResult<Office.Dialog>): void {
    if (status !== Office.AsyncResultStatus.Succeeded) return end(endBeforeOpening(error.code));
    // The caller has given up by now.
    if (ended) return shut(value);
    clearTimeout(timer);
    shown = value;
    value.addEventHandler(Office.EventType.DialogMessageReceived, (args) => {
      if (ended) return;
      receiveMessage(args, (message) => {
        for (const listener of listeners) listener(message);
      });
    });
    value.addEventHandler(Office.EventType.DialogEventReceived, (args) => end(endAfterOpening("error" in args ? args.error : 0)));
  }

  if (signal.aborted) close();
  else {
    signal.addEventListener("abort", close);
    try {
      // The pane opens dialogs only from a click, so Office's own prompt, which covers the whole pane, is not needed.
      Office.context.ui.displayDialogAsync(url.href, { width: percent(width), height: percent(height), promptBeforeOpen: false }, opened);
    } catch {
      end(endBeforeOpening(-1));
    }
  }

  return {
    closed,
    onMessage: (listener) => void listeners.push(listener),
    send(message) {
      if (ended || !shown || offersDialogs() !== "both-ways") return "not-sent";
      shown.messageChild(encodeMessage(message), ...targetOptions());
      return "sent";
    },
    close,
  };
}

function percent(share: number): number {
  return Math.min(100, Math.max(1, Math.round(share)));
}

function shut(dialog: Office.Dialog): void {
  try {
    dialog.close();
  } catch {
    // Office.js throws if it is closed already.
  }
}
