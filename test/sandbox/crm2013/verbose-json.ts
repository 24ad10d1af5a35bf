/** `{"d": …}`. Times are written with escaped slashes, which distinguishes them from other strings. */
export function verboseJson(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(`{"d":${write(body)}}`, {
    status,
    headers: { "content-type": "application/json;charset=utf-8", "cache-control": "no-cache", ...headers },
  });
}

function write(value: unknown): string {
  if (value instanceof Date) return `"\\/Date(${value.getTime()})\\/"`;
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${JSON.stringify(name)}:${write(inner)}`)
    .join(",")}}`;
}
