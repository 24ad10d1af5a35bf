import { chmodSync, existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, runNode, unpack } from "./run-command.ts";

/** A machine without a browser, whose installers put one at once where the search finds it. */
function emptyMachine(installer: "apt-get" | "npm") {
  const folder = unpack("scripts");
  const bin = makeFolder();
  const chromium = path.join(bin, "chromium");
  // Whatever package the folder for temporary files may belong to.
  writeFileSync(path.join(bin, "package.json"), "{}");
  const installs = `require("node:fs").writeFileSync(${JSON.stringify(chromium)}, "", { mode: 0o755 })`;
  if (installer === "apt-get") {
    writeFileSync(path.join(bin, "apt-get"), `#!${process.execPath}\n${installs}`);
    chmodSync(path.join(bin, "apt-get"), 0o755);
  }
  writeFileSync(path.join(bin, "npm.js"), installer === "npm" ? installs : "process.exit(1)");
  const asked = installer === "apt-get" ? 0 : 1000;
  const code = `process.getuid = () => ${asked}; const { installChromium } = await import("./scripts/install-chromium.mjs"); await installChromium();`;
  return { folder, chromium, code, env: { PATH: bin, npm_execpath: path.join(bin, "npm.js") } };
}

test.each<[string, "apt-get" | "npm", RegExp]>([
  ["Debian's", "apt-get", /^No Chromium here: installing Debian's, from .*, to \/usr\/bin\/chromium\..*CHROMIUM_PATH=/],
  ["Playwright's", "npm", /^No Chromium here: installing Playwright's, from https:\/\/.*, to .*\..*CHROMIUM_PATH=/],
])("one line tells that %s browser is installed, from where, where to, and how to do without", async (_, installer, says) => {
  if (installer === "apt-get" && !existsSync("/etc/debian_version")) return;
  const { folder, chromium, code, env } = emptyMachine(installer);
  const ended = await runNode(["--input-type=module", "--eval", code], { folder, env });
  expect(ended.out.trimEnd().split("\n")).toEqual([expect.stringMatching(says)]);
  expect({ code: ended.code, err: ended.err, installed: existsSync(chromium) }).toEqual({ code: 0, err: "", installed: true });
});

test("a browser of one's own is taken without a word", async () => {
  const { folder, code, env } = emptyMachine("npm");
  const ended = await runNode(["--input-type=module", "--eval", code], { folder, env: { ...env, CHROMIUM_PATH: process.execPath } });
  expect(ended).toEqual({ code: 0, out: "", err: "" });
});

test("where nothing could be installed, one line says what to do", async () => {
  const { folder, code, env } = emptyMachine("npm");
  writeFileSync(env.npm_execpath, "");
  const { code: ended, err } = await runNode(["--input-type=module", "--eval", code], { folder, env });
  expect(err).toMatch(/^No Chromium could be installed\. .*CHROMIUM_PATH=.*\n$/);
  expect(ended).toBe(2);
});
