/** Office dialogs as Office.js offers them to the pane and to the page inside, by hand. */
import { vi } from "vitest";

type Handler = (args: unknown) => void;
type Callback = (result: unknown) => void;

export const ourOrigin = "https://addins.contoso.com";

export interface FakeDialogs {
  /** What displayDialogAsync was given. */
  readonly asked: { url: string; options: { width: number; height: number; promptBeforeOpen: boolean } }[];
  /** What messageChild or messageParent was given. */
  readonly sent: unknown[][];
  readonly closes: number;
  open(): void;
  refuse(code: number): void;
  /** From the page inside; `origin` as Office tells it. */
  childSays(message: unknown, origin?: string): void;
  event(code: number): void;
  parentSays(message: unknown, origin?: string): void;
}

/** @param sets requirement sets of this Outlook, as "DialogApi 1.2" */
export function fakeDialogs(sets: readonly string[] = ["DialogApi 1.1", "DialogApi 1.2", "DialogOrigin 1.1"]): FakeDialogs {
  const asked: FakeDialogs["asked"] = [];
  const sent: unknown[][] = [];
  const handlers = new Map<string, Handler>();
  let opened: Callback = () => undefined;
  let closes = 0;
  const dialog = {
    addEventHandler: (type: string, handler: Handler) => void handlers.set(type, handler),
    messageChild: (...args: unknown[]) => void sent.push(args),
    close: () => {
      closes += 1;
      if (closes > 1) throw new Error("Office.js throws on a dialog that is gone.");
    },
  };
  vi.stubGlobal("location", { origin: ourOrigin });
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    EventType: { DialogMessageReceived: "message", DialogEventReceived: "event", DialogParentMessageReceived: "parent" },
    context: {
      requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) },
      ui: {
        displayDialogAsync(url: string, options: FakeDialogs["asked"][number]["options"], callback: Callback) {
          asked.push({ url, options });
          opened = callback;
        },
        messageParent: (...args: unknown[]) => void sent.push(args),
        addHandlerAsync(type: string, handler: Handler, callback: Callback) {
          handlers.set(type, handler);
          callback({ status: "succeeded" });
        },
      },
    },
  });
  const say = (type: string, message: unknown, origin: string | undefined) =>
    handlers.get(type)?.({ message: typeof message === "string" ? message : JSON.stringify(message), origin });
  return {
    asked,
    sent,
    get closes() {
      return closes;
    },
    open: () => opened({ status: "succeeded", value: dialog }),
    refuse: (code) => opened({ status: "failed", error: { code } }),
    childSays: (message, origin = ourOrigin) => say("message", message, origin),
    event: (error) => handlers.get("event")?.({ error }),
    parentSays: (message, origin = ourOrigin) => say("parent", message, origin),
  };
}
