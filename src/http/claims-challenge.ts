/** A longer text is an attack on the parser rather than a claims request. */
const longestClaims = 16_384;

/**
 * The claims that a 401 asks for (continuous access evaluation), as JSON text: `claims="<base64>"` in a `WWW-Authenticate`
 * header with `error="insufficient_claims"`. Undefined if there is no such challenge. Cross-origin, the header is visible only
 * if the server exposes it.
 */
export function parseClaimsChallenge(header: string | null): string | undefined {
  if (header === null || header.length > longestClaims * 2) return undefined;
  if (!/\berror\s*=\s*"?insufficient_claims\b/i.test(header)) return undefined;
  const encoded = /\bclaims\s*=\s*"([A-Za-z0-9+/_-]+={0,2})"/i.exec(header)?.[1];
  if (encoded === undefined || encoded.length > longestClaims) return undefined;
  return decodeClaims(encoded);
}

function decodeClaims(encoded: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(encoded.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? text : undefined;
  } catch {
    return undefined;
  }
}
