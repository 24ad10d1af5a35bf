import * as v from "valibot";
import { Failure } from "../../http/failure.ts";
import type { HttpClient } from "../../http/http-client.ts";
import { loadPart } from "../../http/load-part.ts";
import { createServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { TokenSource } from "../../identity/token-source.ts";
import type { MayEdit } from "../../tracking/evidence.ts";
import {
  NotTheItemOnScreen,
  type AppointmentStore,
  type ItemOnScreen,
  type MailboxAddress,
  type StoreTrace,
  type StoredAppointment,
} from "../appointment-store.ts";
import { isItemOnScreen, startsAsOnScreen, windowAround } from "../item-on-screen.ts";
import { createEventReader, mailboxPath } from "./event-reader.ts";
import { sightOf, toAppointmentItem, type GraphEvent } from "./graph-event.ts";
import { parseProperties } from "./graph-property.ts";
import { readingScopes } from "./reading-scopes.ts";

type EventReader = ReturnType<typeof createEventReader>;

const calendar = v.object({ canEdit: v.boolean() });

/**
 * Exchange Online through Microsoft Graph.
 * @param graphRoot root without version, for example https://graph.microsoft.com; its tokens go nowhere else
 */
export function createGraphAppointmentStore({
  http,
  graphRoot,
  tokens,
}: {
  readonly http: HttpClient;
  readonly graphRoot: string;
  readonly tokens: TokenSource;
}): AppointmentStore {
  // One token for one's own calendar and for shared ones; reading asks for no right to write.
  const scopes = readingScopes(graphRoot);
  const writeScopes = [`${graphRoot}/Calendars.ReadWrite`, `${graphRoot}/Calendars.ReadWrite.Shared`];
  const root = new URL(`${graphRoot}/v1.0`);
  const client = createServiceClient({ http, root, access: { scopes, tokens } });
  const writer = createServiceClient({ http, root, access: { scopes: writeScopes, tokens } });

  return {
    async getAppointment(mailbox, onScreen, { signal }): Promise<StoredAppointment> {
      const reader = createEventReader({ client, mailbox, signal });
      const asked = await reader.getEvent(onScreen.id);
      const traces: StoreTrace[] = [];

      let event = asked;
      if (asked.type === "seriesMaster" && !startsAsOnScreen(asked, onScreen)) {
        // Classic Outlook gives the id of the series for one of its days.
        event = await getDayOnScreen(reader, asked, onScreen);
        traces.push("occurrence-resolved");
      } else if (!isItemOnScreen(sightOf(asked), onScreen)) {
        throw new NotTheItemOnScreen("not-the-item-on-screen");
      }

      const read = await reader.getProperties(event);
      if (read.asked === "one-by-one") traces.push("properties-one-by-one");
      const { stamp, lastModifiedBy } = parseProperties(read.properties);
      return { id: event.id, item: toAppointmentItem(event, lastModifiedBy), properties: stamp, traces };
    },

    async findMayEdit(mailbox: MailboxAddress, { signal }): Promise<MayEdit> {
      if (mailbox.kind === "me") return "yes";
      return unlessFailure("unknown", async () => {
        const url = withQuery(client.url(`${mailboxPath(mailbox)}/calendar`), { $select: "canEdit" });
        const { value } = await client.request(calendar, { url, signal });
        return value.canEdit ? "yes" : "no";
      });
    },

    findAccount: ({ signal }) => unlessFailure(undefined, async () => (await tokens.getToken({ scopes, signal })).account),

    async writeLink(mailbox, id, link, { signal }) {
      // It comes with everything that acts, so that no click waits for it.
      const { writeLink } = await loadPart(import(/* webpackChunkName: "actions" */ "./write-link.ts"));
      await writeLink(writer, { mailbox, id, link, signal });
    },

    async signIn({ signal, purpose = "reading" }) {
      await tokens.signIn({ scopes: purpose === "reading" ? scopes : writeScopes, signal });
    },
  };
}

/** @throws NotTheItemOnScreen unless exactly one day of the series is the one on screen. */
async function getDayOnScreen(reader: EventReader, master: GraphEvent, onScreen: ItemOnScreen): Promise<GraphEvent> {
  const days = await reader.getInstances(master.id, windowAround(master, onScreen));
  const [day, ...others] = days.filter((each) => startsAsOnScreen(each, onScreen) && isItemOnScreen(sightOf(each), onScreen));
  if (day === undefined || others.length > 0) throw new NotTheItemOnScreen("occurrence-not-resolved");
  return day;
}

async function unlessFailure<T>(otherwise: T, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure) return otherwise;
    throw error;
  }
}
