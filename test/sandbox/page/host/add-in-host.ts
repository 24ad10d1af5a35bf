/** The host of one page of the add-in, and what it needs, whichever Outlook it is. */
import type { AgaveAction } from "./agave-action.ts";
import type { ClientContext } from "./app-context.ts";
import type { MailDraft } from "./mail-draft.ts";

export interface AddInHost {
  /** Before the page loads: provides what Office.js looks for when it starts. */
  prepare(frame: HTMLIFrameElement, address: URL): void;
  /** Once the frame is in the document. */
  attach(frame: HTMLIFrameElement): void;
  /** Calls a function of the page as soon as the page listens; its completion is reported with `commandId`. */
  invoke(functionName: string, commandId: string): Promise<void>;
}

/** As in a world's viewer. The new Outlook is Outlook on the web in a window; Outlook for Mac is represented by the web, too. */
export type OutlookClient = "web" | "new-windows" | "classic-windows" | "mac";

export interface HostBackend {
  clientContext(): Promise<ClientContext>;
  /** The payload of `GetInitialData`. */
  initialData(): Promise<unknown>;
  /** A mailbox call by dispatch id; the answer goes back as it is. */
  call(dispatchId: number, parameters: unknown): Promise<unknown>;
}

export interface HostObserver {
  readonly onFocusLeave: (action: Exclude<AgaveAction, "of-no-concern">) => void;
  /** The add-in asked to be closed. */
  readonly onClose: () => void;
  /** `completed`: the add-in's argument to `event.completed`. */
  readonly onCommandCompleted: (commandId: string, completed: object | undefined) => void;
  /** The add-in asked for another appointment to be shown: its id, in the form of EWS. */
  readonly onOpenItem?: (id: string) => void;
  /** The add-in filled in a mail. */
  readonly onOpenMail?: (mail: MailDraft) => void;
  /** The add-in asked something that this host does not know. */
  readonly onUnknown: (what: string) => void;
}

export interface HostOptions {
  readonly addInId: string;
  readonly locale: string;
  readonly backend: HostBackend;
  readonly observer: HostObserver;
  readonly signal: AbortSignal;
}
