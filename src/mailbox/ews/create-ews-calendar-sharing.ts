import { Forbidden, Unexpected } from "../../http/failure.ts";
import type { CalendarSharing } from "../calendar-sharing.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { findPermission } from "./ews-permission.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { childrenOf, findDescendant } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

/** Exchange stores far fewer. */
const mostEntries = 1000;

/**
 * The signed-in person's default calendar on-premises. It is read and not changed: a single entry cannot be written, and
 * writing all of them would revert what somebody else changes at the same time.
 */
export function createEwsCalendarSharing({ transport }: { readonly transport: EwsTransport }): CalendarSharing {
  return {
    async getPermissions(options) {
      // No base shape includes permissions; they have to be requested (Exchange 2013 and later).
      const shape = element("m:FolderShape", {}, [
        element("t:BaseShape", {}, "IdOnly"),
        element("t:AdditionalProperties", {}, [element("t:FieldURI", { FieldURI: "folder:PermissionSet" })]),
      ]);
      const request = element("m:GetFolder", {}, [
        shape,
        element("m:FolderIds", {}, [element("t:DistinguishedFolderId", { Id: "calendar" })]),
      ]);
      const folders = findDescendant(getOnlyMessage(await askEws(transport, request, options)), "m", "Folders");
      const list = folders && findDescendant(folders, "t", "CalendarFolder", "PermissionSet", "CalendarPermissions");
      if (list === undefined) throw new Unexpected("The answer holds no permissions.");
      const entries = childrenOf(list, "t", "CalendarPermission");
      if (entries.length > mostEntries) throw new Unexpected("The list of permissions has no end.");
      return entries.flatMap((entry) => findPermission(entry) ?? []);
    },

    changeRole: () =>
      Promise.reject(
        new Forbidden("Who shares a calendar cannot be changed from here on Exchange on-premises.", { code: "not-offered-on-premises" }),
      ),

    /** Outlook is signed in already. */
    signIn: () => Promise.resolve(),
  };
}
