import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { projectFiles, read, root } from "./project-files.ts";

const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
const documents = projectFiles().filter((path) => path.endsWith(".md"));

test.each(documents)("every npm command in %s exists", (document) => {
  const commands = [...read(document).matchAll(/npm (?:run (?:--silent |-s )?([\w-]+)|(start|test)\b)/g)].map(
    ([, run, short]) => run ?? short ?? "",
  );
  expect(commands.filter((command) => !(command in scripts))).toEqual([]);
});

test.each(documents)("every link of %s within the project leads somewhere", (document) => {
  const links = [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? "");
  expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([]);
});

test("every file that a command of package.json runs exists", () => {
  const run = Object.values(scripts).flatMap((script) => script.match(/\b(?:scripts|test)\/[\w./-]+/g) ?? []);
  expect(run.length).toBeGreaterThan(0);
  expect(run.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
});

test("README names the two commands", () => {
  expect(read("README.md")).toMatch(/^npm start$/m);
  expect(read("README.md")).toMatch(/^npm test$/m);
});

test(".ci/run runs the very command of README, and what is tried in depth", () => {
  expect(read(".ci/run")).toMatch(/^npm test \|\|/m);
  expect(read(".ci/run")).toMatch(/^npm run test:long \|\|/m);
});

test("the notice's icon is one that the manifest defines", () => {
  const icons = [...read("src/outlook/notice.ts").matchAll(/icon: "([^"]+)"/g)].map(([, id]) => id);
  expect(icons.length).toBeGreaterThan(0);
  for (const id of icons) expect(read("manifest.xml")).toContain(`<bt:Image id="${id}"`);
});

test("versions agree between package.json and the manifest", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  expect(read("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
});
