/** multipart/mixed, as far as an OData batch uses it (RFC 2046, OData 4.0 part 1, 11.7). */
import { badRequest } from "./dataverse-error.ts";

export interface Part {
  readonly headers: Headers;
  readonly body: string;
  /** Set if the part is a change set. */
  readonly parts?: readonly Part[];
}

/** @throws CrmError */
export function parseMultipart(contentType: string | null, text: string): readonly Part[] {
  const boundary = /^multipart\/mixed\s*;(?:.*;)?\s*boundary="?([^";]+)"?/i.exec(contentType ?? "")?.[1];
  if (boundary === undefined) throw badRequest("A batch is multipart/mixed with a boundary.", "0x80060888");
  const [, ...pieces] = `\n${text.replaceAll("\r\n", "\n")}`.split(`\n--${boundary}`);
  const closing = pieces.pop();
  if (closing?.startsWith("--") !== true) throw badRequest("The batch does not end with its boundary.", "0x80060888");
  return pieces.map((piece) => {
    const { headers, body } = split(piece.replace(/^[ \t]*\n/, ""));
    const type = headers.get("content-type");
    return type?.startsWith("multipart/") === true ? { headers, body, parts: parseMultipart(type, body) } : { headers, body };
  });
}

/** Parses the HTTP request in a part of type application/http. @throws CrmError */
export function headOf(part: Part): { method: string; target: string; headers: Headers; body: string } {
  const [line = "", ...rest] = part.body.replace(/^\n+/, "").split("\n");
  const [, method = "", target = ""] = /^([A-Z]+) (\S+) HTTP\/1\.1$/.exec(line.trim()) ?? [];
  if (method === "") throw badRequest(`A part of the batch is no HTTP request: ${line}`, "0x80060888");
  return { method, target, ...split(rest.join("\n")) };
}

function split(text: string): { headers: Headers; body: string } {
  const end = text.startsWith("\n") ? 0 : text.indexOf("\n\n");
  const head = end < 0 ? text : text.slice(0, end);
  const headers = new Headers();
  for (const line of head.split("\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? "" : text.slice(end).replace(/^\n+/, "").trimEnd() };
}
