/** Who may ask an organization, and from where. */
import { findWindowsAccount } from "../windows-account.ts";
import type { Organization } from "../world/world.ts";

/** Versions of the Web API that an organization on-premises has; 9.2 is Dataverse alone. */
const onPremises = /^\/api\/data\/v(8\.[0-2]|9\.[01])(\/|$)/;

/** A page of another origin may ask for a token and send it; where Windows signs in, it is told nothing. */
export function signsInByWindows(org: Organization, request: Request, path: string): boolean {
  return org.version === "2013" || findAccountAtWebApi(request, path) !== undefined;
}

/** SMTP address of the person whom Windows vouches for at the Web API, where no token does. */
export function findAccountAtWebApi(request: Request, path: string): string | undefined {
  return onPremises.test(path) && !request.headers.get("authorization") ? findWindowsAccount(request) : undefined;
}
