import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { root } from "./project-files.ts";

// Without types: these rules need none, and the files exist only here.
const eslint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) =>
    ["no-restricted-imports", "no-restricted-globals", "no-restricted-syntax", "house/short-file", "no-console"].includes(ruleId),
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
});

const refused: { name: string; file: string; code: string; says: RegExp }[] = [
  {
    name: "the core importing a port",
    file: "src/tracking/x.ts",
    code: `import { a } from "../crm/crm-organization.ts"; a();`,
    says: /The core knows nobody/,
  },
  {
    name: "the core importing a package",
    file: "src/tracking/x.ts",
    code: `import { a } from "valibot"; a();`,
    says: /The core knows nobody/,
  },
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
    name: "a use case importing an adapter",
    file: "src/check/x.ts",
    code: `import { a } from "../mailbox/graph/graph-store.ts"; a();`,
    says: /A use case asks ports/,
  },
  {
    name: "a use case importing the pane",
    file: "src/check/x.ts",
    code: `import { a } from "../taskpane/pane-state.ts"; a();`,
    says: /A use case asks ports/,
  },
  {
    name: "an adapter importing a use case",
    file: "src/crm/dataverse/x.ts",
    code: `import { a } from "../../check/report.ts"; a();`,
    says: /Imports run downwards only/,
  },
  {
    name: "an adapter importing Outlook",
    file: "src/mailbox/graph/x.ts",
    code: `import { a } from "../../outlook/open-item.ts"; a();`,
    says: /Imports run downwards only/,
  },
  {
    name: "a component importing an adapter",
    file: "src/taskpane/x.tsx",
    code: `import { a } from "../outlook/settings.ts"; a();`,
    says: /A component draws/,
  },
  {
    name: "the composition importing the pane",
    file: "src/composition/x.ts",
    code: `import { a } from "../taskpane/pane-state.ts"; a();`,
    says: /Imports run downwards only/,
  },
  {
    name: "src importing the sandbox",
    file: "src/taskpane/x.ts",
    code: `import { a } from "../../test/sandbox/start.ts"; a();`,
    says: /Nothing in src\/ knows the sandbox/,
  },
  {
    name: "src importing the sandbox by its name",
    file: "src/taskpane/x.ts",
    code: `import { a } from "outlook-sandbox"; a();`,
    says: /Nothing in src\/ knows the sandbox/,
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
  { name: "src importing node", file: "src/http/x.ts", code: `import { a } from "node:fs"; a();`, says: /runs in a browser/ },
  {
    name: "msal outside identity",
    file: "src/taskpane/x.ts",
    code: `import { a } from "@azure/msal-browser"; a();`,
    says: /Sign-in lives in src\/identity/,
  },
  {
    name: "React in a ribbon command",
    file: "src/commands/x.ts",
    code: `import { a } from "react"; a();`,
    says: /Only src\/taskpane draws/,
  },
  {
    name: "a command importing the pane",
    file: "src/commands/x.ts",
    code: `import { a } from "../taskpane/pane-state.ts"; a();`,
    says: /Imports run downwards only/,
  },
  { name: "React in a sentence", file: "src/wording/x.ts", code: `import { a } from "react"; a();`, says: /Only src\/taskpane draws/ },
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
  { name: "the core importing its neighbour", file: "src/tracking/x.ts", code: `import { a } from "./stamp.ts"; a();` },
  { name: "the core making a date from a value", file: "src/tracking/x.ts", code: `export const at = (ms: number) => new Date(ms);` },
  { name: "a use case importing a port", file: "src/check/x.ts", code: `import { a } from "../mailbox/appointment-store.ts"; a();` },
  { name: "an adapter importing its port", file: "src/mailbox/graph/x.ts", code: `import { a } from "../appointment-store.ts"; a();` },
  { name: "Office in its gateway", file: "src/outlook/x.ts", code: `export const item = () => Office.context;` },
  { name: "fetch in http", file: "src/http/x.ts", code: `export const ask = () => fetch("https://contoso.example");` },
  { name: "msal in identity", file: "src/identity/x.ts", code: `import { a } from "@azure/msal-browser"; a();` },
];

test.each(welcome)("$name is welcome", async ({ file, code }) => {
  const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });
  expect(result?.messages).toEqual([]);
});
