/** The query options of a request. Each service names those that it simulates; any other is answered 501. */
import { notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "./expression.ts";

export function readOptions<Known extends string>(url: URL, known: readonly Known[]): Partial<Record<Known, string>> {
  const options: Partial<Record<Known, string>> = {};
  for (const [name, value] of url.searchParams) {
    if (!(known as readonly string[]).includes(name)) notSimulated(`the query option ${name}`);
    if (options[name as Known] !== undefined) throw new MalformedQuery(`The query option ${name} is given twice`);
    options[name as Known] = value;
  }
  return options;
}

/** `a,b` in $select; undefined if everything is asked for. @throws MalformedQuery */
export function readSelect(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const names = text.split(",").map((name) => name.trim());
  if (names.some((name) => !/^[A-Za-z_]\w*$/.test(name))) throw new MalformedQuery(`$select names no properties: ${text}`);
  return names;
}

/** A count such as $top or $skip. @throws MalformedQuery */
export function readCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new MalformedQuery(`${name} takes a number: ${text}`);
  return Number(text);
}
