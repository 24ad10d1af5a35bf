/** Firefox by WebDriver BiDi, which it speaks itself: https://w3c.github.io/webdriver-bidi/ */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inJson, type Engine } from "./engine.ts";

interface Context {
  readonly context: string;
  readonly url: string;
  readonly children: readonly Context[];
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

export async function startFirefox(program: string): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), "guard-firefox-"));
  const browser = spawn(program, ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"]);
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    browser.once("error", reject);
    browser.once("exit", (code) => reject(new Error(`Firefox ended with ${String(code)}: ${said}`)));
    browser.stderr.setEncoding("utf8").on("data", (text: string) => {
      const [, found] = /WebDriver BiDi listening on (ws:\S+)/.exec((said += text)) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const ask = await connect(`${address}/session`);
  await ask("session.new", { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const { context } = (await ask("browsingContext.create", { type: "tab" })) as Pick<Context, "context">;

  async function frameOf(where: "host" | "pane"): Promise<string | undefined> {
    if (where === "host") return context;
    const { contexts } = (await ask("browsingContext.getTree", { root: context })) as { readonly contexts: readonly Context[] };
    return contexts[0]?.children.find(({ url }) => url.includes("/taskpane.html"))?.context;
  }

  return {
    name: "Firefox",
    open: async (url) => void (await ask("browsingContext.navigate", { context, url, wait: "complete" })),
    async look(where, script, args = []) {
      const frame = await frameOf(where);
      if (frame === undefined) return undefined;
      const { result } = (await ask("script.callFunction", {
        functionDeclaration: `function () { ${inJson(script)} }`,
        arguments: args.map((value) => ({ type: "string", value })),
        target: { context: frame },
        awaitPromise: false,
      })) as { readonly result?: { readonly value?: string } };
      return result?.value === undefined ? undefined : JSON.parse(result.value);
    },
    async close() {
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function connect(address: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  let count = 0;
  return async (method, params) => {
    const id = ++count;
    const { result, error, message } = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    // A frame may go while it is looked at.
    if (error === "no such frame") return {};
    if (error !== undefined) throw new Error(`${method}: ${error}: ${message ?? ""}`);
    return result;
  };
}
