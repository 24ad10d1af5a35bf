/** The filters by which many appointments' records are asked for, and how many of them fit into one address. */
import { odataString } from "../../http/odata-string.ts";
import { longestInCrm } from "../../tracking/global-object-id.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { RecordQuery } from "../crm-organization.ts";

/** Values of one filter. The server makes parameters of them, and SQL takes some 2,100. */
const mostValues = 500;
/** Characters of one encoded filter: an inner address may have 64 KB, and the link to its next page holds it as well. */
const longestFilter = 48_000;

export interface QueryChunk<Query> {
  readonly queries: readonly Query[];
  readonly filter: string;
}

/** In the order given, as many queries per filter as fit. A query that names nothing is in none of the chunks. */
export function chunkQueries<Query extends RecordQuery>(queries: readonly Query[]): QueryChunk<Query>[] {
  const chunks: { readonly queries: Query[]; readonly terms: Map<string, Term>; length: number }[] = [];
  for (const query of queries) {
    const terms = termsOf(query);
    if (terms.length === 0) continue;
    let chunk = chunks.at(-1);
    const added = terms.filter(({ text }) => chunk?.terms.has(text) !== true);
    if (chunk === undefined || chunk.terms.size + added.length > mostValues || chunk.length + lengthOf(added) > longestFilter) {
      chunk = { queries: [], terms: new Map(), length: 0 };
      chunks.push(chunk);
    }
    chunk.queries.push(query);
    for (const term of terms) {
      if (chunk.terms.has(term.text)) continue;
      chunk.terms.set(term.text, term);
      chunk.length += term.length;
    }
  }
  return chunks.map((chunk) => ({ queries: chunk.queries, filter: filterOf([...chunk.terms.values()]) }));
}

interface Term {
  /** The list it stands in, or none: then it is a condition by itself. */
  readonly of: "activityid" | "globalobjectid" | "none";
  readonly text: string;
  /** Encoded, with what parts it from the next. */
  readonly length: number;
}

function termsOf({ crmId, globalObjectIds }: RecordQuery): Term[] {
  const guid = crmId === undefined ? undefined : normaliseGuid(crmId);
  const texts = globalObjectIds.filter(({ length }) => length <= longestInCrm);
  return [...(guid === undefined ? [] : [term("activityid", `"${guid}"`)]), ...texts.map(termOfText)];
}

/** The UID of a meeting born elsewhere may be any text; what would need escaping in a list is compared by itself. */
function termOfText(text: string): Term {
  return /^[\w.@-]+$/.test(text) ? term("globalobjectid", `"${text}"`) : term("none", `globalobjectid eq ${odataString(text)}`);
}

function term(of: Term["of"], text: string): Term {
  return { of, text, length: of === "none" ? encodedAny(`${text} or `).length : encodeURIComponent(`${text},`).length };
}

/** URLSearchParams takes half a surrogate pair as well, but too long where thousands of plain ids are counted. */
function encodedAny(text: string): string {
  return new URLSearchParams({ "": text }).toString().replaceAll("+", "%20");
}

function lengthOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { length }) => sum + length, 0);
}

function filterOf(terms: readonly Term[]): string {
  const texts = (of: Term["of"]) => terms.filter((each) => each.of === of).map(({ text }) => text);
  return [...inList("activityid", texts("activityid")), ...inList("globalobjectid", texts("globalobjectid")), ...texts("none")].join(
    " or ",
  );
}

/** Dataverse's own function; plain OData of version 4.0 has no such list. */
function inList(column: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`Microsoft.Dynamics.CRM.In(PropertyName='${column}',PropertyValues=[${values.join(",")}])`];
}
