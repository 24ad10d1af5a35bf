/**
 * A page without Playwright's instrumentation. On Playwright's own pages every network response is copied for Playwright, in the
 * task that reads it, which adds tens of milliseconds to tasks.
 */
import type { Browser } from "@playwright/test";

export interface UnwatchedPage {
  goto(url: string): Promise<void>;
  /** Runs a script before those of every page that is opened. */
  addScript(source: string): Promise<void>;
  /** The value of an expression, which has to be serializable as JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Polls until the expression is true. */
  waitFor(expression: string): Promise<void>;
  /** A command of the Chrome DevTools Protocol. */
  command(method: string, parameters: object): Promise<unknown>;
  close(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

const timeoutMs = 120_000;
const betweenLooksMs = 100;

/** Pages that share what a browser keeps, and nothing with other such contexts. */
export interface UnwatchedContext {
  open(): Promise<UnwatchedPage>;
  /** With all its pages. */
  close(): Promise<void>;
}

/** @param browser that trusts the sandbox's certificate: Playwright can ignore its errors only in contexts of its own */
export async function createUnwatchedContext(browser: Browser): Promise<UnwatchedContext> {
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send("Target.createBrowserContext");
  return {
    open: () => openUnwatchedPage(browser, { browserContextId }),
    async close() {
      await session.send("Target.disposeBrowserContext", { browserContextId });
      await session.detach();
    },
  };
}

/** @param browser that trusts the sandbox's certificate, as for a context */
export async function openUnwatchedPage(browser: Browser, context: { readonly browserContextId?: string } = {}): Promise<UnwatchedPage> {
  const browserSession = await browser.newBrowserCDPSession();
  const { targetId } = await browserSession.send("Target.createTarget", {
    url: "about:blank",
    newWindow: true,
    width: 1280,
    height: 900,
    ...context,
  });
  const { sessionId } = await browserSession.send("Target.attachToTarget", { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  browserSession.on("Target.receivedMessageFromTarget", (event) => {
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });

  async function send(method: string, params: object): Promise<unknown> {
    const id = (last += 1);
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await browserSession.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  async function evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = (await send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true })) as {
      readonly result: { readonly value?: unknown };
      readonly exceptionDetails?: { readonly text: string };
    };
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.text}`);
    return result.value;
  }

  await send("Page.enable", {});
  return {
    goto: async (url) => void (await send("Page.navigate", { url })),
    addScript: async (source) => void (await send("Page.addScriptToEvaluateOnNewDocument", { source })),
    evaluate,
    async waitFor(expression) {
      const end = performance.now() + timeoutMs;
      while ((await evaluate(`Boolean(${expression})`)) !== true) {
        if (performance.now() > end) throw new Error(`It never came to be: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
      }
    },
    command: send,
    async close() {
      await browserSession.send("Target.closeTarget", { targetId });
      await browserSession.detach();
    },
  };
}
