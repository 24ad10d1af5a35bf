import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import webpack from "webpack";
import { ThirdPartyNotices } from "../../../scripts/third-party-notices.js";

const mit = { license: "MIT", text: "Copyright of the willing" };

const builds: { name: string; first: { license: string; text: string }; problems: RegExp[] }[] = [
  { name: "a licence on the list passes", first: mit, problems: [] },
  {
    name: "a licence that is not on the list is refused",
    first: { ...mit, license: "GPL-3.0" },
    problems: [/@here\/first 1\.2\.3 is under GPL-3\.0/],
  },
  { name: "a licence without its text is refused", first: { ...mit, text: "" }, problems: [/@here\/first 1\.2\.3 brings no text/] },
];

test.each(builds)("$name", async ({ first, problems }) => {
  const { errors } = await build(first);
  expect(errors).toHaveLength(problems.length);
  problems.forEach((problem, index) => expect(errors[index]).toMatch(problem));
});

test("every package with code in the build is named with its text, and no other", async () => {
  const { notices } = await build(mit);
  expect(notices).toContain("@here/first 1.2.3 (MIT)\n\nCopyright of the willing");
  expect(notices).toContain("second 2.0.0 (ISC)\n\nCopyright of the second");
  expect(notices).not.toContain("unused");
});

/** Two packages are bundled, one of them as a separate chunk; a third is imported but not used. */
async function build(first: { license: string; text: string }): Promise<{ errors: string[]; notices: string }> {
  const folder = mkdtempSync(join(tmpdir(), "notices-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const files = {
    "main.js": `import { one } from "@here/first"; import { none } from "unused"; console.log(one); import("second");`,
    ...packageFiles("@here/first", { version: "1.2.3", ...first }),
    ...packageFiles("second", { version: "2.0.0", license: "ISC", text: "Copyright of the second" }),
    ...packageFiles("unused", { version: "3.0.0", license: "GPL-3.0", text: "" }),
  };
  for (const [path, text] of Object.entries(files)) {
    if (text === "") continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const compiler = webpack({
    mode: "production",
    context: folder,
    entry: "./main.js",
    output: { path: join(folder, "dist") },
    plugins: [new ThirdPartyNotices()],
  });
  const errors = await new Promise<string[]>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
    });
  });
  return { errors, notices: errors.length > 0 ? "" : readFileSync(join(folder, "dist/THIRD-PARTY-NOTICES.txt"), "utf8") };
}

function packageFiles(name: string, { version, license, text }: { version: string; license: string; text: string }) {
  return {
    [`node_modules/${name}/package.json`]: JSON.stringify({ name, version, license, sideEffects: false, main: "index.js" }),
    [`node_modules/${name}/index.js`]: `export const one = ${JSON.stringify(name)}; export const none = 0;`,
    [`node_modules/${name}/LICENSE`]: text,
  };
}
