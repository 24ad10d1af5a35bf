/**
 * `$filter` of OData 2.0, as far as CRM's endpoint supports it: comparisons, `and`, `or`, parentheses, substringof, startswith and
 * endswith; no arithmetic, no other functions. @odata/parser reads OData 4.0 and rejects `guid'…'` and `datetime'…'`.
 */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery, type Comparison, type Expression, type Literal, type TextFunction } from "../odata/expression.ts";
import type { ColumnType, Columns } from "../odata/matches.ts";

type Token =
  | { readonly kind: "word" | "mark"; readonly text: string }
  | { readonly kind: "literal"; readonly text: string; readonly type: ColumnType | "null"; readonly value: Literal };

const pattern =
  /\s*(?:(?<mark>[(),])|(?<text>'(?:[^']|'')*')|(?<typed>[A-Za-z]+'[^']*')|(?<number>-?\d[\w.+-]*)|(?<word>[A-Za-z_][\w/]*))/y;
const comparisons = new Set<string>(["eq", "ne", "gt", "ge", "lt", "le"]);
const arithmetic = new Set(["add", "sub", "mul", "div", "mod"]);
const functions: Record<string, TextFunction> = { substringof: "contains", startswith: "startswith", endswith: "endswith" };

/** `columns`: the properties that the filter may name, with their types. @throws MalformedQuery; NotSimulated for what CRM or this sandbox does not support */
export function parseFilter(text: string, columns: Columns): Expression {
  const tokens = tokenize(text.trim());
  let at = 0;
  const peek = () => tokens[at];
  const next = () => tokens[at++] ?? malformed("Expression expected.");
  const takes = (wanted: string) => peek()?.kind !== "literal" && peek()?.text === wanted && ++at > 0;
  const expect = (wanted: string) => {
    if (!takes(wanted)) malformed(`'${wanted}' expected.`);
  };

  const chain = (kind: "and" | "or", part: () => Expression): Expression => {
    let left = part();
    while (takes(kind)) left = { kind, left, right: part() };
    return left;
  };
  const either = (): Expression => chain("or", () => chain("and", single));

  function single(): Expression {
    if (takes("(")) {
      const inner = either();
      expect(")");
      return inner;
    }
    const first = next();
    if (first.kind === "word" && first.text === "not") return notSimulated("not in a filter of OrganizationData.svc");
    if (first.kind === "word" && takes("(")) return call(first.text);
    const how = next().text;
    if (arithmetic.has(how)) return notSimulated(`${how} in a filter of OrganizationData.svc`);
    if (!comparisons.has(how)) malformed(`Syntax error at '${how}'.`);
    const second = next();
    if (first.kind !== "word" || second.kind !== "literal") return notSimulated(`a filter that compares ${first.text} with ${second.text}`);
    return compare(first.text, how as Comparison, second);
  }

  function call(name: string): Expression {
    const how = functions[name] ?? notSimulated(`the filter function ${name}`);
    const one = next();
    expect(",");
    const other = next();
    expect(")");
    const [sought, column] = how === "contains" ? [one, other] : [other, one];
    if (sought.kind !== "literal" || column.kind !== "word") return notSimulated(`${name}(${one.text},${other.text})`);
    if (sought.type !== "text" || typeOf(column.text) !== "text")
      malformed(`No applicable function exists for '${name}' with these parameters.`);
    if (peek()?.kind === "word" && comparisons.has(peek()?.text ?? "")) return notSimulated(`comparing the answer of ${name}`);
    return { kind: "text", how, column: column.text, value: String(sought.value) };
  }

  function compare(column: string, how: Comparison, { type, value }: Extract<Token, { kind: "literal" }>): Expression {
    const wanted = typeOf(column);
    if (type !== "null" && type !== wanted) malformed(`Operator '${how}' incompatible with operand types '${wanted}' and '${type}'.`);
    return { kind: "compare", how, column, value };
  }

  function typeOf(column: string): ColumnType {
    return columns[column] ?? notSimulated(`the property ${column} in a filter`);
  }

  const whole = either();
  if (at < tokens.length) malformed(`Syntax error at '${peek()?.text ?? ""}'.`);
  return whole;
}

function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups ?? malformed(`Syntax error at position ${at}.`);
    tokens.push(toToken(groups));
  }
  return tokens;
}

function toToken({ mark, text, typed, number, word }: Partial<Record<string, string>>): Token {
  if (mark !== undefined) return { kind: "mark", text: mark };
  if (text !== undefined) return { kind: "literal", text, type: "text", value: text.slice(1, -1).replaceAll("''", "'") };
  if (typed !== undefined) return typedLiteral(typed);
  if (number !== undefined)
    return {
      kind: "literal",
      text: number,
      type: "number",
      value: /^-?\d+$/.test(number) ? Number(number) : notSimulated(`the number ${number} in a filter`),
    };
  switch (word) {
    case "null":
      return { kind: "literal", text: word, type: "null", value: null };
    case "true":
    case "false":
      return { kind: "literal", text: word, type: "boolean", value: word === "true" };
    default:
      return { kind: "word", text: word ?? "" };
  }
}

function typedLiteral(text: string): Token {
  const [prefix = "", inner = ""] = text.slice(0, -1).split("'", 2);
  switch (prefix) {
    case "guid":
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(inner)) malformed(`Unrecognized 'Edm.Guid' literal '${text}'.`);
      return { kind: "literal", text, type: "guid", value: inner.toLowerCase() };
    case "datetime": {
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?Z?$/.test(inner) || Number.isNaN(Date.parse(inner)))
        malformed(`Unrecognized 'Edm.DateTime' literal '${text}'.`);
      // Not known which time zone CRM assumes.
      if (!inner.endsWith("Z")) return notSimulated(`a time without a zone in a filter: ${text}`);
      return { kind: "literal", text, type: "date", value: new Date(inner) };
    }
    default:
      return notSimulated(`the literal ${text} in a filter`);
  }
}

function malformed(why: string): never {
  throw new MalformedQuery(why);
}
