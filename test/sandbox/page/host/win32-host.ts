/**
 * Classic Outlook for Windows as seen by an add-in's Office.js: one host per iframe, whose `window.external` it provides.
 * In the real one, the page is the top of its own web view; Office.js (win32 build) does not check, so an iframe is enough.
 * Unlike the web's build, this one does not handle Tab and Escape: the browser moves the focus.
 */
import type { AddInHost } from "./add-in-host.ts";
import type { ClientContext } from "./app-context.ts";
import { answerMailboxCall } from "./mailbox-call.ts";
import { completedContext, noSingleSignOn, osf } from "./osf-method.ts";
import type { HostOptions } from "./add-in-host.ts";
import { failedAnswer, itemNumber, mailboxAnswer, statusAnswer } from "./win32-answer.ts";
import { hostVersion, win32Context } from "./win32-context.ts";
import { dialogMessage, Win32Dialogs } from "./win32-dialogs.ts";
import { hostInfo, safeArray, type EventHandler, type SafeArray, type Win32External } from "./win32-external.ts";
import { apiParameters } from "./win32-parameters.ts";
import { win32Settings } from "./win32-settings.ts";

const getInitialData = 1;
const saveRoamingSettings = 404;
const appCommandInvoked = 39;

export class Win32Host implements AddInHost {
  readonly #options: HostOptions;
  readonly #external: Win32External;
  readonly #dialogs: Win32Dialogs;
  readonly #handlers = new Map<number, EventHandler>();
  #listens: () => void = () => undefined;
  readonly #listening = new Promise<void>((resolve) => (this.#listens = resolve));

  constructor(options: HostOptions, context: ClientContext) {
    this.#options = options;
    const settings = win32Settings(context.roamingSettings, (texts) => void this.#keep(texts));
    const shownContext = win32Context({ addInId: options.addInId, context, settings });
    this.#dialogs = new Win32Dialogs({ ...options, context: shownContext });
    this.#external = {
      GetHostInfo: () => hostInfo(options.locale, "pane"),
      GetLoggingAllowed: () => false,
      GetContext: () => shownContext,
      Execute: (id, parameters, done) => void this.#execute(id, parameters).then((answer) => this.#later(() => done(answer, 0))),
      RegisterEvent: (id, target, handler, done) => this.#register(id, { target, handler, done }),
      UnregisterEvent: (id, _target, done) => {
        if (id === dialogMessage) this.#dialogs.close();
        this.#handlers.delete(id);
        this.#later(() => done(statusAnswer(0)));
      },
      MessageChild2: (message) => this.#dialogs.send(message),
    };
  }

  prepare(frame: HTMLIFrameElement): void {
    frame.win32External = this.#external;
  }

  attach(): void {
    // Nothing to listen to: the page calls the members that `prepare` provided.
  }

  async invoke(functionName: string, commandId: string): Promise<void> {
    await this.#listening;
    this.#later(() =>
      this.#handlers.get(appCommandInvoked)?.(
        appCommandInvoked,
        safeArray(commandId, functionName, JSON.stringify({ source: { id: functionName } })),
      ),
    );
  }

  #register(id: number, { target, handler, done }: Registration): void {
    // Synchronously: a browser opens a window only during the click.
    const status = id === dialogMessage ? this.#dialogs.open(target, handler) : 0;
    if (id === appCommandInvoked) this.#handlers.set(id, handler);
    else if (id !== dialogMessage) this.#options.observer.onUnknown(`an event numbered ${id}`);
    this.#later(() => {
      done(statusAnswer(status));
      if (id === appCommandInvoked) this.#listens();
    });
  }

  async #execute(id: number, parameters: readonly unknown[] | null): Promise<SafeArray> {
    const { backend, observer, signal } = this.#options;
    try {
      const status = this.#osfStatus(id, parameters ?? []);
      if (status !== undefined) return statusAnswer(status);
      if (id === getInitialData)
        return safeArray(JSON.stringify({ ...((await backend.initialData()) as object), hostVersion, itemNumber }), 0);
      return mailboxAnswer((await answerMailboxCall(id, apiParameters(id, parameters), this.#options)) as object);
    } catch (error) {
      if (!signal.aborted) observer.onUnknown(`Execute ${id}: ${String(error)}`);
      return failedAnswer();
    }
  }

  /** Undefined for a call to the mailbox. */
  #osfStatus(id: number, parameters: readonly unknown[]): number | undefined {
    const { observer } = this.#options;
    switch (id) {
      case osf.commandCompleted:
        observer.onCommandCompleted(String(parameters[0]), completedContext(parameters[2]));
        return 0;
      case osf.closeContainer:
        observer.onClose();
        return 0;
      case osf.getAccessToken:
        return noSingleSignOn;
      case osf.openBrowserWindow:
        window.open(String(parameters[1]), "_blank", "noopener");
        return 0;
      default:
        return undefined;
    }
  }

  /** Classic Outlook stores settings at once and saves them to the mailbox later: the add-in never learns of a failure. */
  async #keep(texts: Readonly<Record<string, string>>): Promise<void> {
    const { backend, observer } = this.#options;
    try {
      const { error } = (await backend.call(saveRoamingSettings, [texts])) as { readonly error?: boolean };
      if (error === true) observer.onUnknown("settings that the mailbox does not take");
    } catch (error) {
      observer.onUnknown(`settings: ${String(error)}`);
    }
  }

  /** Asynchronously, like an answer from another process. */
  #later(say: () => void): void {
    queueMicrotask(() => {
      if (!this.#options.signal.aborted) say();
    });
  }
}

interface Registration {
  readonly target: string;
  readonly handler: EventHandler;
  readonly done: (answer: SafeArray) => void;
}
