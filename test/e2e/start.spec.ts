/** What the sandbox says to a person who starts it; what it refuses is in test/unit/scripts. */
import { spawn } from "node:child_process";
import { get } from "node:https";
import { fileURLToPath } from "node:url";
import { expect, readWorld, test } from "./fixture.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, ["--import", "tsx", "test/sandbox/start.ts"], {
    cwd: root,
    env: { ...process.env, PORT: "0", ...env },
  });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said, exit };
}

test("the start prints the address, the world and the others, and then answers", async () => {
  const { child, said, exit } = start({ WORLD: "tracked" });
  await expect.poll(() => said.out, { timeout: 30_000 }).toContain("two-mailboxes");
  expect(said.out).toContain("World: Tracked");
  const [address = ""] = /https:\/\/localhost:\d+/.exec(said.out) ?? [];
  const status = await new Promise((resolve, reject) => {
    get(`${address}/healthz`, { rejectUnauthorized: false }, (response) => resolve(response.resume().statusCode)).on("error", reject);
  });
  expect(status).toBe(200);
  child.kill();
  await exit;
});

test("an invalid world is refused with where and why, and the old one stays", async ({ outlook, request, sandbox }) => {
  await outlook.open("tracked", "");
  const answer = await request.put(`${sandbox.origin}/sandbox/world`, {
    data: { ...readWorld("lost"), open: { mailbox: "nobody@contoso.example", item: "x" } },
  });
  expect(answer.status()).toBe(400);
  expect(await answer.json()).toMatchObject({ problems: [{ where: "/open/mailbox", why: expect.stringMatching(/\w/) as unknown }] });
  expect((await outlook.world()).title).toBe("Tracked");
});
