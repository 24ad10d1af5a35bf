/** `$expand=singleValueExtendedProperties($filter=…)`, parsed by @odata/parser. */
import { defaultParser } from "@odata/parser";
import { notSimulated } from "../not-simulated.ts";
import { memoize } from "../odata/memoize.ts";
import { MalformedQuery, read, type Token } from "../odata/expression.ts";
import { GraphError } from "./graph-error.ts";
import { readPropertyFilter } from "./graph-extended-properties.ts";

/** Ids of the requested extended properties. @throws MalformedQuery, NotSimulated, GraphError */
export function readExpand(text: string | undefined): readonly string[] {
  return text === undefined ? [] : readIds(text);
}

const readIds = memoize((text) => {
  const { items } = parse(text);
  return items.flatMap(({ raw, value }) => {
    const { path, options } = value as { path: { raw: string }; options?: Token[] };
    if (path.raw !== "singleValueExtendedProperties") return notSimulated(`$expand=${path.raw}`);
    const [filter, ...more] = options ?? [];
    if (!filter) throw new GraphError(400, "ErrorInvalidRequest", "The extended properties wanted have to be named in a $filter.");
    if (filter.type !== "Filter" || more.length > 0) return notSimulated(`$expand=${raw}`);
    return readPropertyFilter(read(filter.value as Token));
  });
});

function parse(text: string): { readonly items: readonly Token[] } {
  try {
    const query = defaultParser.query(`$expand=${text.replaceAll("%", "%25")}`) as unknown as Token;
    const [expand] = (query.value as { options: Token[] }).options;
    return expand?.value as { items: Token[] };
  } catch (cause) {
    throw new MalformedQuery(`Syntax error in $expand: ${text}`, { cause });
  }
}
