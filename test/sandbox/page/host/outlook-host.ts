/**
 * Outlook on the web, as an add-in's Office.js sees it: one host for one iframe.
 * It knows the protocol; what a mailbox would answer is asked of the backend.
 */
import { addInOrigin } from "../add-in-origin.ts";
import type { AddInHost } from "./add-in-host.ts";
import { findAgaveAction, type AgaveAction } from "./agave-action.ts";
import { appContext, type ClientContext } from "./app-context.ts";
import type { AskedMail } from "./asked-mail.ts";
import { bootStrings, type BootStrings } from "./boot-strings.ts";
import { answerCode, answerTo, eventFor, findRequest, type Request } from "./envelope.ts";
import { answerMailboxCall } from "./mailbox-call.ts";
import { completedContext, noSingleSignOn, osf } from "./osf-method.ts";

export interface HostBackend {
  clientContext(): Promise<ClientContext>;
  /** The payload of `GetInitialData`. */
  initialData(): Promise<unknown>;
  /** A mailbox call by dispatch id; the answer goes back as it is. */
  call(dispatchId: number, parameters: unknown): Promise<unknown>;
}

export interface HostObserver {
  readonly focusLeaves: (action: Exclude<AgaveAction, "of-no-concern">) => void;
  /** The add-in asked to be closed. */
  readonly closes: () => void;
  /** `completed`: what the add-in handed to `event.completed`. */
  readonly commandCompleted: (commandId: string, completed: object | undefined) => void;
  /** The add-in asked for another appointment to be shown: its id, in the form of EWS. */
  readonly opensItem?: (id: string) => void;
  /** The add-in filled in a mail. */
  readonly opensMail?: (mail: AskedMail) => void;
  /** The add-in asked something that this host does not know. */
  readonly stranger: (what: string) => void;
}

export type HostEvent =
  | { readonly name: "olkItemSelectedChanged"; readonly initialData: unknown }
  | { readonly name: "appCommandInvoked"; readonly commandId: string; readonly functionName: string }
  /** Colours as integers. */
  | { readonly name: "officeThemeChanged"; readonly colours: Readonly<Record<string, number>> };

export interface OutlookHostOptions {
  readonly addInId: string;
  readonly locale: string;
  readonly backend: HostBackend;
  readonly observer: HostObserver;
  readonly signal: AbortSignal;
}

export class OutlookHost implements AddInHost {
  readonly #boot: BootStrings;
  readonly #options: OutlookHostOptions;
  readonly #conversation = crypto.randomUUID();
  readonly #registrations = new Map<string, Request>();
  readonly #waiting = new Map<string, () => void>();
  #addIn: Window | null = null;

  constructor(options: OutlookHostOptions) {
    this.#options = options;
    const hostPage = location.href.split("#")[0] ?? location.href;
    this.#boot = bootStrings({ addInId: options.addInId, locale: options.locale, conversation: this.#conversation, hostPage });
  }

  prepare(frame: HTMLIFrameElement, address: URL): void {
    frame.name = this.#boot.windowName;
    // Unescaped: Office.js splits it at "$" as it finds it.
    address.search = `?_host_Info=${this.#boot.hostInfo}`;
  }

  attach(frame: HTMLIFrameElement): void {
    this.#addIn = frame.contentWindow;
    const listen = (event: MessageEvent) => {
      if (event.source !== this.#addIn) return;
      const request = findRequest(event.data);
      if (request?.conversation === this.#conversation) void this.#serve(request);
    };
    window.addEventListener("message", listen, { signal: this.#options.signal });
  }

  async invoke(functionName: string, commandId: string): Promise<void> {
    await this.#registered("appCommandInvoked");
    this.fire({ name: "appCommandInvoked", commandId, functionName });
  }

  #registered(name: HostEvent["name"]): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(name, resolve));
  }

  fire(event: HostEvent): void {
    const registration = this.#registrations.get(event.name);
    if (registration) this.#post(eventFor(registration, payloadOf(event), location.origin));
  }

  async #serve(request: Request): Promise<void> {
    try {
      this.#answer(request, await this.#dataFor(request));
      // Only now: Office.js drops an event that overtakes the answer to its registration.
      if (request.kind === "register") this.#waiting.get(request.name)?.();
    } catch (error) {
      if (this.#options.signal.aborted) return;
      this.#options.observer.stranger(`${request.name}: ${String(error)}`);
      this.#answer(request, null, answerCode.errorHandlingRequest);
    }
  }

  async #dataFor(request: Request): Promise<unknown> {
    if (request.kind !== "invoke") return this.#register(request);
    const { addInId, backend, observer } = this.#options;
    switch (request.name) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext(addInId, await backend.clientContext(), addInOrigin);
      case "ContextActivationManager_notifyHost":
        return this.#notified(request.data);
      case "ContextActivationManager_openWindowInHost":
        window.open(String((request.data as { strUrl?: unknown }).strUrl), "_blank", "noopener");
        return null;
      case "GetInitialData":
        return backend.initialData();
      case "ExecuteMethod":
        return this.#execute(request.data as ExecuteMethod);
      case "executeMethod":
        return this.#executeOsf(request.data as ExecuteOsfMethod);
      default:
        observer.stranger(`an action named ${request.name}`);
        throw new Error("unknown action");
    }
  }

  #register(request: Request): unknown {
    if (request.kind === "register") this.#registrations.set(request.name, request);
    else this.#registrations.delete(request.name);
    return { Error: 0 };
  }

  /** Data: add-in id, number of the action, then whatever the action carries. */
  #notified(data: unknown): null {
    const number: unknown = Array.isArray(data) ? data[1] : undefined;
    const action = findAgaveAction(number);
    if (!action) this.#options.observer.stranger(`host action ${String(number)}`);
    else if (action !== "of-no-concern") this.#options.observer.focusLeaves(action);
    return null;
  }

  #execute({ ApiParams, MethodData }: ExecuteMethod): Promise<unknown> {
    return answerMailboxCall(MethodData.DispatchId, ApiParams, this.#options);
  }

  #executeOsf(data: ExecuteOsfMethod): unknown {
    const { observer } = this.#options;
    switch (data.DdaMethod.DispatchId) {
      case osf.commandCompleted:
        observer.commandCompleted(String(data[0]), completedContext(data[2]));
        break;
      case osf.closeContainer:
        observer.closes();
        break;
      case osf.getAccessToken:
        return { Error: noSingleSignOn, Version: 1 };
      default:
        observer.stranger(`OSF method ${data.DdaMethod.DispatchId}`);
    }
    return { Error: 0, Version: 1 };
  }

  #answer(request: Request, data: unknown, code: number = answerCode.done): void {
    this.#post(answerTo(request, data, code, location.origin));
  }

  #post(message: string): void {
    if (!this.#options.signal.aborted) this.#addIn?.postMessage(message, addInOrigin);
  }
}

interface ExecuteMethod {
  readonly ApiParams: unknown;
  readonly MethodData: { readonly DispatchId: number };
}

interface ExecuteOsfMethod {
  readonly [position: number]: unknown;
  readonly DdaMethod: { readonly DispatchId: number };
}

function payloadOf(event: HostEvent): unknown {
  switch (event.name) {
    case "olkItemSelectedChanged":
      return event.initialData;
    case "appCommandInvoked":
      return { 0: event.commandId, 1: event.functionName, 2: JSON.stringify({ source: { id: event.functionName } }) };
    case "officeThemeChanged":
      return [JSON.stringify(event.colours)];
  }
}
