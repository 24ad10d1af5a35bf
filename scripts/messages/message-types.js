import { parse } from "@messageformat/parser";
import { partOf, parts } from "./parts.js";

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
  const values = new Map();
  for (const { name, type } of valuesOf(parse(text, { strict: true }))) values.set(name, [...(values.get(name) ?? []), type]);
  return values.size === 0 ? "string" : `(values: { ${[...values].map(([name, types]) => field(name, types)).join("; ")} }) => string`;
}

/**
 * A value that is counted or chosen by may be written out as well. A case "undefined" says what is said without the value, and
 * cases of digits choose by a number.
 */
function field(name, types) {
  const cases = new Set(types.flatMap((type) => (Array.isArray(type) ? type : [])).filter((key) => key !== "other"));
  const isOptional = cases.delete("undefined");
  const [plain = "string"] = types.filter((type) => type === "number");
  const type = cases.size === 0 ? plain : chosenBy([...cases]);
  return `readonly ${name}${isOptional ? "?" : ""}: ${type}${isOptional ? " | undefined" : ""}`;
}

function chosenBy(cases) {
  if (cases.every((key) => key === "true")) return "boolean";
  return cases.every((key) => /^\d+$/u.test(key)) ? "number" : "string";
}

function* valuesOf(tokens) {
  for (const { type, arg, cases = [], key } of tokens) {
    if (type === "argument") yield { name: arg, type: "string" };
    if (type === "function") yield { name: arg, type: key === "number" ? "number" : "string" };
    if (type === "plural" || type === "selectordinal") yield { name: arg, type: "number" };
    if (type === "select") yield { name: arg, type: cases.map((one) => one.key) };
    for (const { tokens: nested } of cases) yield* valuesOf(nested);
  }
}
