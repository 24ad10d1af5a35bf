/** Runs a function of the add-in in its own hidden page, as Outlook does, and waits for `event.completed()`. */
import { addInFrame } from "./add-in-frame.ts";
import type { OutlookClient } from "./add-in-host.ts";
import { createAddInHost } from "./create-add-in-host.ts";
import type { HostBackend, HostObserver } from "./add-in-host.ts";

export interface FunctionCommand {
  readonly client: OutlookClient;
  /** Page of the add-in that has the function: `/commands.html`. */
  readonly page: string;
  readonly functionName: string;
  readonly addInId: string;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: boolean;
  readonly backend: HostBackend;
  readonly observer: Pick<HostObserver, "onUnknown">;
  readonly signal: AbortSignal;
}

/** Outlook ends a function command after five minutes. */
const timeoutMs = 300_000;

/** @returns the argument of `event.completed` @throws DOMException TimeoutError, or AbortError when aborted */
export async function runFunctionCommand(command: FunctionCommand): Promise<object | undefined> {
  const end = new AbortController();
  const signal = AbortSignal.any([command.signal, end.signal, AbortSignal.timeout(timeoutMs)]);
  const commandId = crypto.randomUUID();
  let frame: HTMLIFrameElement | undefined;
  try {
    let completes: (context: object | undefined) => void = () => undefined;
    const host = await createAddInHost(command.client, {
      ...command,
      signal,
      observer: {
        ...command.observer,
        onFocusLeave: () => undefined,
        onClose: () => undefined,
        onCommandCompleted: (id, context) => {
          if (id === commandId) completes(context);
        },
      },
    });
    return await new Promise<object | undefined>((resolve, reject) => {
      completes = resolve;
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      frame = addInFrame(host, { ...command, title: "Ribbon commands" });
      frame.hidden = true;
      document.body.append(frame);
      host.attach(frame);
      void host.invoke(command.functionName, commandId);
    });
  } finally {
    frame?.remove();
    end.abort();
  }
}
