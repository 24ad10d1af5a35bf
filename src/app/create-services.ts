/** Creates the adapters for mailbox and CRM along the chosen routes. */
import type { CheckPorts } from "../check/check-appointment.ts";
import type { CrmRoute, MailboxRoute, ChosenRoute } from "../check/routes.ts";
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import { createCrmOrganization } from "../crm/create-crm-organization.ts";
import type { CrmOrganization } from "../crm/crm-organization.ts";
import { createNoOrganization } from "../crm/none/create-no-organization.ts";
import { NotSetUp, OtherSite, Unauthenticated } from "../http/failure.ts";
import type { HttpClient } from "../http/http-client.ts";
import type { TokenSource } from "../identity/token-source.ts";
import type { AppointmentStore } from "../mailbox/appointment-store.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { loadEwsAppointmentStore } from "../mailbox/ews/load-ews.ts";
import { createGraphAppointmentStore } from "../mailbox/graph/create-graph-appointment-store.ts";
import { createNoAppointmentStore } from "../mailbox/none/create-no-appointment-store.ts";
import type { Viewer } from "../outlook/open-item.ts";
import { ownCalendarMemory } from "../outlook/own-calendar-memory.ts";
import { chooseCrmRoute, chooseMailboxRoute } from "./choose-routes.ts";
import type { Offers } from "./offers.ts";

export interface ServicesOptions {
  readonly configuration: Configuration;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly offers: Offers;
  readonly viewer: Viewer;
  /** Defaults to the page's own. */
  readonly origin?: string;
  /** Carries SOAP. */
  readonly ews: EwsTransport;
}

export interface Services {
  /** The chosen route. */
  readonly mailbox: MailboxRoute | "none";
  /** @param name of an organization in config.json; undefined if none is chosen */
  readonly connect: (name: string | undefined) => ServicePorts;
}

/** The ports of a check that do not depend on the open item. */
export type ServicePorts = Pick<CheckPorts, "viewer" | "store" | "organization" | "directory" | "syncMinutes" | "now" | "routes">;

export function createServices(options: ServicesOptions): Services {
  const { configuration, viewer } = options;
  const { organizations, retired, syncMinutes } = configuration;
  const mailbox = chooseMailboxRoute(configuration, options.offers);
  const store = createAppointmentStore(mailbox, options);
  const directory = { configured: organizations.map(({ name, id }) => ({ name, ...(id !== undefined && { id }) })), retired };
  return {
    mailbox: mailbox.taken,
    connect(name) {
      const chosen = organizations.find((each) => each.name === name);
      const crm = chosen && createOrganization(chosen, options);
      return {
        viewer,
        store,
        ...(crm && { organization: crm.organization }),
        directory,
        syncMinutes,
        now: () => new Date(),
        routes: { mailbox, ...(crm && { crm: crm.route }) },
      };
    },
  };
}

function createAppointmentStore(
  route: ChosenRoute<MailboxRoute>,
  { configuration, http, tokens, viewer, ews }: ServicesOptions,
): AppointmentStore {
  const zone = viewer.timeZone === undefined ? {} : { timeZone: viewer.timeZone };
  switch (route.taken) {
    case "graph":
      return createGraphAppointmentStore({ http, graphRoot: configuration.graph, tokens, ownCalendar: ownCalendarMemory, ...zone });
    case "ews":
      return loadEwsAppointmentStore({ transport: ews, ...zone });
    case "none":
      return createNoAppointmentStore(
        route.refused.some(({ why }) => why === "no-sign-in")
          ? new Unauthenticated("This Outlook offers add-ins no sign-in.")
          : new NotSetUp("No way leads to this mailbox from here."),
      );
  }
}

function createOrganization(
  chosen: OrganizationConfiguration,
  { configuration: { tables }, http, tokens, offers, origin = location.origin }: ServicesOptions,
): { readonly organization: CrmOrganization; readonly route: ChosenRoute<CrmRoute> } {
  const route = chooseCrmRoute(chosen, offers, origin);
  if (route.taken !== "none") return { organization: createCrmOrganization({ http, tokens, tables, configuration: chosen }), route };
  const why = route.refused.some(({ why }) => why === "other-site")
    ? new OtherSite("The pane is not on the site of CRM.")
    : new Unauthenticated("This Outlook offers add-ins no sign-in.");
  return { organization: createNoOrganization(chosen, why), route };
}
