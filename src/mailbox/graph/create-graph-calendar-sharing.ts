import * as v from "valibot";
import { NotFound, Unexpected } from "../../http/failure.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { parseUrl, pathSegment } from "../../http/url-building.ts";
import { createServiceClient } from "../../http/service-client.ts";
import type { TokenSource } from "../../identity/token-source.ts";
import type { CalendarPermission } from "../../tracking/calendar-permission.ts";
import type { CalendarSharing } from "../calendar-sharing.ts";
import { graphPermissions } from "./graph-sharing.ts";

/** Exchange stores far fewer entries; a longer list has no end. */
const mostPages = 20;
const permissionsPath = "me/calendar/calendarPermissions";

/**
 * The signed-in person's default calendar through Microsoft Graph. Reading does not request the right to write.
 * @param graphRoot root without the version, for example https://graph.microsoft.com; tokens go nowhere else
 */
export function createGraphCalendarSharing({
  http,
  graphRoot,
  tokens,
}: {
  readonly http: HttpClient;
  readonly graphRoot: string;
  readonly tokens: TokenSource;
}): CalendarSharing {
  const scopes = { read: [`${graphRoot}/Calendars.Read`], write: [`${graphRoot}/Calendars.ReadWrite`] };
  const root = new URL(`${graphRoot}/v1.0`);
  const reading = createServiceClient({ http, root, access: { scopes: scopes.read, tokens } });
  const writing = createServiceClient({ http, root, access: { scopes: scopes.write, tokens } });

  async function getPermissions({ signal }: { readonly signal: AbortSignal }): Promise<readonly CalendarPermission[]> {
    const permissions: CalendarPermission[] = [];
    let next: URL | undefined = reading.url(permissionsPath);
    for (let page = 1; next !== undefined; page += 1) {
      if (page > mostPages) throw new Unexpected("The list of permissions has no end.");
      const { value }: Awaited<ReturnType<typeof askPage>> = await askPage(next, signal);
      permissions.push(...value.value);
      next = nextPage(value["@odata.nextLink"]);
    }
    return permissions;
  }

  function askPage(url: URL, signal: AbortSignal) {
    return reading.request(graphPermissions, { url, signal });
  }

  function nextPage(link: string | undefined): URL | undefined {
    if (link === undefined) return undefined;
    const next = parseUrl(link);
    if (!next || !reading.owns(next)) throw new Unexpected("The next page lies outside the mailbox.");
    return next;
  }

  return {
    getPermissions,

    async changeRole(permissionId, role, { signal }) {
      const url = writing.url(`${permissionsPath}/${pathSegment(permissionId)}`);
      // Setting the same role twice has the same result, so it may be repeated after a lost response.
      await writing.request(v.unknown(), { url, method: "PATCH", body: { role }, idempotent: true, signal });
      // Graph documents only reading the whole list, not a single entry.
      const permission = (await getPermissions({ signal })).find(({ id }) => id === permissionId);
      if (permission === undefined) throw new NotFound("The permission is gone.");
      if (permission.role !== role) throw new Unexpected("The mailbox took the change, and did not keep it.");
      return permission;
    },

    async signIn(access, { signal }) {
      await tokens.signIn({ scopes: scopes[access], signal });
    },
  };
}
