/** What a write says, whichever service it goes to: Graph, Exchange Web Services, the Web API, or OrganizationData.svc and SOAP. */
import { findOperation } from "../../sandbox/ews/operation-name.ts";
import { parseXml } from "../../sandbox/ews/xml.ts";
import type { Sending } from "./actor.ts";
import { soapPath } from "./is-write.ts";
import { ewsPath } from "./outlook-on-wire.ts";

export type Written =
  /** `besides`: whatever it would change that is no named property, or how it would tell people. */
  | { readonly kind: "properties"; readonly values: ReadonlyMap<string, string>; readonly besides: readonly string[] }
  | { readonly kind: "creation"; readonly id: string }
  | { readonly kind: "state"; readonly id: string }
  /** `version`: the one it demands; "none-needed": the service knows none. */
  | { readonly kind: "change"; readonly id: string; readonly fields: Readonly<Record<string, unknown>>; readonly version: string }
  | { readonly kind: "unheard-of"; readonly said: string };

export function readWritten(sending: Sending): Written {
  const { method, url, headers, body = "" } = sending;
  const { pathname } = url;
  if (pathname === ewsPath) return updateOf(body);
  if (pathname.endsWith(soapPath)) return messageOf(body);
  const said = JSON.parse(body === "" ? "{}" : body) as Record<string, unknown>;
  if (pathname.includes("/OrganizationData.svc/")) return changeIn2013(sending, said);
  if (method !== "PATCH") return { kind: "unheard-of", said: method };
  if (pathname.startsWith("/graph/")) {
    const { singleValueExtendedProperties = [], ...besides } = said;
    const properties = singleValueExtendedProperties as readonly { readonly id: string; readonly value: string }[];
    const values = properties.map(({ id, value }): [string, string] => [/ Name (.+)$/u.exec(id)?.[1] ?? id, value]);
    return { kind: "properties", values: new Map(values), besides: Object.keys(besides) };
  }
  const id = /\(([0-9a-f-]{36})\)$/u.exec(pathname)?.[1] ?? "";
  if (headers.get("if-none-match") === "*") return { kind: "creation", id };
  if (Object.keys(said).toSorted().join() === "statecode,statuscode") return { kind: "state", id };
  return { kind: "change", id, fields: said, version: headers.get("if-match") ?? "none" };
}

function changeIn2013({ method, url, headers }: Sending, said: Record<string, unknown>): Written {
  const how = `${method} ${headers.get("x-http-method") ?? ""}`.trim();
  const id = /\(guid'([0-9a-f-]{36})'\)$/u.exec(url.pathname)?.[1];
  if (how === "POST" && url.pathname.endsWith("/AppointmentSet")) return { kind: "creation", id: String(said["ActivityId"]) };
  if (how !== "POST MERGE" || id === undefined) return { kind: "unheard-of", said: how };
  const fields = Object.fromEntries(Object.entries(said).map(([name, value]) => [name.toLowerCase(), value]));
  return { kind: "change", id, fields, version: "none-needed" };
}

function messageOf(body: string): Written {
  const name = />(\w+)<\/(?:\w+:)?RequestName>/u.exec(body)?.[1] ?? "no message";
  const id = />([0-9a-f-]{36})<\/(?:\w+:)?Id>/u.exec(body)?.[1];
  return name === "SetState" && id !== undefined ? { kind: "state", id } : { kind: "unheard-of", said: name };
}

function updateOf(body: string): Written {
  const operation = findOperation(parseXml(body));
  if (operation?.localName !== "UpdateItem") return { kind: "unheard-of", said: operation?.localName ?? "no operation" };
  const all = (name: string, within: Element = operation) => [...within.getElementsByTagNameNS("*", name)];
  const settings = [...(all("Updates")[0]?.children ?? [])];
  const values = new Map<string, string>();
  const besides: string[] = [];
  for (const setting of settings) {
    const [field, ...more] = all("ExtendedFieldURI", setting).map((one) => one.getAttribute("PropertyName"));
    const value = all("Value", setting)[0]?.textContent;
    const isProperty = setting.localName === "SetItemField" && setting.firstElementChild?.localName === "ExtendedFieldURI";
    if (isProperty && field && more.every((one) => one === field) && value !== undefined) values.set(field, value);
    else besides.push(setting.localName);
  }
  if (operation.getAttribute("SendMeetingInvitationsOrCancellations") !== "SendToNone") besides.push("mail");
  return { kind: "properties", values, besides };
}
