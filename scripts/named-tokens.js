import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, "..");
const sources = join(root, "src");

/** Their palettes of thirty colours are for nothing else. */
const ofPeople = /^react-(?:avatar|persona)$/;

/**
 * A loader for Fluent's tokens: leaves of its web themes what Fluent's components or our own styles name. The others, half of all,
 * are palettes; with them the themes weigh 5 KiB more, and are written into the page in each pane that opens.
 */
export default function namedTokens() {
  const { tokens, webDarkTheme, webLightTheme } = require("@fluentui/react-components");
  if (this.resourcePath.endsWith("tokens.js")) return anyToken(tokens);
  this.addContextDependency(sources);
  const named = findNamedTokens();
  const light = Object.entries(webLightTheme).filter(([token]) => named.has(token));
  if (this.resourcePath.endsWith("lightTheme.js")) return `export const webLightTheme = ${literal(light)};`;
  const differing = light.flatMap(([token, value]) => (webDarkTheme[token] === value ? [] : [[token, webDarkTheme[token]]]));
  return `import { webLightTheme } from "./lightTheme.js";\nexport const webDarkTheme = { ...webLightTheme, ...${literal(differing)} };`;
}

/**
 * A token is the variable of its name, some with a fallback. As a table they weigh 5 KiB, and some of Fluent's styles ask for one
 * when they are loaded.
 */
function anyToken(tokens) {
  const others = Object.entries(tokens).filter(([name, variable]) => variable !== `var(--${name})`);
  return `export const tokens = /*#__PURE__*/ new Proxy(${literal(others)}, { get: (own, name) => own[name] ?? \`var(--\${String(name)})\` });`;
}

/** In Fluent's compiled styles tokens stand as variables, in our own as members of `tokens` too. @returns {Set<string>} */
export function findNamedTokens() {
  return new Set([...tokensOf(textsIn(sources, /\.(?:tsx?|html)$/)), ...(namedByFluent ??= tokensOf(textsOfFluent()))]);
}

let namedByFluent;

function textsOfFluent() {
  const fluent = join(root, "node_modules/@fluentui");
  const components = readdirSync(fluent).filter((name) => name.startsWith("react-") && name !== "react-icons" && !ofPeople.test(name));
  return [
    ...components.flatMap((name) => textsIn(join(fluent, name, "lib"), /\.js$/)),
    ...textsIn(join(fluent, "tokens/lib/global"), /^typographyStyles\.js$/),
  ];
}

const tokensOf = (texts) =>
  texts.flatMap((text) => [...text.matchAll(/var\(--(\w+)|\btokens\.(\w+)/g)].map(([, variable, member]) => variable ?? member));

function textsIn(folder, name) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}

const literal = (entries) => JSON.stringify(Object.fromEntries(entries));
