/** The gateway to Office dialogs, as the pane sees them; the page inside uses dialog-parent.ts. Office opens one at a time. */
import { encodeMessage, receiveMessage, targetOptions } from "./dialog-channel.ts";
import { endAfterOpening, endBeforeOpening, type DialogEnd } from "./dialog-end.ts";
import { offersDialogs } from "./offers-dialogs.ts";

export interface OpenDialog {
  /** Settles once, and never rejects. */
  readonly closed: Promise<DialogEnd>;
  /** @param listener gets what a page of our origin sent; to be validated */
  onMessage(listener: (message: unknown) => void): void;
  /**
   * The page inside hears it once it listens, so let it speak first.
   * @throws RangeError where the message is too long
   */
  send(message: unknown): "sent" | "not-sent";
  close(): void;
}

const openingPatienceMs = 30_000;

/**
 * Opens a page of our own. Call it in the click itself, before anything is awaited: browsers open no window later.
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
  const timer = setTimeout(() => end(endBeforeOpening(0)), openingPatienceMs);
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
    // Too late for whoever asked.
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
      // The pane opens dialogs by a click only: Office's own question, which takes the place of the whole pane, is not needed.
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
    // Office.js throws where it is gone already.
  }
}
