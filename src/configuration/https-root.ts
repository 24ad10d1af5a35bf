import * as v from "valibot";
import { parseUrl } from "../http/url-building.ts";

/** A root URL as text: https, origin and path only, no trailing slash. */
export const httpsRoot = rootOf((url) => url);

/**
 * An organization's root; also accepts what people copy from the developer resources (`…/api/data/v9.2`) or from the browser
 * (`…/main.aspx?appid=…`).
 */
export const organizationRoot = rootOf((url) => {
  const root = /^(?<path>.*?)(?:\/api\/data(?:\/v\d{1,2}\.\d{1,2})?|\/main\.aspx)\/*$/i.exec(url.pathname)?.groups?.["path"];
  return root === undefined ? url : new URL(url.origin + root);
});

function rootOf(understand: (url: URL) => URL) {
  return v.pipe(
    v.string("must be text"),
    v.maxLength(2000, "must have at most 2,000 characters"),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const copied = parseUrl(dataset.value);
      const url = copied && problemOf({ ...parts(copied), search: "", hash: "" }) === undefined ? understand(copied) : copied;
      const problem = url === undefined ? "must be a complete address that begins with https://" : problemOf(parts(url));
      if (url === undefined || problem !== undefined) {
        addIssue({ message: problem ?? "must be an address" });
        return NEVER;
      }
      return (url.origin + url.pathname).replace(/\/+$/, "");
    }),
  );
}

type Parts = Pick<URL, "protocol" | "username" | "password" | "search" | "hash">;

function parts({ protocol, username, password, search, hash }: URL): Parts {
  return { protocol, username, password, search, hash };
}

function problemOf(url: Parts): string | undefined {
  if (url.protocol !== "https:") return "must begin with https://";
  if (url.username !== "" || url.password !== "") return "must not hold a user name or password";
  if (url.search !== "" || url.hash !== "") return "must not hold a ? or # part";
  return undefined;
}
