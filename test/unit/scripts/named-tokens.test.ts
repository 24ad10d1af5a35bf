import { createRequire } from "node:module";
import type * as Fluent from "@fluentui/react-components";
import { expect, test } from "vitest";
import namedTokens, { findNamedTokens } from "../../../scripts/named-tokens.js";

// As CommonJS: Node cannot load its modules.
const fluent = createRequire(import.meta.url)("@fluentui/react-components") as typeof Fluent;

const kept = (theme: "light" | "dark"): Readonly<Record<string, unknown>> => {
  const folders: string[] = [];
  const code = namedTokens.call({ resourcePath: `${theme}Theme.js`, addContextDependency: (folder) => folders.push(folder) });
  expect(folders[0]).toMatch(/src$/);
  const own = JSON.parse(/\{"[^}]+\}/.exec(code)![0]) as Readonly<Record<string, unknown>>;
  return theme === "light" ? own : { ...kept("light"), ...own };
};

test.each([
  ["light", fluent.webLightTheme],
  ["dark", fluent.webDarkTheme],
] as const)("the build keeps of the %s theme every token that is named, each as Fluent has it", (name, whole) => {
  const named = [...findNamedTokens()].filter((token) => token in whole) as (keyof Fluent.Theme)[];
  expect(named).toEqual(expect.arrayContaining(["colorBrandBackground", "colorStatusDangerForeground1", "fontSizeBase300"]));
  expect(kept(name)).toEqual(Object.fromEntries(named.map((token) => [token, whole[token]])));
});

test("a token is the variable of its name, as Fluent has it", async () => {
  const code = namedTokens.call({ resourcePath: "tokens.js", addContextDependency: () => undefined });
  const { tokens } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { tokens: Record<string, string> };
  for (const [name, variable] of Object.entries(fluent.tokens)) expect(tokens[name]).toBe(variable);
});

test("a palette that no component of ours is drawn with is left out", () => {
  expect(fluent.webLightTheme).toHaveProperty("colorPaletteLavenderBackground2");
  expect(kept("light")).not.toHaveProperty("colorPaletteLavenderBackground2");
});
