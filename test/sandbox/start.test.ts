/** The command, run for an add-in that the sandbox does not know. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, writeFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { runCommand } from "./run-command.ts";

const sandbox = import.meta.dirname;
const example = path.join(sandbox, "examples/hello-appointment");
const world = path.join(example, "world.json");
const hello = ["--manifest", path.join(example, "manifest.xml"), "--dist", path.join(example, "site")];

const { WORLD: _world, PORT: _port, ...env } = process.env;

/** What it says and how it ends, in this process: starting one takes longer than everything that it refuses. */
async function call(args: readonly string[]) {
  const said = { out: "", err: "" };
  const ears = [
    vi.spyOn(console, "log").mockImplementation((line: string) => void (said.out += `${line}\n`)),
    vi.spyOn(console, "error").mockImplementation((line: string) => void (said.err += `${line}\n`)),
  ];
  try {
    return { code: await runCommand(args, env), ...said };
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(sandbox, "bin/outlook-sandbox.mjs"), ...args], { env });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const end = async () => {
    child.kill();
    await ended;
  };
  onTestFinished(end);
  return { said, ended, end };
}

function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve(text));
    }).on("error", reject);
  });
}

function temporaryFile(name: string, text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "outlook-sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

function changedWorld(change: (world: Record<string, unknown>) => void): string {
  const changed = JSON.parse(readFileSync(world, "utf8")) as Record<string, unknown>;
  change(changed);
  return temporaryFile("world.json", JSON.stringify(changed));
}

test("another add-in is served with its own manifest and pages, and no profile; the browser's profile lasts as long as it does", async () => {
  const { said, end } = start([...hello, "--world", world, "--port", "0", "--cross-site"]);
  await expect.poll(() => said.out + said.err, { timeout: 300_000 }).toContain("Other worlds");
  expect(said.out).toContain("World: An appointment, and an add-in that greets it");
  const [origin = ""] = /https:\/\/localhost:\d+/.exec(said.out) ?? [];
  expect(await fetchText(`${origin}/`)).toContain("0d6c2a54-8e1b-4b9c-9f43-3a1e5c7d9b20");
  expect(said.out).toMatch(/until it trusts .*ca\.crt\n/);
  expect(await fetchText(`${origin}/hello.html`)).toContain(`<script src="/office-js/office.js">`);
  expect(said.err).toBe("");

  const [, profile = ""] = /--user-data-dir=(\S+cross-site-\w{6}) /.exec(said.out) ?? [];
  expect(existsSync(profile)).toBe(true);
  await end();
  expect(existsSync(profile)).toBe(false);
});

test("--help prints usage, options and an example", async () => {
  const { code, out } = await call(["--help"]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Usage: outlook-sandbox[\s\S]*\n\nOptions:\n[\s\S]*--profile <file>[\s\S]*\n\nExample: outlook-sandbox /);
});

test("--check prints nothing if everything is valid", async () => {
  expect(await call([...hello, "--world", world, "--check"])).toEqual({ code: 0, out: "", err: "" });
});

const refusals: readonly [what: string, args: () => readonly string[], says: RegExp][] = [
  ["an option that it does not know", () => ["--bogus"], /^Unknown option '--bogus'.*outlook-sandbox --help/],
  ["a word", () => [...hello, "lost"], /^Unexpected argument 'lost'.*outlook-sandbox --help/],
  ["to serve without a manifest", () => ["--dist", example, "--world", world], /^--manifest and --dist are required/],
  ["to serve without a world", () => hello, /^--world is required/],
  [
    "a manifest that does not exist",
    () => [...hello, "--manifest", "nowhere.xml", "--world", world],
    /^There is no manifest .*nowhere\.xml/,
  ],
  ["a file that is not a manifest", () => [...hello, "--manifest", world, "--world", world], /world\.json is not XML/],
  ["a world that does not exist", () => [...hello, "--world", "nowhere"], /^--world nowhere: there is no file .*nowhere\.json/],
  ["a world that is not JSON", () => [...hello, "--world", temporaryFile("half.json", "{")], /half\.json is not JSON/],
  [
    "a world that the schema refuses",
    () => [...hello, "--world", changedWorld((one) => (one["mailboxes"] = []))],
    /world\.json is invalid: \/mailboxes .*world\.schema\.json/,
  ],
  [
    "a world that describes what only a profile can place",
    () => [...hello, "--world", changedWorld((one) => (one["config"] = { syncMinutes: 1 }))],
    /world\.json is invalid: \/config .*"configuration".*--profile/,
  ],
  [
    "a profile that does not exist",
    () => [...hello, "--profile", "nowhere.ts", "--world", world],
    /^The profile .*nowhere\.ts cannot be loaded/,
  ],
  [
    "a module that is not a profile",
    () => [...hello, "--profile", path.join(sandbox, "pause.ts"), "--world", world],
    /exports no "profile"/,
  ],
  ["half a port", () => [...hello, "--world", world, "--port", "3000.5"], /^--port 3000\.5 is no port/],
];
test.each(refusals)("it refuses %s in one line", async (_, args, says) => {
  const { code, out, err } = await call(args());
  expect(code).toBe(2);
  expect(err).toMatch(says);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(out).toBe("");
});

test("a port that is taken is refused in one line, and the process ends", async () => {
  const taken = createServer().listen(0);
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const { said, ended } = start([...hello, "--world", world, "--port", String(port)]);
  expect(await ended).toBe(2);
  expect(said.err).toMatch(new RegExp(`^Port ${port} is taken\\. .*--port 0\\n$`));
});
