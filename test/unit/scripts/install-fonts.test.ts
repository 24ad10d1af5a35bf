import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolder, runNode, unpack } from "./run-command.ts";

/**
 * A machine of Debian's.
 * @param has the languages that its fonts draw, as fontconfig calls them
 * @param offers those that apt-get brings
 */
function machine({
  has,
  offers,
  user,
}: {
  readonly has: readonly string[];
  readonly offers: readonly string[];
  readonly user: "root" | "plain";
}) {
  const folder = unpack("scripts");
  const bin = makeFolder();
  writeFileSync(path.join(bin, "package.json"), "{}");
  const fonts = path.join(bin, "fonts");
  writeFileSync(fonts, has.join(" "));
  // Of the shell, which begins in a tenth of the time that Node takes; it has no program but these two to call.
  const put = (name: string, ...lines: readonly string[]) =>
    writeFileSync(path.join(bin, name), ["#!/bin/sh", ...lines, ""].join("\n"), { mode: 0o755 });
  put("fc-list", `read -r has < "${fonts}"`, `for each in $has; do [ ":lang=$each" = "$1" ] && echo Noto; done`, "exit 0");
  put("apt-get", `case " $* " in *" install "*) printf " ${offers.join(" ")}" >> "${fonts}" ;; esac`, `echo "E: noise" >&2`, "exit 100");
  const code = `process.getuid = () => ${user === "root" ? 0 : 1000}; const { installFonts } = await import("./scripts/install-fonts.mjs"); await installFonts();`;
  return (env: Readonly<Record<string, string>> = {}) =>
    runNode(["--input-type=module", "--eval", code], { folder, env: { PATH: bin, CHROMIUM_PATH: "", ...env } });
}

const all = ["ar", "he", "ja", "zh-cn"];
const isDebian = process.platform === "linux" && existsSync("/etc/debian_version");

test("where every language can be drawn, nothing is installed and nothing said", async () => {
  expect(await machine({ has: all, offers: [], user: "root" })()).toEqual({ code: 0, out: "", err: "" });
});

test("root on Debian is given what is missing, and told so in one line", async () => {
  if (!isDebian) return;
  expect(await machine({ has: ["ar", "he"], offers: all, user: "root" })()).toEqual({
    code: 0,
    out: "No fonts here for Japanese and Chinese: installing Debian's, from Debian's packages (apt-get): fontconfig fonts-noto-core fonts-noto-cjk\n",
    err: "",
  });
});

test.each<{ name: string; user: "root" | "plain"; env: Readonly<Record<string, string>>; lines: number }>([
  { name: "without a network", user: "root", env: {}, lines: 2 },
  { name: "for a plain user", user: "plain", env: {}, lines: 1 },
  { name: "where the browser is named by hand", user: "root", env: { CHROMIUM_PATH: process.execPath }, lines: 1 },
])("$name it goes on, and one line says what is missing and how to get it", async ({ user, env, lines }) => {
  if (!isDebian) return;
  const { code, out, err } = await machine({ has: ["ar"], offers: [], user })(env);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const said = out.trimEnd().split("\n");
  expect(said).toHaveLength(lines);
  expect(said.at(-1)).toBe(
    "No fonts here for Hebrew, Japanese, and Chinese: their letters are not measured. On Debian: apt-get install fontconfig fonts-noto-core fonts-noto-cjk",
  );
});
