import type { ExchangeRecord } from "../../http/exchange-log.ts";

/** One exchange in one line: neither query nor ids, which could name people; the service's request id is for its own logs. */
export function exchangeLine({ at, method, target, ms, result }: ExchangeRecord): string {
  const how =
    result.kind === "failed" ? result.why : [result.status, result.requestId && `request ${result.requestId}`].filter(Boolean).join(", ");
  return `- ${at.toISOString()} ${method} ${typeof target === "string" ? target : `${target.host}${maskedPath(target.pathname)}`}: ${how}, ${String(Math.round(ms))} ms`;
}

/** Words of the service stay; whatever may be an id, an address or a name becomes `…`, inside parentheses too. */
function maskedPath(path: string): string {
  return path
    .split("/")
    .map((segment) => {
      const [, name = "", inside] = /^([$A-Za-z][\w.$]{0,60})(\(.*\))?$/u.exec(segment) ?? [];
      if (name !== "" && !isIdLike(name)) return inside === undefined ? name : `${name}(…)`;
      return segment === "" ? "" : /^v[\d.]{1,5}$/u.test(segment) ? segment : "…";
    })
    .join("/");
}

/** Ids of Exchange are long and mix letters with digits; no word of an API is or does. */
function isIdLike(name: string): boolean {
  return name.length > 45 || (name.length > 12 && /\d/u.test(name) && /[a-z]/u.test(name) && /[A-Z]/u.test(name));
}
