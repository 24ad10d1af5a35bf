/** A calendar and who may do what in it. */
import { notSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import { readOptions, readSelect } from "../odata/query-options.ts";
import { guidFrom } from "../identity.ts";
import type { CalendarRole } from "../world/world.ts";
import { requireCalendarScope, type MailboxCall } from "./graph-call.ts";
import { accessDenied, GraphError, itemNotFound } from "./graph-error.ts";
import { readBody } from "./graph-events.ts";
import { mayEditItems, mayReadItems } from "./mailbox-rights.ts";

export function getCalendar(call: MailboxCall): Response {
  const { $select } = readOptions(call.url, ["$select"]);
  requireCalendarScope(call, "read");
  if (!mayReadItems(call.rights)) throw accessDenied();
  const own = call.rights === "owner";
  const all: Record<string, unknown> = {
    id: calendarId(call),
    name: "Calendar",
    canEdit: mayEditItems(call.rights),
    canShare: own,
    canViewPrivateItems: own || call.rights === "delegateWithPrivateEventAccess",
    isDefaultCalendar: true,
    owner: { name: call.mailbox.name, address: call.mailbox.email },
  };
  const select = readSelect($select);
  for (const name of select ?? []) if (!(name in all)) notSimulated(`the calendar property ${name}`);
  return json(200, select ? Object.fromEntries(Object.entries(all).filter(([name]) => name === "id" || select.includes(name))) : all);
}

const grantable: readonly CalendarRole[] = ["none", "freeBusyRead", "limitedRead", "read", "write"];
const delegates: readonly CalendarRole[] = ["delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess"];

/** Only the owner sees the list. */
export function getPermissions(call: MailboxCall): Response {
  readOptions(call.url, []);
  requireCalendarScope(call, "read");
  if (call.rights !== "owner") throw accessDenied();
  return json(200, {
    value: [organizationDefault(call), ...(call.mailbox.permissions ?? []).map((permission) => permissionJson(call, permission))],
  });
}

export async function patchPermission(call: MailboxCall, id: string): Promise<Response> {
  readOptions(call.url, []);
  const body = await readBody(call.request);
  requireCalendarScope(call, "write");
  if (call.rights !== "owner") throw accessDenied();
  const permission = call.mailbox.permissions?.find(({ email }) => permissionId(email) === id);
  if (!permission) throw itemNotFound();
  const { role, ...rest } = body;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) notSimulated(`writing the permission's ${unknown}`);
  const granted = [...grantable, ...delegates].find((one) => one === role);
  if (!granted) throw new GraphError(400, "ErrorInvalidRequest", `There is no role ${String(role)}.`);
  permission.role = granted;
  call.state.changed();
  return json(200, permissionJson(call, permission));
}

function permissionJson(call: MailboxCall, { email, role }: { email: string; role: CalendarRole }): object {
  return {
    id: permissionId(email),
    isRemovable: true,
    isInsideOrganization: true,
    role,
    allowedRoles: [...grantable.filter((one) => one !== "none"), ...delegates],
    emailAddress: { name: call.state.nameOf(email), address: email },
  };
}

/** "My Organization": everybody who is not named, and cannot be removed. */
function organizationDefault(call: MailboxCall): object {
  return {
    id: permissionId(`organization-of-${call.mailbox.email}`),
    isRemovable: false,
    isInsideOrganization: true,
    role: "freeBusyRead",
    allowedRoles: grantable,
    emailAddress: { name: "My Organization" },
  };
}

function permissionId(email: string): string {
  return Buffer.from(`l=${guidFrom(email.toLowerCase())}`).toString("base64url");
}

function calendarId(call: MailboxCall): string {
  return `AAMkCalendar${guidFrom(call.mailbox.email.toLowerCase()).replaceAll("-", "")}`;
}
