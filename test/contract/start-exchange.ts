/** A sandbox whose Exchange is the company's own, and the little XML that its contract tests ask with. */
import { namespaces, parseXml } from "../sandbox/ews/xml.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { alex, itemId, readWorld, startSandbox } from "./start-sandbox.ts";

export const soap = (operation: string, version = "Exchange2013_SP1") =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${namespaces.s}" xmlns:m="${namespaces.m}" xmlns:t="${namespaces.t}"><soap:Header><t:RequestServerVersion Version="${version}"/></soap:Header><soap:Body>${operation}</soap:Body></soap:Envelope>`;

export const named = (name: string, type: string) =>
  `<t:ExtendedFieldURI DistinguishedPropertySetId="PublicStrings" PropertyName="${name}" PropertyType="${type}"/>`;
export const field = (uri: string) => `<t:FieldURI FieldURI="${uri}"/>`;
export const meeting = (id: string) =>
  `<t:ExtendedFieldURI PropertySetId="6ED8DA90-450B-101B-98DA-00AA003F1305" PropertyId="${id}" PropertyType="Binary"/>`;
export const lastModifier = '<t:ExtendedFieldURI PropertyTag="0x3FFA" PropertyType="String"/>';
export const shape = (properties: string, base = "IdOnly") =>
  `<m:ItemShape><t:BaseShape>${base}</t:BaseShape>${properties && `<t:AdditionalProperties>${properties}</t:AdditionalProperties>`}</m:ItemShape>`;
export const calendar = '<m:ParentFolderIds><t:DistinguishedFolderId Id="calendar"/></m:ParentFolderIds>';

export const getItem = (properties: string, { id = itemId, base = "IdOnly" } = {}) =>
  `<m:GetItem>${shape(properties, base)}<m:ItemIds><t:ItemId Id="${id}"/></m:ItemIds></m:GetItem>`;
export const findItem = (rest: string, properties = field("item:Subject")) =>
  `<m:FindItem Traversal="Shallow">${shape(properties)}${rest}</m:FindItem>`;
export const view = (more = "") => `<m:CalendarView ${more} StartDate="2026-11-23T00:00:00Z" EndDate="2026-11-30T00:00:00Z"/>${calendar}`;
export const setProperty = (name: string, type: string, value: string) =>
  `<t:SetItemField>${named(name, type)}<t:CalendarItem><t:ExtendedProperty>${named(name, type)}<t:Value>${value}</t:Value></t:ExtendedProperty></t:CalendarItem></t:SetItemField>`;

export function onPremises(change?: (world: World) => void): World {
  const world = readWorld("on-premises");
  change?.(world);
  return world;
}

export function startExchange(world: World = onPremises(), faults?: readonly Fault[]) {
  const sandbox = startSandbox(world, faults);
  const proxy = async (body: string, viewer = alex) => {
    const answer = await sandbox.ask("/sandbox/outlook/call", {
      method: "POST",
      body: JSON.stringify({ viewer, dispid: 5, params: { body } }),
    });
    return (await answer.json()) as { wasProxySuccessful: boolean; body?: string; errorMessage?: string };
  };
  /** The answer's document. */
  const ask = async (operation: string) => {
    const { wasProxySuccessful, body, errorMessage } = await proxy(soap(operation));
    if (!wasProxySuccessful || body === undefined) throw new Error(errorMessage);
    return parseXml(body);
  };
  /** Straight to Exchange, past Outlook. */
  const post = async (body: string, token?: string) =>
    sandbox.ask("/ews/exchange.asmx", {
      method: "POST",
      body,
      headers: { "content-type": "text/xml; charset=utf-8" },
      token: token ?? (await sandbox.token(alex, "ews")),
    });
  const changeKey = async (id = itemId) => (await ask(getItem("", { id }))).querySelector("ItemId")?.getAttribute("ChangeKey") ?? "";
  const update = async (
    updates: string,
    {
      key,
      attributes = 'ConflictResolution="NeverOverwrite" SendMeetingInvitationsOrCancellations="SendToNone"',
      id = itemId,
    }: { key?: string; attributes?: string; id?: string } = {},
  ) =>
    ask(
      `<m:UpdateItem ${attributes}><m:ItemChanges><t:ItemChange><t:ItemId Id="${id}" ${key === "" ? "" : `ChangeKey="${key ?? (await changeKey(id))}"`}/><t:Updates>${updates}</t:Updates></t:ItemChange></m:ItemChanges></m:UpdateItem>`,
    );
  const item = async () => (await sandbox.world()).mailboxes[0]!.items[0]!;
  return { ...sandbox, proxy, request: ask, post, changeKey, update, item };
}

export const codes = (document: Document) =>
  [...document.querySelectorAll("ResponseMessages > *")].map((message) =>
    [message.getAttribute("ResponseClass"), message.querySelector("ResponseCode")?.textContent].join(" "),
  );
export const text = (document: Document, name: string) => document.getElementsByTagNameNS(namespaces.t, name)[0]?.textContent;
export const extended = (document: Document) =>
  [...document.querySelectorAll("ExtendedProperty")].map((one) => [
    one.querySelector("ExtendedFieldURI")?.getAttribute("PropertyName") ??
      one.querySelector("ExtendedFieldURI")?.getAttribute("PropertyId") ??
      one.querySelector("ExtendedFieldURI")?.getAttribute("PropertyTag"),
    one.querySelector("Value")?.textContent,
  ]);
export const faultCode = (document: Document) => document.querySelector("detail > ResponseCode")?.textContent;
