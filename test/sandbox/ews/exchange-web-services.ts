/** Exchange Web Services of Exchange on-premises, as far as an add-in for appointments needs them. */
import { notSimulated } from "../not-simulated.ts";
import type { Session } from "../session.ts";
import type { EwsCall, EwsCaller } from "./ews-call.ts";
import { EwsError, EwsFault } from "./ews-error.ts";
import { answerFindItem } from "./find-item.ts";
import { answerGetFolder } from "./get-folder.ts";
import { answerGetItem } from "./get-item.ts";
import { findInEnvelope, findOperation } from "./operation-name.ts";
import { readAttributes, SchemaViolation } from "./schema.ts";
import { envelope, fault, schemaFault } from "./soap.ts";
import { answerUpdateItem } from "./update-item.ts";
import { namespaces, NotWellFormed, parseXml, type XmlNode } from "./xml.ts";

const operations: Readonly<Record<string, (call: EwsCall, operation: Element) => XmlNode>> = {
  GetItem: answerGetItem,
  FindItem: answerFindItem,
  UpdateItem: answerUpdateItem,
  GetFolder: answerGetFolder,
};

/** https://learn.microsoft.com/office/dev/add-ins/outlook/web-services#ews-operations-that-add-ins-support */
const forAddIns = new Set([
  "CopyItem",
  "CreateFolder",
  "CreateItem",
  "ExpandDL",
  "FindConversation",
  "FindFolder",
  "FindItem",
  "GetConversationItems",
  "GetFolder",
  "GetItem",
  "GetUserAvailability",
  "MarkAsJunk",
  "MoveItem",
  "ResolveNames",
  "SendItem",
  "UpdateFolder",
  "UpdateItem",
]);

/** Older versions lack fields, and the sandbox does not know which. */
const versions = new Set([
  "Exchange2007_SP1",
  "Exchange2010",
  "Exchange2010_SP1",
  "Exchange2010_SP2",
  "Exchange2013",
  "Exchange2013_SP1",
  "Exchange2015",
  "Exchange2016",
]);

/** @throws NotSimulated */
export async function answerEws(session: Session, caller: EwsCaller, request: Request): Promise<Response> {
  if (request.method !== "POST") return notSimulated(`${request.method} of Exchange Web Services`);
  if (!/^text\/xml\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) return new Response(null, { status: 415 });
  try {
    const document = parseXml(await request.text());
    const operation = findOperation(document);
    if (!operation) throw new EwsFault("ErrorInvalidRequest");
    checkVersion(document);
    const answer = findAnswer(operation, caller);
    return envelope(answer(openCall(session, caller), operation));
  } catch (error) {
    if (error instanceof NotWellFormed) return schemaFault(new SchemaViolation(error.message));
    if (error instanceof SchemaViolation) return schemaFault(error);
    if (error instanceof EwsError) return fault(error);
    throw error;
  }
}

function findAnswer(operation: Element, caller: EwsCaller): (call: EwsCall, operation: Element) => XmlNode {
  const { localName, namespaceURI } = operation;
  if (namespaceURI !== namespaces.m)
    throw new SchemaViolation(`The element '${localName}' in namespace '${namespaceURI ?? ""}' is not expected in the body.`);
  if (caller.through === "outlook" && !forAddIns.has(localName)) throw new EwsFault("ErrorAccessDenied");
  return (Object.hasOwn(operations, localName) ? operations[localName] : undefined) ?? notSimulated(`the EWS operation ${localName}`);
}

function openCall({ state, warn }: Session, caller: EwsCaller): EwsCall {
  const mailbox = state.findMailbox(caller.person);
  // This server does not host mailboxes in the cloud.
  if (mailbox?.exchange !== "on-premises") throw new EwsFault("ErrorNonExistentMailbox");
  return { state, caller, mailbox, warn };
}

function checkVersion(document: Document): void {
  const header = findInEnvelope(document, "Header");
  const known = [...(header?.children ?? [])].filter(({ namespaceURI }) => namespaceURI === namespaces.t);
  for (const element of known) if (element.localName !== "RequestServerVersion") notSimulated(`the SOAP header ${element.localName}`);
  const [version] = known;
  if (!version) return notSimulated("a request without RequestServerVersion: Exchange answers it as in 2007");
  const { Version: asked = "" } = readAttributes(version, ["Version"]);
  if (!versions.has(asked)) throw new EwsFault("ErrorInvalidServerVersion");
}
