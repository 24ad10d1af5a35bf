/** What `npm run check` looks at, and what it leaves out because nothing about it can have changed. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { commitAll, makeFolder, root } from "./run-command.ts";

interface Parts {
  importsOf(text: string): string;
  relatedTests(changed: readonly string[]): readonly string[];
  lookAtChanged(changed: readonly string[], since: string): { readonly errors: readonly string[] };
}

const load = async (script: string) => (await import(/* @vite-ignore */ path.join(root, "scripts", script))) as Parts;
const { importsOf } = await load("imports-of.mjs");
const { relatedTests } = await load("related-tests.mjs");
const { lookAtChanged } = await load("look-at-types.mjs");

const folderBefore = process.cwd();
afterEach(() => process.chdir(folderBefore));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, text);
  }
}

/** A project of these files, committed, which this process then works in. */
function enter(files: Readonly<Record<string, string>>): void {
  const folder = makeFolder();
  process.chdir(folder);
  for (const folder of ["src", "test", "scripts"]) mkdirSync(folder);
  write(files);
  commitAll(folder);
}

const compilerOptions = {
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  lib: ["es2022"],
  types: [],
};
const typed = {
  "tsconfig.json": JSON.stringify({ compilerOptions, include: ["test"] }),
  "src/tsconfig.json": JSON.stringify({ compilerOptions, include: ["."] }),
  "src/count.ts": "export const count = (words: readonly string[]) => words.length;\n",
  "src/total.ts": 'import { count } from "./count.ts";\nexport const total = () => count(["a"]);\n',
  "src/old.ts": "export const wrongAlready: number = true;\n",
  "test/total.test.ts": 'import { total } from "../src/total.ts";\nexport const half: number = total() / 2;\n',
};

test.each<{ name: string; now: Readonly<Record<string, string | undefined>>; wrong: readonly string[] }>([
  {
    name: "nothing that others see",
    now: { "src/count.ts": "export const count = (words: readonly string[]) => words.join().length;\n" },
    wrong: [],
  },
  {
    name: "what it says to itself",
    now: { "src/count.ts": "export const count = (words: readonly string[]): number => words;\n" },
    wrong: ["src/count.ts"],
  },
  {
    name: "what is seen two files on",
    now: { "src/count.ts": "export const count = (words: readonly string[]) => String(words.length);\n" },
    wrong: ["test/total.test.ts"],
  },
  { name: "that it is gone", now: { "src/count.ts": undefined }, wrong: ["src/total.ts"] },
  { name: "the options of all", now: { "tsconfig.json": `${typed["tsconfig.json"]}\n` }, wrong: ["src/old.ts"] },
])("where a file changes $name, types are looked at as far as it reaches", ({ now, wrong }) => {
  enter(typed);
  for (const [name, text] of Object.entries(now))
    if (text === undefined) rmSync(name);
    else write({ [name]: text });
  const { errors } = lookAtChanged(Object.keys(now), "HEAD");
  expect([...errors.join("").matchAll(/^\S+\.ts(?=\()/gm)].map(([file]) => file)).toEqual(wrong);
});

test("tests that changed come first, then those named after what did, then the nearest, shared and short before others", () => {
  const importing = (file: string, rest = "") => `import "${file}";\n${rest}`;
  enter({
    "src/judge.ts": "",
    "src/check.ts": importing("./judge.ts"),
    "test/unit/far.test.ts": importing("../../src/check.ts"),
    "test/unit/long.test.ts": importing("../../src/judge.ts", "// Long.\n"),
    "test/unit/near.test.ts": importing("../../src/judge.ts"),
    "test/unit/a.alone.test.ts": importing("../../src/judge.ts"),
    "test/unit/judge.test.ts": importing("../../src/check.ts", "// Named after it.\n"),
    "test/unit/other.test.ts": "",
    "test/unit/own.test.ts": "",
  });
  const near = ["judge", "near", "long", "a.alone"];
  expect(relatedTests(["src/judge.ts", "test/unit/own.test.ts"])).toEqual(
    ["own", ...near, "far"].map((name) => `test/unit/${name}.test.ts`),
  );
});

test.each([
  ["what it names of it", 'import { a } from "./a.ts";', 'import { b } from "./a.ts";'],
  ["where it comes from", 'export * from "./a.ts";', 'export * from "./b.ts";'],
  ["that it is a type", 'import type { A } from "./a.ts";', 'import { A } from "./a.ts";'],
  ["a chunk that is loaded later", 'const a = () => import(/* webpackChunkName: "a" */ "./a.ts");', "const a = () => undefined;"],
])("an import is another one where it tells otherwise %s", (_, before, now) => {
  expect(importsOf(now)).not.toBe(importsOf(before));
});

test("what is not imported makes no other import", () => {
  const head = 'import { a } from "./a.ts";\nexport { b } from "./b.ts";\n';
  expect(importsOf(`${head}export const one = a("1");\n`)).toBe(importsOf(`${head}export function two() { return a("2"); }\n`));
});
