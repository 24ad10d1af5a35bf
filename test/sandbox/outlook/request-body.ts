export class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
}

/** The JSON object that the page sent. @throws UnreadableBody */
export async function requestBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new UnreadableBody("A JSON object is wanted.");
  return body as Record<string, unknown>;
}
