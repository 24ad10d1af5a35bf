/**
 * The pane's request to the sign-in dialog. It is in the fragment of the dialog's URL: no server sees it, and it survives the
 * redirect to the authority and back. Anybody can make up such a URL, so the dialog only takes from it which of the configured
 * resources is meant.
 */
import * as v from "valibot";
import type { AuthorityKind } from "./sign-in-authority.ts";

export interface SignInRequest {
  /** Identifies the request, so that an answer to another one is not taken for its own. */
  readonly id: string;
  readonly authority: AuthorityKind;
  /** Of one resource. */
  readonly scopes: readonly string[];
  /** What to request along with it without asking again: scopes of one resource each. */
  readonly alongside: readonly (readonly string[])[];
  readonly loginHint?: string;
  readonly claims?: string;
}

const scopes = v.pipe(v.array(v.pipe(v.string(), v.maxLength(700))), v.minLength(1), v.maxLength(10));

const request = v.object({
  id: v.pipe(v.string(), v.uuid()),
  authority: v.picklist(["entra", "adfs"]),
  scopes,
  alongside: v.pipe(v.array(scopes), v.maxLength(5)),
  loginHint: v.exactOptional(v.pipe(v.string(), v.maxLength(320))),
  claims: v.exactOptional(v.pipe(v.string(), v.maxLength(16_384))),
});

/** @param page the dialog's URL without query and fragment */
export function signInAddress(page: URL, asked: SignInRequest): URL {
  const address = new URL(page);
  address.hash = new URLSearchParams({ part: "sign-in", request: JSON.stringify(asked) }).toString();
  return address;
}

/** @param fragment of the dialog's URL, including `#`. @returns undefined if it contains no request we understand */
export function findSignInRequest(fragment: string): SignInRequest | undefined {
  const text = new URLSearchParams(fragment.slice(1)).get("request");
  if (text === null || text.length > 40_000) return undefined;
  try {
    const parsed = v.safeParse(request, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
