/**
 * Outlook on the web as seen by an add-in's Office.js: one host per iframe.
 * It implements the protocol; the backend gives the mailbox's answers.
 */
import { addIn, addInOrigin } from "../add-in.ts";
import type { AddInHost, HostOptions } from "./add-in-host.ts";
import { findAgaveAction } from "./agave-action.ts";
import { appContext } from "./app-context.ts";
import { bootStrings, type BootStrings } from "./boot-strings.ts";
import { answerCode, answerTo, eventFor, findRequest, type Request } from "./envelope.ts";
import { answerMailboxCall } from "./mailbox-call.ts";
import { completedContext, noSingleSignOn, osf } from "./osf-method.ts";

type HostEvent =
  | { readonly name: "olkItemSelectedChanged"; readonly initialData: unknown }
  | { readonly name: "appCommandInvoked"; readonly commandId: string; readonly functionName: string }
  /** Colours as integers. */
  | { readonly name: "officeThemeChanged"; readonly colours: Readonly<Record<string, number>> };

export class OutlookHost implements AddInHost {
  readonly #boot: BootStrings;
  readonly #options: HostOptions;
  readonly #conversation = crypto.randomUUID();
  readonly #registrations = new Map<string, Request>();
  readonly #waiting = new Map<string, () => void>();
  #addIn: Window | null = null;

  constructor(options: HostOptions) {
    this.#options = options;
    const hostPage = location.href.split("#")[0] ?? location.href;
    this.#boot = bootStrings({ addInId: options.addInId, locale: options.locale, conversation: this.#conversation, hostPage });
  }

  prepare(frame: HTMLIFrameElement, address: URL): void {
    frame.name = this.#boot.windowName;
    // Not escaped: Office.js splits it at "$" without decoding it.
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
      // Not earlier: Office.js drops an event that overtakes the answer to its registration.
      if (request.kind === "register") this.#waiting.get(request.name)?.();
    } catch (error) {
      if (this.#options.signal.aborted) return;
      this.#options.observer.onUnknown(`${request.name}: ${String(error)}`);
      this.#answer(request, null, answerCode.errorHandlingRequest);
    }
  }

  async #dataFor(request: Request): Promise<unknown> {
    if (request.kind !== "invoke") return this.#register(request);
    const { addInId, backend, observer } = this.#options;
    switch (request.name) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext({ id: addInId, name: addIn.name }, await backend.clientContext(), addInOrigin);
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
        observer.onUnknown(`an action named ${request.name}`);
        throw new Error("unknown action");
    }
  }

  #register(request: Request): unknown {
    if (request.kind === "register") this.#registrations.set(request.name, request);
    else this.#registrations.delete(request.name);
    return { Error: 0 };
  }

  /** Data: add-in id, number of the action, then the action's arguments. */
  #notified(data: unknown): null {
    const number: unknown = Array.isArray(data) ? data[1] : undefined;
    const action = findAgaveAction(number);
    if (!action) this.#options.observer.onUnknown(`host action ${String(number)}`);
    else if (action !== "of-no-concern") this.#options.observer.onFocusLeave(action);
    return null;
  }

  #execute({ ApiParams, MethodData }: ExecuteMethod): Promise<unknown> {
    return answerMailboxCall(MethodData.DispatchId, ApiParams, this.#options);
  }

  #executeOsf(data: ExecuteOsfMethod): unknown {
    const { observer } = this.#options;
    switch (data.DdaMethod.DispatchId) {
      case osf.commandCompleted:
        observer.onCommandCompleted(String(data[0]), completedContext(data[2]));
        break;
      case osf.closeContainer:
        observer.onClose();
        break;
      case osf.getAccessToken:
        return { Error: noSingleSignOn, Version: 1 };
      default:
        observer.onUnknown(`OSF method ${data.DdaMethod.DispatchId}`);
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
