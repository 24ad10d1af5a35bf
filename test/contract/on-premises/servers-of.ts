import { createCrmOrganization } from "../../../src/crm/create-crm-organization.ts";
import type { CrmOrganization } from "../../../src/crm/crm-organization.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { createHttpClient, type RequestLimits } from "../../../src/http/http-client.ts";
import { createNoSignIn } from "../../../src/identity/no-sign-in.ts";
import type { AppointmentStore } from "../../../src/mailbox/appointment-store.ts";
import { createEwsAppointmentStore } from "../../../src/mailbox/ews/create-ews-appointment-store.ts";
import type { EwsTransport } from "../../../src/mailbox/ews/ews-transport.ts";
import { createFakeClock, type FakeClock } from "../../unit/http/fake-clock.ts";
import type { Started } from "../start-sandbox.ts";
import { configurationOnPremises, type CrmOnPremises } from "./move-on-premises.ts";
import { outlookOf, transportThrough } from "./outlooks-way.ts";
import { browserUnder } from "./windows-browser.ts";

export interface Servers {
  readonly clock: FakeClock;
  readonly transport: EwsTransport;
  readonly store: AppointmentStore;
  /** Absent: not set up yet. */
  readonly organization?: CrmOrganization;
}

interface ServersOptions {
  readonly crm?: CrmOnPremises;
  readonly limits?: RequestLimits;
  /** Around the browser's own. */
  readonly fetch?: (ask: Fetch) => Fetch;
}

/** The real adapters of a person whose servers all stand in the company. */
export function serversOf(
  started: Started,
  person: string,
  { crm = "2013", limits, fetch: around = (ask) => ask }: ServersOptions = {},
): Servers {
  const clock = createFakeClock(Date.parse("2026-11-23T09:20:00Z"));
  const http = createHttpClient({ fetch: around(browserUnder(person, started, clock)), clock, ...(limits && { limits }) });
  const transport = transportThrough(outlookOf(person, started));
  const { org } = started.sandbox.session.state.world.viewer;
  return {
    clock,
    transport,
    store: createEwsAppointmentStore({ transport }),
    ...(org && {
      organization: createCrmOrganization({
        http,
        tokens: createNoSignIn("Nobody signs in."),
        configuration: configurationOnPremises(started, org, crm),
      }),
    }),
  };
}
