import { Failure, NotFound, Unexpected } from "../http/failure.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { Configuration } from "./configuration.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { parseJsonAnswer } from "../http/parse-json-answer.ts";
import { parseConfiguration } from "./parse-configuration.ts";

/** Web servers answer their start page, or a sign-in page, instead of a file that is missing or protected. */
const isPage =
  "is a page and no settings: the web server answers one in its place. Put the file beside taskpane.html, and let everybody read it without signing in";

/**
 * Reads config.json from next to `page`.
 * @throws ConfigurationError, also if the file is missing or cannot be loaded; AbortError when aborted.
 */
export async function loadConfiguration({
  http,
  page,
  signal,
}: {
  readonly http: HttpClient;
  /** Address of the page, for example taskpane.html. */
  readonly page: URL;
  readonly signal: AbortSignal;
}): Promise<Configuration> {
  let json: unknown;
  try {
    const answer = await http.requestText({ url: new URL("config.json", page), signal });
    if (/^\s*</.test(answer.text)) throw new ConfigurationError("config.json", isPage);
    json = parseJsonAnswer(answer);
  } catch (error) {
    if (error instanceof Failure) throw new ConfigurationError("config.json", problemOf(error), { cause: error });
    throw error;
  }
  return parseConfiguration(json);
}

function problemOf(failure: Failure): string {
  if (failure instanceof NotFound) return "is missing: copy config.example.json to config.json beside taskpane.html and fill it in";
  if (failure instanceof Unexpected && failure.status === 200)
    return `cannot be read. ${failure.message} Correct the file beside taskpane.html`;
  return `could not be loaded. ${failure.message} Check the connection and the web server, then open the pane again`;
}
