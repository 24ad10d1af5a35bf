/**
 * Dialogs of classic Outlook for Windows (`displayDialogAsync`): browser windows whose page has a `window.external`
 * of its own. Office.js opens or closes one by registering or unregistering its event, and passes messages to the host as JSON.
 */
import type { HostObserver } from "./add-in-host.ts";
import { failedAnswer, statusAnswer } from "./win32-answer.ts";
import { hostInfo, safeArray, type EventHandler, type Win32Context, type Win32External } from "./win32-external.ts";

export interface Win32DialogsOptions {
  readonly locale: string;
  readonly context: Win32Context;
  readonly observer: Pick<HostObserver, "onUnknown">;
  /** Aborted when the page that opened them goes away, which closes them. */
  readonly signal: AbortSignal;
}

/** `Office.EventType` by number: DialogMessageReceived, DialogParentMessageReceived, and that of the ribbon, which every page registers. */
export const dialogMessage = 10;
const parentMessage = 12;
const appCommandInvoked = 39;
/** Kinds of DialogMessageReceived. */
const kinds = { message: 0, closedByPerson: 12006 } as const;
/** Results of opening a dialog. */
const status = { opened: 0, foreignDomain: 12004, notHttps: 12005, alreadyOpen: 12007, noWindow: 12011 } as const;
const watchMs = 250;

interface Open {
  readonly window: Window;
  readonly parent: EventHandler;
  child: EventHandler | undefined;
}

export class Win32Dialogs {
  readonly #options: Win32DialogsOptions;
  #open: Open | undefined;

  constructor(options: Win32DialogsOptions) {
    this.#options = options;
    options.signal.addEventListener("abort", () => this.close());
  }

  /** @param asked JSON of the arguments of `displayDialogAsync`, sizes in percent of the screen @returns a status of Office.js */
  open(asked: string, parent: EventHandler): number {
    const { url, width, height } = JSON.parse(asked) as { readonly url: string; readonly width: number; readonly height: number };
    const address = new URL(url);
    if (this.#open) return status.alreadyOpen;
    if (address.protocol !== "https:") return status.notHttps;
    // Only the add-in's own domain is allowed.
    if (address.origin !== location.origin) return status.foreignDomain;
    const opened = window.open(address, "_blank", `popup,width=${share(width, screen.width)},height=${share(height, screen.height)}`);
    if (!opened) {
      this.#options.observer.onUnknown("a dialog where the browser gives no window");
      return status.noWindow;
    }
    const dialog: Open = { window: opened, parent, child: undefined };
    this.#open = dialog;
    (window.win32Dialogs ??= new Map()).set(opened, this.#externalOf(dialog));
    this.#watch(dialog);
    return status.opened;
  }

  /** For the page that opened it, which gets no event. */
  close(): void {
    const dialog = this.#forget();
    dialog?.window.close();
  }

  /** @param asked JSON of the arguments of `messageChild`. Messages sent before the page listens are lost. */
  send(asked: string): void {
    const { messageContent, targetOrigin } = JSON.parse(asked) as { readonly messageContent: string; readonly targetOrigin?: string };
    if (this.#open && isFor(targetOrigin)) this.#open.child?.(parentMessage, safeArray(kinds.message, messageContent, location.origin));
  }

  #externalOf(dialog: Open): Win32External {
    const { locale, context, observer } = this.#options;
    return {
      GetHostInfo: () => hostInfo(locale, "dialog"),
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute(id, _parameters, done) {
        observer.onUnknown(`Execute ${id} of a dialog`);
        done(failedAnswer(), 0);
      },
      RegisterEvent(id, _target, handler, done) {
        if (id === parentMessage) dialog.child = handler;
        else if (id !== appCommandInvoked) observer.onUnknown(`an event numbered ${id} of a dialog`);
        done(statusAnswer(0));
      },
      UnregisterEvent(id, _target, done) {
        if (id === parentMessage) dialog.child = undefined;
        done(statusAnswer(0));
      },
      MessageParent2: (asked) => {
        const { messageToParent, targetOrigin } = JSON.parse(asked) as { readonly messageToParent: string; readonly targetOrigin?: string };
        if (this.#open === dialog && isFor(targetOrigin))
          dialog.parent(dialogMessage, safeArray(kinds.message, messageToParent, location.origin));
      },
    };
  }

  /** Polls, because a browser has no event for a window being closed. */
  #watch(dialog: Open): void {
    const timer = setInterval(() => {
      if (this.#open === dialog && !dialog.window.closed) return;
      clearInterval(timer);
      if (this.#open !== dialog) return;
      this.#forget();
      dialog.parent(dialogMessage, safeArray(kinds.closedByPerson));
    }, watchMs);
  }

  #forget(): Open | undefined {
    const dialog = this.#open;
    this.#open = undefined;
    if (dialog) window.win32Dialogs?.delete(dialog.window);
    return dialog;
  }
}

/** Both pages have this origin. */
function isFor(targetOrigin: string | undefined): boolean {
  return targetOrigin === undefined || targetOrigin === "" || targetOrigin === "*" || new URL(targetOrigin).origin === location.origin;
}

function share(percent: number, pixels: number): number {
  return Math.round((percent / 100) * pixels);
}
