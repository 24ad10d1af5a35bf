import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseConfiguration } from "../../../src/configuration/parse-configuration.ts";

const root = `${import.meta.dirname}/../../..`;
const documents = [
  "README.md",
  ...readdirSync(`${root}/docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const blocks = documents.flatMap((document) =>
  [...readFileSync(`${root}/${document}`, "utf8").matchAll(/^ *```json\n([^]*?)^ *```$/gm)].map(([, text = ""], index) => ({
    document,
    number: index + 1,
    text,
  })),
);
const examples = blocks.filter(({ text }) => text.includes('"organizations"'));
const onPremises = "docs/deployment-on-premises.md";

test.each(blocks)("the JSON of $document, block $number, is JSON", ({ text }) => {
  expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test("both guides have examples", () => {
  expect(examples.map(({ document }) => document)).toEqual(expect.arrayContaining(["docs/deployment.md", onPremises]));
});

test.each(examples)("the config.json of $document, block $number, is one that the add-in takes", ({ text }) => {
  expect(parseConfiguration(JSON.parse(text)).organizations.length).toBeGreaterThan(1);
});

test("on-premises the first example needs no registration, and Windows signs in to every organization on the pane's own site", () => {
  const [example] = examples.filter(({ document }) => document === onPremises);
  const { clientId, adfs, exchange, organizations } = parseConfiguration(JSON.parse(example?.text ?? ""));
  expect({ clientId, adfs, exchange }).toEqual({ exchange: "on-premises" });
  expect(organizations.map(({ url, signIn }) => ({ origin: new URL(url).origin, signIn }))).toEqual([
    { origin: "https://crm.contoso.com", signIn: "windows" },
    { origin: "https://crm.contoso.com", signIn: "windows" },
  ]);
});

test.each([
  { setting: "exchange" },
  { setting: "clientId" },
  { setting: "authority" },
  { setting: "graph" },
  { setting: "adfs" },
  { setting: "syncMinutes" },
  { setting: "patienceSeconds" },
  { setting: "organizations[].name" },
  { setting: "organizations[].url" },
  { setting: "organizations[].colour" },
  { setting: "organizations[].version" },
  { setting: "organizations[].signIn" },
  { setting: "organizations[].id" },
  { setting: "retired[].id" },
  { setting: "retired[].successor" },
  { setting: "tables[].name" },
  { setting: "tables[].set" },
  { setting: "tables[].nameColumn" },
  { setting: "tables[].label" },
  { setting: "helpAddress" },
])("deployment.md explains the setting $setting", ({ setting }) => {
  expect(readFileSync(`${root}/docs/deployment.md`, "utf8")).toContain(`| \`${setting}\` |`);
});
