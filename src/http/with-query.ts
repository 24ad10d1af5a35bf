/**
 * The URL with this query. Graph and Dataverse want a space as `%20`, where URLSearchParams writes `+` (a real plus
 * is `%2B` by then); `$` is put back so that a request reads as its documentation does.
 */
export function withQuery(url: URL, query: Readonly<Record<string, string>>): URL {
  const full = new URL(url);
  full.search = new URLSearchParams(query).toString().replaceAll("+", "%20").replaceAll("%24", "$");
  return full;
}
