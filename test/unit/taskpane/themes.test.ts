import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as Fluent from "@fluentui/react-components";
import { expect, test } from "vitest";
import { themes } from "../../../src/taskpane/themes.ts";

// As CommonJS: Node cannot load its modules.
const { webDarkTheme, webLightTheme } = createRequire(import.meta.url)("@fluentui/react-components") as typeof Fluent;

const fluent = "node_modules/@fluentui";
/** Where the drawing code and the pane's own styles name their tokens. */
const folders = [
  "src",
  `${fluent}/react-button/lib/components/Button`,
  ...["aria", "provider", "tabster"].map((name) => `${fluent}/react-${name}/lib`),
];
const texts = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:js|tsx?|html)$/.test(name))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8")),
);

test.each([
  ["light", webLightTheme],
  ["dark", webDarkTheme],
] as const)("the %s theme has the tokens that are used, each as Fluent has it", (name, whole) => {
  const used = texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)/g)].map(([, token]) => token ?? ""));
  const tokens = [...new Set(used)].filter((token) => token in whole) as (keyof typeof whole)[];
  expect(tokens.length).toBeGreaterThan(50);
  expect(themes[name]).toEqual(Object.fromEntries(tokens.map((token) => [token, whole[token]])));
});

test("nothing of Fluent's is drawn but the button, whose tokens the themes have", () => {
  const imports = texts.flatMap((text) => [...text.matchAll(/import \{ ([^}]+) \} from "@fluentui\/react-components"/g)]);
  expect(new Set(imports.flatMap(([, names]) => (names ?? "").split(", ")))).toEqual(new Set(["Button", "FluentProvider"]));
});
