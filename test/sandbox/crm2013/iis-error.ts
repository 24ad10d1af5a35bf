/** What the web server in front of CRM answers by itself: a page, and nothing about CRM. */

/** The browser chooses; to a page that sent no credentials it shows this answer. */
const challenges = ["Negotiate", "NTLM"];

/** `title`: words of this file, never of a request. */
function iisError(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Response {
  const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>Server Error</h1><h2>${title}</h2></body></html>`;
  const response = new Response(html, { status, headers: { "content-type": "text/html", ...headers } });
  if (status === 401) for (const challenge of challenges) response.headers.append("www-authenticate", challenge);
  return response;
}

/** Integrated Windows authentication: nobody said who asks. */
export function windowsChallenge(): Response {
  return iisError(401, "401 - Unauthorized: Access is denied due to invalid credentials.");
}

/** A fault of the world. */
export function iisFailure(status: number, headers: Readonly<Record<string, string>>): Response {
  return iisError(status, `${status} - The world has a fault here.`, headers);
}

/** Request filtering's defaults, in characters as sent: maxQueryString and maxUrl. */
const longestQuery = 2048;
const longestPath = 4096;

/** Undefined where the address is short enough. */
export function refuseLongUrl(url: URL): Response | undefined {
  if (url.pathname.length > longestPath) return iisError(404, "404.14 - URL too long.");
  // Without the question mark.
  return url.search.length - 1 > longestQuery ? iisError(404, "404.15 - Query string too long.") : undefined;
}
