/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getfolder-operation, for the caller's own calendar. */
import { notSimulated } from "../not-simulated.ts";
import { calendarPermissionsNode } from "./calendar-permissions.ts";
import { folderIdNode, requireOwnCalendar, type EwsCall } from "./ews-call.ts";
import { EwsError } from "./ews-error.ts";
import { is, readAttributes, readChoice, readList, readSequence } from "./schema.ts";
import { responseMessages } from "./soap.ts";
import { node, type XmlNode } from "./xml.ts";

interface FolderField {
  readonly uri: string;
  /** `named`: in no shape, has to be asked for by name, as permissions since Exchange 2013. */
  readonly shape: "Default" | "AllProperties" | "named";
  toNode(call: EwsCall): XmlNode;
}

const rights = Object.entries({
  CreateAssociated: "true",
  CreateContents: "true",
  CreateHierarchy: "true",
  Delete: "true",
  Modify: "true",
  Read: "true",
  ViewPrivateItems: "true",
});

const fields: readonly FolderField[] = [
  { uri: "folder:FolderClass", shape: "AllProperties", toNode: () => node("t:FolderClass", "IPF.Appointment") },
  { uri: "folder:DisplayName", shape: "Default", toNode: () => node("t:DisplayName", "Calendar") },
  {
    uri: "folder:TotalCount",
    shape: "AllProperties",
    toNode: ({ mailbox }) =>
      node("t:TotalCount", String(mailbox.items.filter(({ kind }) => kind === undefined || kind === "single" || kind === "master").length)),
  },
  { uri: "folder:ChildFolderCount", shape: "Default", toNode: () => node("t:ChildFolderCount", "0") },
  {
    uri: "folder:EffectiveRights",
    shape: "AllProperties",
    toNode: () =>
      node(
        "t:EffectiveRights",
        rights.map(([name, value]) => node(`t:${name}`, value)),
      ),
  },
  {
    uri: "folder:PermissionSet",
    shape: "named",
    toNode: ({ state, mailbox }) => node("t:PermissionSet", [calendarPermissionsNode(mailbox, state)]),
  },
];

export function answerGetFolder(call: EwsCall, operation: Element): XmlNode {
  readAttributes(operation, []);
  const part = readSequence(operation, ["m:FolderShape", "m:FolderIds"]);
  const [shape, ids] = [part("m:FolderShape"), part("m:FolderIds")] as [Element, Element];
  return responseMessages("GetFolder", readList(ids, ["t:FolderId", "t:DistinguishedFolderId"]), {
    empty: "m:Folders",
    each(folder) {
      const wanted = readFolderShape(shape);
      requireOwnCalendar(call, folder);
      return [
        node("m:Folders", [
          node("t:CalendarFolder", [folderIdNode(call.mailbox), ...fields.filter((one) => wanted.has(one)).map((one) => one.toNode(call))]),
        ]),
      ];
    },
  });
}

function readFolderShape(element: Element): ReadonlySet<FolderField> {
  const part = readSequence(element, ["t:BaseShape", "t:AdditionalProperties?"]);
  const base = readChoice("BaseShape", part("t:BaseShape")?.textContent ?? "", ["IdOnly", "Default", "AllProperties"]);
  const additional = part("t:AdditionalProperties");
  const paths = additional ? readList(additional, ["t:FieldURI", "t:IndexedFieldURI", "t:ExtendedFieldURI"]) : [];
  return new Set([
    ...fields.filter(({ shape }) => shape === base || (base === "AllProperties" && shape === "Default")),
    ...paths.flatMap(readFolderField),
  ]);
}

function readFolderField(path: Element): readonly FolderField[] {
  if (!is(path, "t:FieldURI")) return notSimulated(`the path ${path.localName} of a folder`);
  const { FieldURI: uri = "" } = readAttributes(path, ["FieldURI"]);
  if (uri === "folder:FolderId") return [];
  if (!uri.startsWith("folder:")) throw new EwsError("ErrorInvalidPropertyRequest");
  return [fields.find((one) => one.uri === uri) ?? notSimulated(`the field ${uri}`)];
}
