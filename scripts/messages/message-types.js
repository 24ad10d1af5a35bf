import { parse } from "@messageformat/parser";
import { partOf, parts } from "./parts.js";
import { tokensIn } from "./tokens-in.js";

/**
 * The types of the English messages, which those of every other language have to have as well.
 * @param {import("./read-messages.js").Texts} english of every feature
 * @returns {string} a TypeScript module
 */
export function messageTypes(english) {
  const interfaces = parts.map((part) => {
    const features = Object.entries(english).filter(([feature]) => partOf(feature) === part);
    return `export interface ${part[0].toUpperCase()}${part.slice(1)}Messages ${typeOf(Object.fromEntries(features))}\n`;
  });
  return `/** Written by \`npm run messages\` from en.json. */\n\n${interfaces.join("\n")}`;
}

function typeOf(texts) {
  if (typeof texts === "string") return messageType(texts);
  const lines = Object.entries(texts).map(([key, text]) => `readonly ${JSON.stringify(key)}: ${typeOf(text)};\n`);
  return `{\n${lines.join("")}}`;
}

function messageType(text) {
  const tokens = parse(text, { strict: true });
  const values = new Map();
  for (const { name, type } of valuesOf(tokens)) values.set(name, [...(values.get(name) ?? []), type]);
  if (values.size === 0) return "string";
  const needed = neededBy(tokens);
  return `(values: { ${[...values].map(([name, types]) => field(name, types, needed.has(name))).join("; ")} }) => string`;
}

/** A value that is counted or chosen by may be written out as well. A case "true" chooses by a boolean, cases of digits by a number. */
function field(name, types, isNeeded) {
  const cases = types.flat().filter((type) => type !== "string" && type !== "number" && type !== "other" && type !== "undefined");
  const type = cases.length > 0 ? chosenBy(cases) : types.includes("number") ? "number" : "string";
  return isNeeded && type !== "boolean" ? `readonly ${name}: ${type}` : `readonly ${name}?: ${type} | undefined`;
}

function chosenBy(cases) {
  if (cases.every((key) => key === "true")) return "boolean";
  return cases.every((key) => /^\d+$/u.test(key)) ? "number" : "string";
}

/** The names of the values with what each place takes them for; of a choice, its cases. */
function* valuesOf(tokens) {
  for (const { type, arg, cases, key } of tokensIn(tokens)) {
    if (type === "argument") yield { name: arg, type: "string" };
    if (type === "function") yield { name: arg, type: key === "number" ? "number" : "string" };
    if (type === "plural" || type === "selectordinal") yield { name: arg, type: "number" };
    if (type === "select") yield { name: arg, type: cases.map((one) => one.key) };
  }
}

/** Without these there is nothing to say; the others stand in some of the cases only, and a case "undefined" says it without the value. */
function neededBy(tokens) {
  const needed = tokens.flatMap(({ type, arg, cases = [] }) => {
    if (arg === undefined) return [];
    const [first = new Set(), ...others] = cases.map((one) => neededBy(one.tokens));
    const inAll = [...first].filter((name) => others.every((other) => other.has(name)));
    return type === "select" && cases.some(({ key }) => key === "undefined" || /^\d+$/u.test(key)) ? inAll : [arg, ...inAll];
  });
  return new Set(needed);
}
