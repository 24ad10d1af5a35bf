/**
 * The Windows account that a browser runs under, for services that ask Windows instead of a token. A cookie stands for it: the
 * page's server sets it for whoever sits in front of the window that asked last, and the browser sends it where it would have
 * answered Negotiate, that is to the services' own origin and only with credentials.
 */
const cookieName = "sandbox-windows-account";

/** For `Set-Cookie`. */
export function windowsAccountCookie(person: string): string {
  return `${windowsAccountHeader(person)}; Path=/crm; SameSite=Strict; Secure; HttpOnly`;
}

/** For `Cookie`, where no browser does it. */
export function windowsAccountHeader(person: string): string {
  return `${cookieName}=${encodeURIComponent(person)}`;
}

/** SMTP address; undefined where nobody signed in, or a page of another origin asks. */
export function findWindowsAccount(request: Request): string | undefined {
  const origin = request.headers.get("origin");
  if (origin !== null && origin !== new URL(request.url).origin) return undefined;
  const pairs = (request.headers.get("cookie") ?? "").split(";").map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1);
  if (value === undefined || value === "") return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
