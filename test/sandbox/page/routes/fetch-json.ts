/** Requests to the sandbox's own routes; errors have a message for the page. */

class Refused extends Error {
  override readonly name = "Refused";
}

export interface FetchOptions {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** @throws Refused with the server's message; AbortError when aborted */
export async function fetchJson<T>(path: string, { method = "GET", body, signal }: FetchOptions = {}): Promise<T> {
  const answer = await fetch(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refused("The sandbox does not answer. Is it still running?");
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(messageOf(text) || `The sandbox answered ${answer.status} to ${method} ${path}.`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** The message in an error response of any of the usual shapes: text, `{error}`, `{message}`, `{where, why}`, or lists of them. */
function messageOf(text: string): string {
  const found = messagesIn(parsed(text));
  return found.join("\n").slice(0, 2_000);
}

function messagesIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (typeof value !== "object" || value === null) return [];
  const { where, why, message, ...rest } = value as Record<string, unknown>;
  if (typeof why === "string") return [typeof where === "string" ? `${where || "the world"}: ${why}` : why];
  if (typeof message === "string") return [message];
  return Object.values(rest).flatMap(messagesIn);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.startsWith("<") ? "" : text;
  }
}
