import type { html } from "hono/html";

/** A page built with Hono's `html`, which escapes every value in it. */
export async function htmlResponse(
  page: ReturnType<typeof html>,
  { status = 200, headers = {} }: { readonly status?: number; readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return new Response(await page, { status, headers: { "content-type": "text/html; charset=utf-8", ...headers } });
}
