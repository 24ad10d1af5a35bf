import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { root } from "./project-files.ts";

// Without type information: these rules do not need it, and the files do not exist.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) =>
    ["no-restricted-imports", "no-restricted-globals", "no-restricted-syntax", "project/short-file", "no-console"].includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const refused: { name: string; file: string; code: string; says: RegExp }[] = [
  {
    name: "the core reading the clock",
    file: "src/tracking/x.ts",
    code: `export const now = () => new Date();`,
    says: /no clock of its own/,
  },
  {
    name: "the core reading the clock by number",
    file: "src/tracking/x.ts",
    code: `export const now = () => Date.now();`,
    says: /no clock of its own/,
  },
  {
    name: "the sandbox importing src",
    file: "test/sandbox/x.ts",
    code: `import { a } from "../../src/tracking/guid.ts"; a();`,
    says: /The sandbox knows no add-in/,
  },
  {
    name: "a part of the sandbox importing the profile of our tests",
    file: "test/sandbox/page/host/x.ts",
    code: `import type { a } from "../../../profile.ts"; export type B = a;`,
    says: /The sandbox knows no add-in/,
  },
  {
    name: "Office outside its gateway",
    file: "src/check/x.ts",
    code: `export const item = () => Office.context;`,
    says: /Office\.js has one gateway/,
  },
  {
    name: "Office through the window",
    file: "src/taskpane/x.ts",
    code: `export const item = () => window.Office;`,
    says: /does not go round the rule/,
  },
  {
    name: "fetch outside http",
    file: "src/crm/dataverse/x.ts",
    code: `export const ask = () => fetch("https://contoso.example");`,
    says: /The network has one gateway/,
  },
  {
    name: "fetch inside outlook",
    file: "src/outlook/x.ts",
    code: `export const ask = () => fetch("https://contoso.example");`,
    says: /The network has one gateway/,
  },
  { name: "localStorage", file: "src/taskpane/x.ts", code: `export const kept = () => localStorage.getItem("a");`, says: /partition key/ },
  { name: "confirm", file: "src/taskpane/x.ts", code: `export const sure = () => confirm("Sure?");`, says: /Office\.js makes it throw/ },
  {
    name: "innerHTML",
    file: "src/taskpane/x.ts",
    code: `export const show = (a: Element, b: string) => { a.innerHTML = b; };`,
    says: /Build elements, or set textContent/,
  },
  {
    name: "innerHTML in the sandbox",
    file: "test/sandbox/page/x.ts",
    code: `export const show = (a: Element, b: string) => { a.innerHTML = b; };`,
    says: /Build elements, or set textContent/,
  },
  {
    name: "dangerouslySetInnerHTML",
    file: "src/taskpane/x.tsx",
    code: `export const Show = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;`,
    says: /Let React escape it/,
  },
  {
    name: "dangerouslySetInnerHTML as a property",
    file: "src/taskpane/x.ts",
    code: `export const props = { dangerouslySetInnerHTML: { __html: "" } };`,
    says: /Let React escape it/,
  },
  { name: "document.write", file: "src/taskpane/x.ts", code: `document.write("a");`, says: /Build elements instead/ },
  { name: "a default export", file: "src/taskpane/x.ts", code: `export default 1;`, says: /Name what you export/ },
  { name: "a word on the console", file: "src/taskpane/x.ts", code: `console.log("a");`, says: /console/ },
  { name: "a file of 251 lines", file: "src/taskpane/x.ts", code: "\n".repeat(250), says: /251 lines, at most 250.*more than one thing/ },
];

test.each(refused)("$name is refused, and told what to do", async ({ file, code, says }) => {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });
  expect(result?.messages.map(({ message }) => message)).toContainEqual(expect.stringMatching(says));
});

const welcome: { name: string; file: string; code: string }[] = [
  { name: "the core making a date from a value", file: "src/tracking/x.ts", code: `export const at = (ms: number) => new Date(ms);` },
  { name: "Office in its gateway", file: "src/outlook/x.ts", code: `export const item = () => Office.context;` },
  { name: "fetch in http", file: "src/http/x.ts", code: `export const ask = () => fetch("https://contoso.example");` },
];

test.each(welcome)("$name is welcome", async ({ file, code }) => {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });
  expect(result?.messages).toEqual([]);
});
