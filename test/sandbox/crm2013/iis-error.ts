/** Answers of the web server in front of CRM: pages that say nothing about CRM. */

/** The browser picks one; a page that sent no credentials sees this answer. */
const challenges = ["Negotiate", "NTLM"];

/** `title` is not escaped: only texts from this file, never from a request. */
function iisError(status: number, title: string, headers: Readonly<Record<string, string>> = {}): Response {
  const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>Server Error</h1><h2>${title}</h2></body></html>`;
  const response = new Response(html, { status, headers: { "content-type": "text/html", ...headers } });
  if (status === 401) for (const challenge of challenges) response.headers.append("www-authenticate", challenge);
  return response;
}

/** Integrated Windows authentication: the request names no account. */
export function windowsChallenge(): Response {
  return iisError(401, "401 - Unauthorized: Access is denied due to invalid credentials.");
}

/** For a fault of the world. */
export function iisFailure(status: number, headers: Readonly<Record<string, string>>): Response {
  return iisError(status, `${status} - The world has a fault here.`, headers);
}

/** Defaults of IIS request filtering, in characters as sent: maxQueryString and maxUrl. */
const maxQueryLength = 2048;
const maxPathLength = 4096;

/** Undefined if the URL is short enough. */
export function refuseLongUrl(url: URL): Response | undefined {
  if (url.pathname.length > maxPathLength) return iisError(404, "404.14 - URL too long.");
  // Without the question mark.
  return url.search.length - 1 > maxQueryLength ? iisError(404, "404.15 - Query string too long.") : undefined;
}
