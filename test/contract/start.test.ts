/** What the sandbox says to a person who starts it; what it refuses is in test/unit/scripts. */
import { spawn } from "node:child_process";
import { get } from "node:https";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sandboxCommand } from "../../scripts/sandbox-command.mjs";

/** A process of its own is started, on a machine that may be busy. */
const timeout = 300_000;
const root = fileURLToPath(new URL("../../", import.meta.url));
const worldFile = `${root}test/sandbox/worlds/tracked.json`;

function start() {
  const child = spawn(process.execPath, sandboxCommand({ worldFile, port: 0 }), { cwd: root });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said, exit };
}

test("the start prints the address, the world and the others, and then answers", { timeout }, async () => {
  const { child, said, exit } = start();
  await expect.poll(() => said.out, { timeout }).toContain("two-mailboxes");
  expect(said.out).toContain("World: Tracked");
  const [address = ""] = /https:\/\/localhost:\d+/.exec(said.out) ?? [];
  const status = await new Promise((resolve, reject) => {
    get(`${address}/healthz`, { rejectUnauthorized: false }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  expect(status).toBe(200);
  child.kill();
  await exit;
});
