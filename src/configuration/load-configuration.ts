import { Failure, NotFound, Unexpected } from "../http/failure.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { Configuration } from "./configuration.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { parseConfiguration } from "./parse-configuration.ts";

/**
 * Reads config.json from beside `page`.
 * @throws ConfigurationError, also where the file is missing or cannot be had; AbortError when aborted.
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
    ({ json } = await http.request({ url: new URL("config.json", page), signal }));
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
