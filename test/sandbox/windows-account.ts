/**
 * The Windows account that a browser runs under, for services that rely on Windows instead of a token. A cookie stands in for it: the
 * page's server sets it to the viewer of the window that asked last, and the browser sends it where it would have
 * answered Negotiate: to the services' own origin, and only in requests with credentials.
 */
const cookieName = "sandbox-windows-account";

/** For `Set-Cookie`. */
export function windowsAccountCookie(person: string): string {
  return `${windowsAccountHeader(person)}; Path=/crm; SameSite=Strict; Secure; HttpOnly`;
}

/** For `Cookie`, in clients that are not browsers. */
export function windowsAccountHeader(person: string): string {
  return `${cookieName}=${encodeURIComponent(person)}`;
}

/** SMTP address; undefined if nobody is signed in, or if a page of another origin asks. */
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
