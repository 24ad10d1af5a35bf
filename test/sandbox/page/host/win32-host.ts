/**
 * Classic Outlook for Windows, as an add-in's Office.js sees it: one host for one iframe, whose `window.external` it fills.
 * The real one shows the page at the top of a web view of its own; Office.js (win32 build) does not look, so an iframe will do.
 * It does not take over Tab and Escape as the web's build does: the focus moves as the browser moves it.
 */
import type { AddInHost } from "./add-in-host.ts";
import type { ClientContext } from "./app-context.ts";
import { answerMailboxCall } from "./mailbox-call.ts";
import { completedContext, noSingleSignOn, osf } from "./osf-method.ts";
import type { OutlookHostOptions } from "./outlook-host.ts";
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
  readonly #options: OutlookHostOptions;
  readonly #external: Win32External;
  readonly #dialogs: Win32Dialogs;
  readonly #handlers = new Map<number, EventHandler>();
  #listens: () => void = () => undefined;
  readonly #listening = new Promise<void>((resolve) => (this.#listens = resolve));

  constructor(options: OutlookHostOptions, context: ClientContext) {
    this.#options = options;
    const settings = win32Settings(context.roamingSettings, (texts) => void this.#keep(texts));
    const told = win32Context({ addInId: options.addInId, context, settings });
    this.#dialogs = new Win32Dialogs({ ...options, context: told });
    this.#external = {
      GetHostInfo: () => hostInfo(options.locale, "pane"),
      GetLoggingAllowed: () => false,
      GetContext: () => told,
      Execute: (id, parameters, done) => void this.#execute(id, parameters).then((answer) => this.#tell(() => done(answer, 0))),
      RegisterEvent: (id, target, handler, done) => this.#register(id, { target, handler, done }),
      UnregisterEvent: (id, _target, done) => {
        if (id === dialogMessage) this.#dialogs.close();
        this.#handlers.delete(id);
        this.#tell(() => done(statusAnswer(0)));
      },
      MessageChild2: (message) => this.#dialogs.send(message),
    };
  }

  prepare(frame: HTMLIFrameElement): void {
    frame.win32External = this.#external;
  }

  attach(): void {
    // Nothing to listen to: the page calls what `prepare` handed over.
  }

  async invoke(functionName: string, commandId: string): Promise<void> {
    await this.#listening;
    this.#tell(() =>
      this.#handlers.get(appCommandInvoked)?.(
        appCommandInvoked,
        safeArray(commandId, functionName, JSON.stringify({ source: { id: functionName } })),
      ),
    );
  }

  #register(id: number, { target, handler, done }: Registration): void {
    // At once: a browser opens a window in the click itself only.
    const status = id === dialogMessage ? this.#dialogs.open(target, handler) : 0;
    if (id === appCommandInvoked) this.#handlers.set(id, handler);
    else if (id !== dialogMessage) this.#options.observer.stranger(`an event numbered ${id}`);
    this.#tell(() => {
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
      if (!signal.aborted) observer.stranger(`Execute ${id}: ${String(error)}`);
      return failedAnswer();
    }
  }

  /** Undefined where the call is one of the mailbox. */
  #osfStatus(id: number, parameters: readonly unknown[]): number | undefined {
    const { observer } = this.#options;
    switch (id) {
      case osf.commandCompleted:
        observer.commandCompleted(String(parameters[0]), completedContext(parameters[2]));
        return 0;
      case osf.closeContainer:
        observer.closes();
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

  /** Classic Outlook keeps them at once, and brings them to the mailbox afterwards: the add-in never hears of a failure. */
  async #keep(texts: Readonly<Record<string, string>>): Promise<void> {
    const { backend, observer } = this.#options;
    try {
      const { error } = (await backend.call(saveRoamingSettings, [texts])) as { readonly error?: boolean };
      if (error === true) observer.stranger("settings that the mailbox does not take");
    } catch (error) {
      observer.stranger(`settings: ${String(error)}`);
    }
  }

  /** Later, as from another process. */
  #tell(say: () => void): void {
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
