/** Calendars and their permissions. */
import { notSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import { readOptions, readSelect } from "../odata/query-options.ts";
import { guidFrom } from "../identity.ts";
import type { CalendarPermission, CalendarRole } from "../world/world.ts";
import { getItem, requireCalendarScope, type MailboxCall } from "./graph-call.ts";
import { accessDenied, GraphError, itemNotFound } from "./graph-error.ts";
import { readBody } from "./graph-events.ts";
import { mayEditItems, mayReadItems, mayViewPrivateItems, rightsOf } from "./mailbox-rights.ts";

/** The mailbox's own calendar. */
export function getCalendar(call: MailboxCall): Response {
  requireCalendarScope(call, "read");
  if (!mayReadItems(call.rights)) throw accessDenied();
  const own = call.rights === "owner";
  return answer(call, {
    id: calendarId(call.mailbox.email),
    name: "Calendar",
    canEdit: mayEditItems(call.rights),
    canShare: own,
    canViewPrivateItems: mayViewPrivateItems(call.rights),
    isDefaultCalendar: true,
    owner: { name: call.mailbox.name, address: call.mailbox.email },
  });
}

/** The calendar that contains the event. A copied calendar's owner is the person who shared it. */
export function getCalendarOfEvent(call: MailboxCall, id: string): Response {
  const item = getItem(call, id);
  if (item.calendarOwner === undefined) return getCalendar(call);
  const { state, mailbox } = call;
  const shared = state.findMailbox(item.calendarOwner);
  const owner = { name: shared?.name ?? state.nameOf(item.calendarOwner), address: shared?.email ?? item.calendarOwner };
  return answer(call, {
    id: calendarId(`${owner.address} copied to ${mailbox.email}`),
    name: owner.name,
    canEdit: item.calendarCanEdit !== false,
    canShare: false,
    canViewPrivateItems: shared !== undefined && mayViewPrivateItems(rightsOf(mailbox.email, shared, state)),
    isDefaultCalendar: false,
    owner,
  });
}

function answer(call: MailboxCall, all: Record<string, unknown>): Response {
  const select = readSelect(readOptions(call.url, ["$select"]).$select);
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
  const permission = call.mailbox.permissions?.find((one) => permissionId(one) === id);
  const isDefault = id === defaultId(call);
  if (!permission && !isDefault) throw itemNotFound();
  const { role, ...rest } = body;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) notSimulated(`writing the permission's ${unknown}`);
  const granted = (isDefault ? grantable : [...grantable, ...delegates]).find((one) => one === role);
  if (!granted) throw new GraphError(400, "ErrorInvalidRequest", `There is no role ${String(role)}.`);
  if (permission) permission.role = granted;
  else call.mailbox.everybodyElse = { role: granted };
  call.state.changed();
  return json(200, permission ? permissionJson(call, permission) : organizationDefault(call));
}

/** A deleted account has a name but no address. */
function permissionJson(call: MailboxCall, permission: CalendarPermission): object {
  const { email, role, name } = permission;
  return {
    id: permissionId(permission),
    isRemovable: true,
    isInsideOrganization: email !== undefined,
    role,
    allowedRoles: [...grantable.filter((one) => one !== "none"), ...delegates],
    emailAddress: { name: name ?? call.state.nameOf(email ?? ""), ...(email !== undefined && { address: email }) },
  };
}

/** "My Organization": everybody not named otherwise. It cannot be removed. */
function organizationDefault(call: MailboxCall): object {
  return {
    id: defaultId(call),
    isRemovable: false,
    isInsideOrganization: true,
    role: call.mailbox.everybodyElse?.role ?? "freeBusyRead",
    allowedRoles: grantable,
    emailAddress: { name: "My Organization" },
  };
}

function permissionId({ email, name = "" }: Pick<CalendarPermission, "email" | "name">): string {
  return Buffer.from(`l=${guidFrom(email?.toLowerCase() ?? `somebody called ${name}`)}`).toString("base64url");
}

function defaultId({ mailbox }: MailboxCall): string {
  return permissionId({ email: `organization-of-${mailbox.email}` });
}

function calendarId(whose: string): string {
  return `AAMkCalendar${guidFrom(whose.toLowerCase()).replaceAll("-", "")}`;
}
