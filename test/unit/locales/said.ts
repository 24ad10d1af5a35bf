import { parse } from "@messageformat/parser";
import { loadDialogMessages } from "../../../src/locales/load-dialog-messages.ts";
import { firstMessages, laterMessages, loadMessages } from "../../../src/locales/load-messages.ts";
import { tokensIn } from "../../../scripts/messages/tokens-in.js";
import { readTexts, type Texts } from "../../../scripts/messages/read-messages.js";

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** A message with each shape of its values: every case of every choice, numbers of every plural, values known and not known. */
export interface Said {
  /** "pick.confirm.body". */
  readonly path: string;
  readonly values: Values;
  readonly text: string;
}

/** Numbers that differ in some language: none, one, two, a few, many, and those that end like one. */
const numbers = [0, 1, 2, 3, 5, 11, 21, 100];

/** Who and when: left away where neither is known. */
const saysWhatIsKnown = new Set(["record.byAt", "calendar.list.changed"]);

/**
 * Everything that can be said in a language.
 * @param valueOf a text that a sentence takes, by its name
 */
export async function everythingSaid(
  language: string,
  valueOf: (name: string) => string = (name) => `«${name}»`,
): Promise<readonly Said[]> {
  await Promise.all((["first", "later"] as const).map((part) => loadMessages(part, language)));
  const messages = { ...firstMessages(language), ...(await loadDialogMessages(language)), ...laterMessages(language) };
  return leaves(readTexts("en")).flatMap(([path, english]) => {
    const message = path.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], messages);
    const shapes = shapesOf(english, valueOf).filter(
      (values) => !saysWhatIsKnown.has(path) || Object.values(values).some((value) => value !== undefined),
    );
    return shapes.map((values) => ({ path, values, text: say(message, values) }));
  });
}

function say(message: unknown, values: Values): string {
  return typeof message === "string" ? message : (message as (given: Values) => string)(values);
}

/** @returns every message with its path */
export function leaves(texts: Texts, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof texts === "string") return [[path, texts]];
  return Object.entries(texts).flatMap(([key, text]) => leaves(text, path === "" ? key : `${path}.${key}`));
}

/** The values with which a message can be called, by what it chooses and counts by. */
function shapesOf(text: string, valueOf: (name: string) => string): readonly Values[] {
  const values = new Map<string, readonly (string | number | boolean | undefined)[]>();
  for (const token of tokensIn(parse(text, { strict: true }))) {
    if (token.type === "argument" && !values.has(token.arg)) values.set(token.arg, [valueOf(token.arg)]);
    if (token.type === "function") values.set(token.arg, [3]);
    if (token.type === "plural") values.set(token.arg, numbers);
    if (token.type === "select") {
      const cases = token.cases.map(({ key }) => (key === "other" ? valueOf(token.arg) : choiceOf(key)));
      values.set(token.arg, [...new Set([...(values.get(token.arg) ?? []), ...cases])]);
    }
  }
  return [...values].reduce<readonly Values[]>(
    (shapes, [name, choices]) => shapes.flatMap((shape) => choices.map((choice) => ({ ...shape, [name]: choice }))),
    [{}],
  );
}

function choiceOf(key: string): string | number | boolean | undefined {
  if (key === "undefined") return undefined;
  if (key === "true") return true;
  return /^\d+$/u.test(key) ? Number(key) : key;
}
