/**
 * `$batch` of OData (4.0 part 1, 11.7): multipart/mixed (RFC 2046) of application/http parts. Only what reading needs: GET
 * requests, no change sets.
 */
import { Unexpected } from "../../http/failure.ts";
import type { TextAnswer } from "../../http/parse-json-answer.ts";

/** Dataverse's limit for one batch. */
export const mostInBatch = 1000;
/** Longest URL of a request inside a batch; outside, a GET is limited to 32 KB or less. */
export const longestInnerUrl = 65_536;

export interface BatchRequest {
  readonly contentType: string;
  readonly body: string;
}

/**
 * @param boundary letters, digits, `-` and `_`; must not occur in a URL or a header
 * @throws TypeError for text that would break out of its line; only a bug of ours can cause that
 */
export function encodeBatch(urls: readonly URL[], headers: Readonly<Record<string, string>>, boundary: string): BatchRequest {
  if (urls.length === 0 || urls.length > mostInBatch) throw new TypeError(`A batch holds 1 to ${mostInBatch} requests.`);
  if (!/^[\w-]{1,70}$/.test(boundary)) throw new TypeError("That is no boundary.");
  const headerLines = Object.entries(headers).map(([name, value]) => line(`${name}: ${value}`));
  const parts = urls.map(({ href }) => [
    `--${boundary}`,
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    "",
    line(`GET ${href} HTTP/1.1`),
    ...headerLines,
    "",
    "",
  ]);
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: [...parts.flat(), `--${boundary}--`, ""].join("\r\n") };
}

function line(text: string): string {
  if (/[\r\n\0]/.test(text)) throw new TypeError("A line of a batch holds no line break.");
  return text;
}

/**
 * The responses of a batch, in the order of its requests. Each has to be examined like a response of its own: any status, any
 * type.
 * @throws Unexpected if the whole is not a batch response
 */
export function parseBatchAnswer({ status, headers, text }: TextAnswer): readonly TextAnswer[] {
  const boundary = /^multipart\/mixed\s*;(?:[^,]*;)?\s*boundary=(?:"([^"\r\n]{1,200})"|([^\s;,"]{1,200}))/i.exec(
    headers.get("Content-Type") ?? "",
  );
  const name = boundary?.[1] ?? boundary?.[2];
  if (name === undefined) throw new Unexpected("The answer to a batch is not multipart.", { status });
  const pieces = splitAtBoundary(text, `--${name}`);
  if (pieces === undefined) throw new Unexpected("The answer to a batch has no end.", { status });
  return pieces.map((piece) => parsePart(piece, status));
}

/** What is between the boundaries; undefined without the closing one, because parts may be missing then, too. */
function splitAtBoundary(text: string, delimiter: string): readonly string[] | undefined {
  const pieces: string[] = [];
  let start: number | undefined;
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + delimiter.length)) {
    const atLineStart = at === 0 || text[at - 1] === "\n";
    const end = at + delimiter.length;
    const closes = text.slice(end, end + 2) === "--";
    const opens = /^[ \t]*\r?\n/.exec(text.slice(end, end + 100));
    if (!atLineStart || (!closes && !opens)) continue;
    if (start !== undefined) pieces.push(text.slice(start, text[at - 2] === "\r" ? at - 2 : at - 1));
    if (closes) return pieces;
    start = end + (opens?.[0].length ?? 0);
  }
  return undefined;
}

/** Headers of the part, then status line, headers and body of the response inside. */
function parsePart(piece: string, outer: number): TextAnswer {
  const { rest: answer } = splitHead(piece);
  const [first = "", ...headerLines] = splitHead(answer).lines;
  const found = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(first)?.[1];
  if (found === undefined) throw new Unexpected("A part of the answer to a batch is no answer.", { status: outer });
  return { status: Number(found), headers: readHeaders(headerLines), text: splitHead(answer).rest };
}

function splitHead(text: string): { readonly lines: readonly string[]; readonly rest: string } {
  const gap = /\r?\n\r?\n/.exec(text);
  if (gap === null) return { lines: text.split(/\r?\n/), rest: "" };
  return { lines: text.slice(0, gap.index).split(/\r?\n/), rest: text.slice(gap.index + gap[0].length) };
}

function readHeaders(lines: readonly string[]): Headers {
  const headers = new Headers();
  for (const each of lines) {
    const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/.exec(each) ?? [];
    if (name !== undefined && value !== undefined) headers.append(name, value);
  }
  return headers;
}
