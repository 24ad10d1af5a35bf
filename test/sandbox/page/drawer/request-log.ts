import type { LoggedRequest } from "../../request-log.ts";
import { element } from "../view/element.ts";

export interface RequestsModel {
  readonly lines: readonly LoggedRequest[];
}

const shown = 12;

/** The add-in's requests to Graph, EWS, CRM and for tokens, the latest first. */
export function requestLog({ lines }: RequestsModel): readonly Node[] {
  const latest = lines.slice(-shown).reverse();
  return [
    element("p", { class: "count" }, lines.length === 1 ? "1 request since loading" : `${lines.length} requests since loading`),
    element(
      "ol",
      { class: "log" },
      ...latest.map(({ to, method, path, operation, status, ms }) =>
        element(
          "li",
          { class: status >= 400 || (status === 0 && ms !== null) ? "bad" : undefined },
          element("span", { class: "log-status" }, status === 0 ? "…" : String(status)),
          element("span", { class: "log-what", title: path }, `${to} ${method} ${operation ?? path}`),
          element("span", { class: "log-ms" }, ms === null ? "" : `${ms} ms`),
        ),
      ),
    ),
  ];
}
