/** Each rule of dependency-cruiser.config.js, tried on a small src/ that breaks it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, expect, test } from "vitest";
import configuration from "../../../dependency-cruiser.config.js";
import { root } from "./project-files.ts";

interface Case {
  readonly name: string;
  readonly file: string;
  readonly imports: string;
  /** For its types alone. */
  readonly types?: true;
}

const refused: readonly (Case & { readonly says: RegExp })[] = [
  {
    name: "the core importing a port",
    file: "tracking/a.ts",
    imports: "src/crm/crm-organization.ts",
    says: /takes values and returns values/,
  },
  { name: "the core importing a package", file: "tracking/b.ts", imports: "valibot", says: /takes values and returns values/ },
  { name: "a use case importing an adapter", file: "check/a.ts", imports: "src/mailbox/graph/graph-store.ts", says: /asks ports/ },
  { name: "a use case importing the pane", file: "check/b.ts", imports: "src/taskpane/pane-state.ts", says: /run downwards only/ },
  { name: "an adapter importing a use case", file: "crm/dataverse/a.ts", imports: "src/check/report.ts", says: /run downwards only/ },
  { name: "an adapter importing Outlook", file: "mailbox/graph/a.ts", imports: "src/outlook/open-item.ts", says: /run downwards only/ },
  { name: "a component importing an adapter", file: "taskpane/a.tsx", imports: "src/outlook/settings.ts", says: /A component draws/ },
  { name: "a component importing the app", file: "taskpane/b.tsx", imports: "src/app/create-app.ts", says: /A component draws/ },
  { name: "the app importing the pane", file: "app/a.ts", imports: "src/taskpane/pane-state.ts", says: /run downwards only/ },
  {
    name: "the words of the screen importing the pane",
    file: "locales/a.ts",
    imports: "src/taskpane/pane-state.ts",
    says: /run downwards only/,
  },
  {
    name: "the words of the screen importing the pane for its types",
    file: "locales/b.ts",
    imports: "src/taskpane/pane-state.ts",
    types: true,
    says: /run downwards only/,
  },
  { name: "a command importing the pane", file: "commands/a.ts", imports: "src/taskpane/pane-state.ts", says: /run downwards only/ },
  { name: "a cycle", file: "http/a.ts", imports: "src/http/b.ts", says: /need each other/ },
  {
    name: "src importing the sandbox",
    file: "taskpane/c.ts",
    imports: "test/sandbox/start.ts",
    says: /Nothing in src\/ knows the tests, the sandbox/,
  },
  { name: "src importing the sandbox by its name", file: "taskpane/d.ts", imports: "outlook-sandbox", says: /Nothing in src\/ knows/ },
  { name: "src importing node", file: "http/c.ts", imports: "node:fs", says: /runs in a browser/ },
  { name: "msal outside identity", file: "taskpane/e.ts", imports: "@azure/msal-browser", says: /Only src\/identity knows msal/ },
  { name: "React in a ribbon command", file: "commands/b.ts", imports: "react", says: /Only src\/taskpane draws/ },
  { name: "React in a sentence", file: "wording/a.ts", imports: "react", says: /Only src\/taskpane draws/ },
  { name: "zustand's hooks in the app", file: "app/b.ts", imports: "zustand", says: /Only src\/taskpane draws/ },
];

const welcome: readonly Case[] = [
  { name: "the core importing its neighbour", file: "tracking/y.ts", imports: "src/tracking/stamp.ts" },
  { name: "a use case importing a port", file: "check/y.ts", imports: "src/mailbox/appointment-store.ts" },
  { name: "a use case naming a type of an adapter", file: "check/z.ts", imports: "src/mailbox/graph/graph-store.ts", types: true },
  { name: "an adapter importing its port", file: "mailbox/graph/y.ts", imports: "src/mailbox/appointment-store.ts" },
  { name: "a component naming a type of the app", file: "taskpane/y.tsx", imports: "src/app/create-app.ts", types: true },
  { name: "msal in identity", file: "identity/y.ts", imports: "@azure/msal-browser" },
  { name: "React in the pane", file: "taskpane/z.tsx", imports: "react" },
  { name: "a store in the app", file: "app/y.ts", imports: "zustand/vanilla" },
];

mkdirSync(`${root}/.cache`, { recursive: true });
const folder = mkdtempSync(`${root}/.cache/imports-`);
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
  writeFileSync(`${folder}/${path}`, text);
}

for (const { file, imports, types } of [...refused, ...welcome]) {
  const inside = /^(src|test)\//.test(imports);
  if (inside) write(imports, "export const a = () => undefined;\n");
  const up = "../".repeat(file.split("/").length);
  write(
    `src/${file}`,
    `import ${types ? "type " : ""}{ a } from "${inside ? up + imports : imports}";\n${types ? "export type A = typeof a" : "a()"};\n`,
  );
}
write("src/http/b.ts", `import "./a.ts";\nexport const a = () => undefined;\n`);

const { forbidden = [], options = {} } = configuration;
const { output } = await cruise(["src"], { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder });
const { violations } = (output as ICruiseResult).summary;
const saidOf = (file: string): readonly (string | undefined)[] =>
  violations
    .filter(({ from }) => from === `src/${file}`)
    .map(({ rule: { name } }) => forbidden.find((each) => each.name === name)?.comment);

test.each(refused)("$name is refused, and told what to do", ({ file, says }) => {
  expect(saidOf(file)).toContainEqual(expect.stringMatching(says));
});

test.each(welcome)("$name is welcome", ({ file }) => {
  expect(saidOf(file)).toEqual([]);
});

test("no rule is without a case that breaks it, and none without advice", () => {
  const broken = new Set(violations.map(({ rule }) => rule.name.replace(/^downwards-from-.+/, "downwards")));
  const rules = new Set(forbidden.map(({ name = "" }) => name.replace(/^downwards-from-.+/, "downwards")));
  expect([...rules].filter((rule) => !broken.has(rule))).toEqual([]);
  expect(forbidden.filter(({ comment = "" }) => comment.length < 40)).toEqual([]);
});
