import { existsSync, readdirSync } from "node:fs";
import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { mayImport } from "../../../dependency-cruiser.config.js";
import { isText, projectFiles, read, root } from "./project-files.ts";

const files = projectFiles();
const code = files.filter((path) => /^(src|test|scripts)\/.*\.(ts|tsx|js|mjs)$/.test(path));
const stem = (path: string): string => basename(path).replace(/((\.dom|\.alone|\.long)?\.test|\.spec|\.style|\.d)?\.[a-z]+$/, "");

const foldersOf = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test("there is code to look at", () => {
  expect(code.length).toBeGreaterThan(50);
});

test("no file is a drawer for what found no name", () => {
  const drawers = ["utils", "util", "helpers", "helper", "types", "constants", "common", "misc", "shared"];
  expect(code.filter((path) => drawers.includes(stem(path)) || path.split("/").some((part) => drawers.includes(part)))).toEqual([]);
});

test("files of code are named in kebab-case", () => {
  expect(code.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.style)?$/.test(stem(path)))).toEqual([]);
});

test("every folder of src/ has an import rule", () => {
  expect(Object.keys(mayImport).sort()).toEqual(foldersOf(`${root}/src`).sort());
});

test("every exported name of src/ exists once", () => {
  const exported = /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm;
  const places = new Map<string, string[]>();
  for (const path of code.filter((each) => each.startsWith("src/"))) {
    const names = new Set([...read(path).matchAll(exported)].map(([, name = ""]) => name));
    for (const name of names) places.set(name, [...(places.get(name) ?? []), path]);
  }
  expect(places.size).toBeGreaterThan(500);
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

/** Tests of what is outside src/: the project as a whole, the manifest, scripts. */
const besideSource = ["project", "manifest", "scripts"];

test("a unit test lies where what it tests lies", () => {
  const tested = code.filter((path) => path.startsWith("test/unit/")).map((path) => dirname(path.slice("test/unit/".length)));
  const strays = [...new Set(tested)].filter((folder) => !besideSource.includes(folder) && !existsSync(`${root}/src/${folder}`));
  expect(strays).toEqual([]);
  expect(tested).toContain("check/calendar");
});

test("what asks how deep a run goes is run in depth too", () => {
  const asking = code.filter((path) => path.startsWith("test/") && /\bbyDepth\(|testEveryFault\(/.test(read(path)));
  // testEveryFault asks for the depth on behalf of its callers.
  expect(asking.filter((path) => !path.endsWith(".long.test.ts"))).toEqual(["test/contract/actions/test-every-fault.ts"]);
  expect(asking.length).toBeGreaterThan(5);
});

test("what replaces modules has them to itself, and every other file shares them", () => {
  const replacing = code.filter((path) => path.startsWith("test/") && /\bvi\.(mock|doMock|resetModules)\(/.test(read(path)));
  // A command of scripts/ shares no module with a test.
  expect(replacing.filter((path) => !path.includes(".alone.test."))).toEqual(["test/unit/scripts/import-command.ts"]);
});

test("tests end in .test.ts, so that none is overlooked", () => {
  const overlooked = code.filter((path) => /^test\/(unit|contract|sandbox)\//.test(path) && !/\.test\.tsx?$/.test(path));
  expect(overlooked.filter((path) => /^import .* from "vitest";$/m.test(read(path)) && /^(test|it|describe)\b/m.test(read(path)))).toEqual(
    [],
  );
});

test("no test is skipped or run alone", () => {
  const tests = code.filter((path) => path.endsWith(".test.ts") || path.endsWith(".test.tsx") || path.startsWith("test/e2e/"));
  expect(
    tests.filter((path) => /\b(test|it|describe)\.(only|skip|todo|fixme|fails)\b/.test(read(path)) && !path.endsWith("structure.test.ts")),
  ).toEqual([]);
});

test("no file knows the machine it was written on", () => {
  // Written so that this file does not match itself.
  const places = ["/work/", "/root/", "/home/[a-z]", "/Users/[A-Za-z]", "[A-Z]:\\\\Users"]
    .map((place) => `(?<![\\w.:/*-])${place}`)
    .join("|");
  const found = files
    .filter(isText)
    .filter((path) => path !== ".git" && path !== "test/unit/project/structure.test.ts" && new RegExp(places).test(read(path)));
  expect(found).toEqual([]);
});

test("no file names a package registry", () => {
  const registries = ["registry.npmjs", "npmjs.org", "yarnpkg", "artifactory", "verdaccio"];
  const found = files
    .filter(isText)
    .filter((path) => path !== "test/unit/project/structure.test.ts" && registries.some((registry) => read(path).includes(registry)));
  expect(found).toEqual([]);
});

test("package-lock.json holds no download address and a checksum for every package", () => {
  const { packages } = JSON.parse(read("package-lock.json")) as {
    packages: Record<string, { resolved?: string; integrity?: string; link?: boolean }>;
  };
  // The workspace is part of this project: node_modules links to it.
  const installed = Object.entries(packages).filter(([path, { link }]) => path !== "" && path !== "test/sandbox" && link !== true);
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(installed.filter(([, entry]) => entry.integrity === undefined).map(([path]) => path)).toEqual([]);
});

test("the sides of a page are those of the reading direction: logical in pages, and left and right where Fluent's Griffel mirrors them", () => {
  const pages = files.filter((path) => /^src\/.*\.html$/.test(path));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((path) => /(?<=[\s{;])(?:[a-z-]+-)?(?:left|right)\s*:|:\s*(?:left|right)\s*[;}]/.test(read(path)))).toEqual([]);
  const styles = code.filter((path) => path.endsWith(".style.ts"));
  expect(styles.length).toBeGreaterThan(20);
  // A logical side does not take the place of Fluent's own, which is physical: the order of the rules would decide.
  expect(styles.filter((path) => /Inline(?:Start|End)|textAlign: "(?:left|right)"/.test(read(path)))).toEqual([]);
});

test("Microsoft's office.js is neither committed nor bundled", () => {
  expect(files.filter((path) => /(^|\/)(office|outlook-web)[\w.-]*\.js$/i.test(path))).toEqual([]);
  const runtime = (JSON.parse(read("package.json")) as { dependencies: object }).dependencies;
  expect(Object.keys(runtime)).not.toContain("@microsoft/office-js");
});
