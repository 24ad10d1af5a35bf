/** A filter as an expression tree, converted from @odata/parser's tokens. */
import { defaultParser } from "@odata/parser";
import { notSimulated } from "../not-simulated.ts";
import { memoize } from "./memoize.ts";

export type Literal = string | number | boolean | Date | null;

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";
export type TextFunction = "contains" | "startswith" | "endswith";

export type Expression =
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "not"; readonly of: Expression }
  | { readonly kind: "compare"; readonly how: Comparison; readonly column: string; readonly value: Literal }
  | { readonly kind: "text"; readonly how: TextFunction; readonly column: string; readonly value: string }
  | { readonly kind: "in"; readonly column: string; readonly values: readonly string[] };

/** The query does not parse: services answer 400. */
export class MalformedQuery extends Error {
  override readonly name = "MalformedQuery";
}

/** The part of the parser's tokens that is used here. */
export interface Token {
  readonly type: string;
  readonly raw: string;
  readonly value: unknown;
}

/** @throws MalformedQuery; NotSimulated for what parses but is not simulated */
export const parseFilter = memoize(parse);

function parse(text: string): Expression {
  // The text is already decoded; the parser decodes it again, so percent signs have to be escaped.
  const escaped = text.trim().replaceAll("%", "%25");
  let token: Token;
  try {
    token = defaultParser.filter(escaped);
  } catch (cause) {
    throw new MalformedQuery(`Syntax error in the filter: ${text}`, { cause });
  }
  return read(token);
}

const comparisons: Record<string, Comparison> = {
  EqualsExpression: "eq",
  NotEqualsExpression: "ne",
  GreaterThanExpression: "gt",
  GreaterOrEqualsExpression: "ge",
  LesserThanExpression: "lt",
  LesserOrEqualsExpression: "le",
};

export function read(token: Token): Expression {
  const how = comparisons[token.type];
  if (how) return comparison(how, token.value as { left: Token; right: Token });
  switch (token.type) {
    case "AndExpression":
    case "OrExpression": {
      const { left, right } = token.value as { left: Token; right: Token };
      return { kind: token.type === "AndExpression" ? "and" : "or", left: read(left), right: read(right) };
    }
    case "NotExpression":
      return negate(token.value as Token);
    case "BoolParenExpression":
    case "ParenExpression":
    case "CommonExpression":
      return read(token.value as Token);
    case "MethodCallExpression":
      return textFunction(token.value as { method: string; parameters: Token[] }, token.raw);
    case "FunctionExpression":
      return membership(token);
    default:
      return notSimulated(`the filter expression ${unescape(token.raw)}`);
  }
}

/** `not` binds tighter than `and` and `or`, but the parser applies it to the whole rest. */
function negate(token: Token): Expression {
  if (token.type !== "AndExpression" && token.type !== "OrExpression") return { kind: "not", of: read(token) };
  const { left, right } = token.value as { left: Token; right: Token };
  return { kind: token.type === "AndExpression" ? "and" : "or", left: negate(left), right: read(right) };
}

const mirrored: Record<Comparison, Comparison> = { eq: "eq", ne: "ne", gt: "lt", ge: "le", lt: "gt", le: "ge" };

function comparison(how: Comparison, { left, right }: { left: Token; right: Token }): Expression {
  if (left.type === "Literal") return { kind: "compare", how: mirrored[how], column: column(right), value: literal(left) };
  return { kind: "compare", how, column: column(left), value: literal(right) };
}

function textFunction({ method, parameters }: { method: string; parameters: Token[] }, raw: string): Expression {
  const [subject, sought] = parameters;
  if ((method !== "contains" && method !== "startswith" && method !== "endswith") || !subject || !sought) {
    return notSimulated(`the filter function ${unescape(raw)}`);
  }
  const value = literal(sought);
  if (typeof value !== "string") throw new MalformedQuery(`${method} looks for a text`);
  return { kind: "text", how: method, column: column(subject), value };
}

/** `Microsoft.Dynamics.CRM.In(PropertyName='…',PropertyValues=["…"])`, Dataverse's own list filter. */
function membership(token: Token): Expression {
  const { fn, params } = token.value as { fn: { raw: string }; params: { value: { value: { name: Token; value: Token } }[] } };
  if (fn.raw !== "Microsoft.Dynamics.CRM.In") return notSimulated(`the filter function ${unescape(token.raw)}`);
  const parameter = (name: string) => params.value.find((one) => one.value.name.raw === name)?.value.value.value as Token | undefined;
  const name = parameter("PropertyName");
  const list = parameter("PropertyValues");
  const column = name && literal(name);
  if (typeof column !== "string" || list?.type !== "Array") throw new MalformedQuery("In takes PropertyName and a list of PropertyValues");
  return { kind: "in", column, values: (JSON.parse(unescape(list.raw)) as unknown[]).map(String) };
}

function column(token: Token): string {
  if (!/^[A-Za-z_]\w*$/.test(token.raw)) return notSimulated(`the filter operand ${unescape(token.raw)}`);
  return token.raw;
}

/** @throws MalformedQuery if the token is not a literal */
function literal(token: Token): Literal {
  const text = unescape(token.raw);
  if (token.type !== "Literal") throw new MalformedQuery(`${text} is no literal`);
  switch (token.value) {
    case "null":
      return null;
    case "Edm.String":
      return text.slice(1, -1).replaceAll("''", "'");
    case "Edm.Boolean":
      return text === "true";
    case "Edm.Guid":
      return text.toLowerCase();
    case "Edm.Date":
    case "Edm.DateTimeOffset":
      return new Date(text);
    case "Edm.SByte":
    case "Edm.Byte":
    case "Edm.Int16":
    case "Edm.Int32":
    case "Edm.Int64":
    case "Edm.Decimal":
    case "Edm.Double":
    case "Edm.Single":
      return Number(text);
    default:
      return notSimulated(`the literal ${text} (${String(token.value)})`);
  }
}

function unescape(raw: string): string {
  return raw.replaceAll("%25", "%");
}
