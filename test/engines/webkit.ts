/** WebKit by WebDriver, through the driver of WebKitGTK: https://w3c.github.io/webdriver/ */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { findFreePort } from "../../scripts/find-free-port.mjs";
import { inJson, type Engine } from "./engine.ts";

/** Where a frame has gone, or has not come. */
const passing = new Set(["no such frame", "no such window", "no such element", "stale element reference", "javascript error"]);

export async function startWebKit(program: string): Promise<Engine> {
  const screen = process.env["DISPLAY"] === undefined ? await startScreen() : undefined;
  const port = await findFreePort(4600);
  const driver = spawn(program, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, ...(screen && { DISPLAY: screen.display }), WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
  });
  const root = `http://127.0.0.1:${port}`;
  await untilReady(root);
  const { sessionId } = (await ask("POST", `${root}/session`, {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  })) as { readonly sessionId: string };
  const session = `${root}/session/${sessionId}`;

  async function enter(where: "host" | "pane"): Promise<void> {
    await ask("POST", `${session}/frame`, { id: null });
    if (where === "host") return;
    const frame = await ask("POST", `${session}/element`, { using: "css selector", value: "#pane iframe" });
    await ask("POST", `${session}/frame`, { id: frame });
  }

  return {
    name: "WebKit",
    open: async (url) => void (await ask("POST", `${session}/url`, { url })),
    async look(where, script, args = []) {
      try {
        await enter(where);
        return JSON.parse((await ask("POST", `${session}/execute/sync`, { script: inJson(script), args })) as string);
      } catch (error) {
        if (error instanceof WebDriverError && passing.has(error.code)) return undefined;
        throw error;
      }
    },
    async close() {
      await ask("DELETE", session, undefined).catch(() => undefined);
      await end(driver);
      if (screen) await end(screen.server);
    },
  };
}

class WebDriverError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

async function ask(method: string, url: string, body: object | undefined): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = (await response.json()) as { readonly value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new WebDriverError(error, message);
}

async function untilReady(root: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(`${root}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (tries === 100) throw new Error("WebKitWebDriver does not answer");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** WebKitGTK draws onto a screen, and a server has none. */
async function startScreen(): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  return { server, display: `:${said.toString().trim()}` };
}

async function end(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const ended = once(process, "exit");
  process.kill();
  await ended;
}
