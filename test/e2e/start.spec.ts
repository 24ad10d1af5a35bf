/** What the sandbox says to a person who starts it with something wrong. */
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
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

const wrong: readonly {
  readonly what: string;
  readonly env: (file: string) => Record<string, string>;
  readonly text?: string;
  readonly says: RegExp;
}[] = [
  { what: "a world that is not there", env: () => ({ WORLD: "nowhere" }), says: /No world at .*nowhere\.json/ },
  { what: "a world that is half a JSON", env: (WORLD) => ({ WORLD }), text: '{"title":', says: /is no JSON/ },
  {
    what: "a world without mailboxes",
    env: (WORLD) => ({ WORLD }),
    text: JSON.stringify({ ...readWorld("lost"), mailboxes: [] }),
    says: /is invalid\.\n[\s\S]*\/mailboxes/,
  },
  { what: "a port that is none", env: () => ({ PORT: "http" }), says: /PORT is no port: http/ },
];

for (const { what, env, text, says } of wrong) {
  test(`${what} ends the start with a sentence and exit code 1`, async ({}, info) => {
    const file = info.outputPath("world.json");
    if (text !== undefined) writeFileSync(file, text);
    const { said, exit } = start(env(file));
    expect(await exit).toBe(1);
    expect(said.err).toMatch(says);
    expect(said.err).not.toMatch(/\n\s+at /);
    expect(said.out).toBe("");
  });
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
