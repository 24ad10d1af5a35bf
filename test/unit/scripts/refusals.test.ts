import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { importCommand } from "./import-command.ts";
import { makeFolder, runNode, unpack, type Ended } from "./run-command.ts";

/** One line, and no stack. */
function expectRefusal({ code, out, err }: Ended, words: RegExp): void {
  expect(err).toMatch(words);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(out).toBe("");
  expect(code).toBe(2);
}

const unpacked = () => unpack("scripts", "test/sandbox/worlds/lost.json", "package.json", "package-lock.json");

test.each<[what: string, args: readonly string[], env: Readonly<Record<string, string>>, says: RegExp]>([
  ["an option that it does not know", ["--bogus"], {}, /^Unknown option '--bogus'.*npm start -- --help/],
  ["a word", ["lost"], {}, /^Unexpected argument 'lost'.*npm start -- --help/],
  ["a world that is not there", [], { WORLD: "nowhere" }, /^WORLD=nowhere: .*worlds\/nowhere\.json.*WORLD=lost npm start/],
  ["a path that leads nowhere", [], { WORLD: "./mine/world.json" }, /^WORLD=\.\/mine\/world\.json: .*\/mine\/world\.json/],
  ["a folder for a world", [], { WORLD: "test/sandbox" }, /there is no file .*test\/sandbox/],
  ["a port that is a word", [], { PORT: "http" }, /^PORT=http is no port: .*PORT=3300 npm start/],
  ["a port below nothing", [], { PORT: "-1" }, /^PORT=-1 is no port/],
  ["half a port", [], { PORT: "3000.5" }, /^PORT=3000\.5 is no port/],
  ["a port in another notation", [], { PORT: "1e3" }, /^PORT=1e3 is no port/],
  ["a port above the highest", [], { PORT: "65536" }, /^PORT=65536 is no port: .*65535/],
  ["a frame that it does not know", [], { FRAME: "same" }, /^FRAME=same .*FRAME=cross-site npm start/],
  [
    "a browser that is not there",
    [],
    { FRAME: "cross-site", CHROMIUM_PATH: "/no/chromium" },
    /^CHROMIUM_PATH=\/no\/chromium is no program/,
  ],
])("npm start refuses %s before it installs anything", async (_, args, env, says) => {
  const folder = unpacked();
  expectRefusal(await runNode(["scripts/start.mjs", ...args], { folder, env: { PORT: "0", ...env } }), says);
  expect(existsSync(path.join(folder, "node_modules"))).toBe(false);
});

test("npm start says in which line a world is no JSON", async () => {
  const file = path.join(makeFolder(), "world.json");
  writeFileSync(file, '{\n  "title": "Half"\n  "story"\n}');
  const ended = await runNode(["scripts/start.mjs"], { folder: unpacked(), env: { PORT: "0", WORLD: file } });
  expectRefusal(ended, /world\.json(:3 is no JSON| is no JSON.*line 3).*WORLD=lost npm start/);
});

test("npm start names another port where the one wanted is taken", async () => {
  const taken = createServer().listen(0);
  onTestFinished(() => void taken.close());
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const ended = await runNode(["scripts/start.mjs"], { folder: unpacked(), env: { PORT: String(port) } });
  expectRefusal(ended, new RegExp(`^Port ${port} is taken\\. .*PORT=\\d+ npm start`));
});

test.each<[command: string, args: readonly string[], says: RegExp]>([
  ["scripts/manifest.ts", ["--bogus"], /^Unknown option '--bogus'.*npm run manifest -- --help/],
  ["scripts/manifest.ts", ["--host"], /--host.* needs a value.*npm run manifest -- --help/],
  [
    "scripts/manifest.ts",
    ["--host", "http://addins.contoso.example"],
    /^--host http:\/\/addins.* is no plain https address.*--host https:/,
  ],
  ["scripts/manifest.ts", ["--on-premises"], /^--on-premises needs a --host/],
  ["scripts/icons.ts", ["--bogus"], /^Unknown option '--bogus'.*npm run icons -- --help/],
  ["scripts/screenshots.ts", ["--bogus"], /^Unknown option '--bogus'.*npm run screenshots -- --help/],
  ["test/bench/run.ts", ["--rounds", "3"], /^Unknown option '--rounds'.*npm run bench -- --help/],
])("%s refuses %j in one line", async (command, args, says) => {
  expectRefusal(await importCommand(command, args), says);
});

test.each<[command: string, missing: string, says: RegExp]>([
  ["scripts/manifest.ts", "manifest.xml", /^There is no manifest\.xml in .*git checkout manifest\.xml/],
  ["scripts/icons.ts", "assets/icon-small.svg", /^There is no assets\/icon-small\.svg in /],
  ["scripts/screenshots.ts", "dist", /^The pane is not built.*npm run build/],
  ["test/bench/run.ts", "dist", /^The pane is not built.*npm run build/],
])("%s says that %s is missing", async (command, _, says) => {
  expectRefusal(await importCommand(command, [], { folder: makeFolder() }), says);
});

test.each<[command: string, call: string]>([
  ["scripts/start.mjs", "npm start"],
  ["scripts/manifest.ts", "npm run manifest"],
  ["scripts/icons.ts", "npm run icons"],
])("%s --help tells usage, options and an example", async (command, call) => {
  const { code, out, err } = await importCommand(command, ["--help"]);
  expect(out).toMatch(new RegExp(`^Usage: ${call}[\\s\\S]*\\n\\nOptions:\\n[\\s\\S]*--help[\\s\\S]*\\n\\nExample: .*npm `));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});
