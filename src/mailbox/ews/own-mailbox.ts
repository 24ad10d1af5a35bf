import { Unexpected, OtherMailbox } from "../../http/failure.ts";
import type { MailboxAddress } from "../appointment-store.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { findDescendant } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

/** Bytes before the mailbox's GUID in an id ([MS-OXWSITEMID]): not compressed, kind (one that names a mailbox), length. */
const beforeMailbox = 4;
const namesMailbox = 3;

/**
 * Tells whether a folder is in the signed-in person's mailbox. An EWS id is valid for every mailbox one may read, and some
 * clients pass on requests for a shared calendar's item that others refuse (office-js issue 2009): being able to read an item
 * does not prove whose it is.
 */
export function createOwnMailbox(transport: EwsTransport) {
  let known: string | undefined;

  return {
    /** Id of one's own default calendar; asked once. @throws Failure; AbortError when aborted */
    async getCalendarId(options: { readonly signal: AbortSignal }): Promise<string> {
      known ??= await askCalendarId(transport, options);
      return known;
    },
  };
}

/** The same folder, or another one in the same mailbox. Ids that cannot be decoded are not the same. */
export function isSameMailbox(folderId: string, calendarId: string): boolean {
  if (folderId === calendarId) return true;
  const mailbox = findMailbox(folderId);
  return mailbox !== undefined && mailbox === findMailbox(calendarId);
}

async function askCalendarId(transport: EwsTransport, options: { readonly signal: AbortSignal }): Promise<string> {
  const request = element("m:GetFolder", {}, [
    element("m:FolderShape", {}, [element("t:BaseShape", {}, "IdOnly")]),
    element("m:FolderIds", {}, [element("t:DistinguishedFolderId", { Id: "calendar" })]),
  ]);
  const folders = findDescendant(getOnlyMessage(await askEws(transport, request, options)), "m", "Folders");
  const id = folders && findDescendant(folders, "t", "CalendarFolder", "FolderId")?.getAttribute("Id");
  if (!id) throw new Unexpected("The answer names no calendar.");
  return id;
}

function findMailbox(folderId: string): string | undefined {
  if (folderId.length > 2000 || folderId.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(folderId)) return undefined;
  const bytes = Uint8Array.from(atob(folderId), (character) => character.charCodeAt(0));
  const length = (bytes[2] ?? 0) + 256 * (bytes[3] ?? 0);
  if (bytes[0] !== 0 || bytes[1] !== namesMailbox || length === 0 || bytes.length <= beforeMailbox + length) return undefined;
  return String.fromCharCode(...bytes.subarray(beforeMailbox, beforeMailbox + length)).toLowerCase();
}

/**
 * Exchange gives add-ins access only to the mailbox that is open, whatever rights the person has, so no other is asked.
 * @throws OtherMailbox
 */
export function assertOwn(mailbox: MailboxAddress): void {
  if (mailbox.kind === "user") throw new OtherMailbox("Exchange lets an add-in read the calendar of the signed-in person alone.");
}
