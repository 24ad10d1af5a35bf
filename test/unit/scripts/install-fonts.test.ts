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
  const put = (name: string, code: string) => writeFileSync(path.join(bin, name), `#!${process.execPath}\n${code}`, { mode: 0o755 });
  const quoted = JSON.stringify(fonts);
  put(
    "fc-list",
    `const [, , asked] = process.argv; if (require("node:fs").readFileSync(${quoted}, "utf8").split(" ").includes(asked.slice(6))) console.log("Noto");`,
  );
  put(
    "apt-get",
    `if (process.argv.includes("install")) require("node:fs").appendFileSync(${quoted}, ${JSON.stringify(` ${offers.join(" ")}`)}); console.error("E: noise"); process.exit(100);`,
  );
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
