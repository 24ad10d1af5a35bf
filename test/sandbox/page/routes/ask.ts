/** The sandbox's own routes, asked for JSON; what goes wrong is said in words for the page. */

class Refused extends Error {
  override readonly name = "Refused";
}

export interface AskOptions {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** @throws Refused, with what the server said; AbortError when aborted */
export async function ask<T>(path: string, { method = "GET", body, signal }: AskOptions = {}): Promise<T> {
  const answer = await fetch(path, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new Refused("The sandbox does not answer. Is npm start still running?");
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(wordsOf(text) || `The sandbox answered ${answer.status} to ${method} ${path}.`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** An error's words, whichever of the usual shapes it has: text, `{error}`, `{message}`, `{where, why}`, or lists of them. */
function wordsOf(text: string): string {
  const found = deepWords(parsed(text));
  return found.join("\n").slice(0, 2_000);
}

function deepWords(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(deepWords);
  if (typeof value !== "object" || value === null) return [];
  const { where, why, message, ...rest } = value as Record<string, unknown>;
  if (typeof why === "string") return [typeof where === "string" ? `${where || "the world"}: ${why}` : why];
  if (typeof message === "string") return [message];
  return Object.values(rest).flatMap(deepWords);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.startsWith("<") ? "" : text;
  }
}
