/** Runs a function of the add-in in its own hidden page, as Outlook does, and waits for `event.completed()`. */
import { addInFrame } from "./add-in-frame.ts";
import { OutlookHost, type HostBackend, type HostObserver } from "./outlook-host.ts";

export interface FunctionCommand {
  readonly functionName: string;
  readonly addInId: string;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: boolean;
  readonly backend: HostBackend;
  readonly observer: Pick<HostObserver, "stranger">;
  readonly signal: AbortSignal;
}

/** Outlook takes a function command down after five minutes. */
const patienceMs = 300_000;

/** @returns what was handed to `event.completed` @throws DOMException TimeoutError, or AbortError when aborted */
export async function runFunctionCommand(command: FunctionCommand): Promise<object | undefined> {
  const end = new AbortController();
  const signal = AbortSignal.any([command.signal, end.signal, AbortSignal.timeout(patienceMs)]);
  const commandId = crypto.randomUUID();
  let frame: HTMLIFrameElement | undefined;
  try {
    return await new Promise<object | undefined>((resolve, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason as Error));
      const host = new OutlookHost({
        ...command,
        signal,
        observer: {
          ...command.observer,
          focusLeaves: () => undefined,
          closes: () => undefined,
          commandCompleted: (id, completed) => {
            if (id === commandId) resolve(completed);
          },
        },
      });
      frame = addInFrame(host, { ...command, page: "/commands.html", title: "Ribbon commands" });
      frame.hidden = true;
      document.body.append(frame);
      host.attach(frame);
      void host.registered("appCommandInvoked").then(() => host.fire({ name: "appCommandInvoked", commandId, functionName: command.functionName }));
    });
  } finally {
    frame?.remove();
    end.abort();
  }
}
