import { Unexpected } from "./failure.ts";

export interface TextAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * The JSON of a response; undefined for 204.
 * @throws Unexpected, with a different message for HTML, another type and broken JSON
 */
export function parseJsonAnswer({ status, headers, text }: TextAnswer): unknown {
  if (status === 204) return undefined;
  const type = (headers.get("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  // A proxy's sign-in page arrives as 200, sometimes even labelled as JSON.
  if (type === "text/html" || type === "application/xhtml+xml" || /^\s*</.test(text)) {
    throw new Unexpected("The answer is a page of HTML instead of JSON.", { status });
  }
  if (!/^application\/(?:[\w.+-]+\+)?json$/.test(type)) {
    throw new Unexpected("The answer is not labelled as JSON.", { status });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Without the parser's message, which quotes the text.
    throw new Unexpected("The answer is broken JSON.", { status });
  }
}
