import * as v from "valibot";
import { parseUrl } from "../http/parse-url.ts";

/** A root URL as text: https, nothing but origin and path, no trailing slash. */
export const httpsRoot = v.pipe(
  v.string("must be text"),
  v.maxLength(500, "must have at most 500 characters"),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const url = parseUrl(dataset.value);
    const problem = url === undefined ? "must be a complete address that begins with https://" : problemOf(url);
    if (url === undefined || problem !== undefined) {
      addIssue({ message: problem ?? "must be an address" });
      return NEVER;
    }
    return (url.origin + url.pathname).replace(/\/+$/, "");
  }),
);

function problemOf(url: URL): string | undefined {
  if (url.protocol !== "https:") return "must begin with https://";
  if (url.username !== "" || url.password !== "") return "must not hold a user name or password";
  if (url.search !== "" || url.hash !== "") return "must not hold a ? or # part";
  return undefined;
}
