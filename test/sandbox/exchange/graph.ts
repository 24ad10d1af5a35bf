/** Microsoft Graph v1.0, as far as an add-in for appointments needs it. */
import { isOwn, type Bearer } from "../identity.ts";
import { NotSimulated, notSimulated } from "../not-simulated.ts";
import { MalformedQuery } from "../odata/expression.ts";
import { readOptions, readSelect } from "../odata/query-options.ts";
import { json } from "../outcome.ts";
import { sameAddress } from "../world/same-address.ts";
import type { WorldState } from "../world/world-state.ts";
import { getItemOfCalendar, mailboxCall, type GraphCall, type MailboxCall } from "./graph-call.ts";
import { accessDenied, GraphError } from "./graph-error.ts";
import { getCalendarView, getEvent, getInstances, patchEvent } from "./graph-events.ts";
import { getCalendar, getCalendarOfEvent, getPermissions, patchPermission } from "./graph-permissions.ts";

/** Answers a single request; `segments`: the path after the version, each segment decoded. @throws NotSimulated */
export async function answerGraph(
  state: WorldState,
  bearer: Bearer,
  request: Request,
  root: string,
  segments: readonly string[],
): Promise<Response> {
  try {
    checkHeaders(request.headers);
    const call: GraphCall = { state, bearer, request, url: new URL(request.url), root };
    const [first, second, ...rest] = segments;
    if (first === "me") return await answerMailbox(mailboxCall(call, "me"), second === undefined ? [] : [second, ...rest]);
    if (first === "users" && second !== undefined) return await answerMailbox(mailboxCall(call, second), rest);
    return notSimulated(`Graph ${request.method} /${segments.join("/")}`);
  } catch (error) {
    if (error instanceof GraphError) return error.toResponse();
    if (error instanceof MalformedQuery) return new GraphError(400, "BadRequest", error.message).toResponse();
    throw error;
  }
}

async function answerMailbox(call: MailboxCall, path: readonly string[]): Promise<Response> {
  const { method } = call.request;
  const [collection, id, part, partId] = path;
  const asked = `${method} ${path.map((segment, index) => (path[index - 1] === "events" ? "{id}" : segment)).join("/")}`;
  switch (asked) {
    case "GET events/{id}":
      return getEvent(call, id ?? "");
    case "GET calendar/events/{id}":
      return getEvent(call, part ?? "", getItemOfCalendar);
    case "PATCH events/{id}":
      return patchEvent(call, id ?? "");
    case "PATCH calendar/events/{id}":
      return patchEvent(call, part ?? "", getItemOfCalendar);
    case "GET events/{id}/calendar":
      return getCalendarOfEvent(call, id ?? "");
    case "GET events/{id}/instances":
      return getInstances(call, id ?? "");
  }
  if (collection === "calendar" && id === "calendarPermissions" && path.length === 3 && method === "PATCH")
    return patchPermission(call, part ?? "");
  if (partId === undefined) {
    switch (asked) {
      case "GET ":
        return getPerson(call);
      case "GET calendar":
        return getCalendar(call);
      case "GET calendarView":
      case "GET calendar/calendarView":
        return getCalendarView(call, path.join("/"));
      case "GET calendar/calendarPermissions":
        return getPermissions(call);
    }
  }
  return notSimulated(`Graph ${asked}`);
}

function getPerson(call: MailboxCall): Response {
  const select = readSelect(readOptions(call.url, ["$select"]).$select);
  if (!call.bearer.scopes.has("User.Read") || !isOwn(call.bearer, call.mailbox.email)) throw accessDenied();
  const { email, name } = call.mailbox;
  const { viewer } = call.state.world;
  const userPrincipalName = (sameAddress(viewer.email, email) ? viewer.profileAddress : undefined) ?? email;
  const all: Record<string, unknown> = { id: email, displayName: name, mail: email, userPrincipalName };
  for (const property of select ?? []) if (!(property in all)) notSimulated(`the user property ${property}`);
  return json(200, select ? Object.fromEntries(Object.entries(all).filter(([property]) => select.includes(property))) : all);
}

/** Refuses headers that would change the answer and are not simulated. */
function checkHeaders(headers: Headers): void {
  for (const preference of (headers.get("prefer") ?? "").split(",").map((one) => one.trim())) {
    if (/^outlook\.body-content-type\s*=\s*"?(text|html)"?$/i.test(preference)) continue;
    if (preference === "" || /^outlook\.timezone\s*=\s*"?(UTC|Etc\/UTC|Etc\/GMT)"?$/i.test(preference)) continue;
    notSimulated(`Prefer: ${preference}`);
  }
  for (const name of ["if-none-match", "x-http-method-override", "x-anchormailbox-override"])
    if (headers.has(name)) throw new NotSimulated(`the header ${name}`);
}
