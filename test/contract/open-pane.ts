/** The pane of the person whose Outlook a world has open: the real adapters, by the routes that it would take there. */
import "./give-page-dom.ts";
import type { CheckPorts } from "../../src/check/check-appointment.ts";
import { createServices } from "../../src/app/create-services.ts";
import type { Offers } from "../../src/app/offers.ts";
import type { Configuration } from "../../src/configuration/configuration.ts";
import type { Fetch } from "../../src/http/exchange.ts";
import { Unauthenticated } from "../../src/http/failure.ts";
import { createHttpClient, type HttpClient } from "../../src/http/http-client.ts";
import { createNoSignIn } from "../../src/identity/no-sign-in.ts";
import type { TokenRequest, TokenSource } from "../../src/identity/token-source.ts";
import type { Viewer } from "../../src/outlook/open-item.ts";
import { addressFromHost } from "../../src/outlook/host-values.ts";
import type { OwnCopy } from "../../src/tracking/evidence.ts";
import { configurationOf } from "../profile/config-json.ts";
import { windowsZone } from "../sandbox/exchange/time-zone.ts";
import { abilitiesOf } from "../sandbox/outlook/requirement-matrix.ts";
import type { World } from "../sandbox/world/world.ts";
import { createFakeClock, type FakeClock } from "../unit/http/fake-clock.ts";
import { copiesOf } from "./copies-of.ts";
import { outlookOf, transportThrough } from "./on-premises/outlooks-way.ts";
import { shownItem } from "./on-premises/shown-item.ts";
import { browserUnder } from "./on-premises/windows-browser.ts";
import type { Started } from "./start-sandbox.ts";

export interface PaneOptions {
  /** For organizations that config.json sets up in another way than the world's own. */
  readonly configure?: (world: World, origin: string) => Configuration;
  /** Around the browser's own. */
  readonly fetch?: (ask: Fetch) => Fetch;
}

export interface Pane {
  readonly ports: CheckPorts;
  /** Safety copies that were to be kept. They are not, so that the world stays as it is. */
  readonly kept: readonly OwnCopy[];
  readonly clock: FakeClock;
  readonly http: HttpClient;
  readonly tokens: TokenSource;
  readonly configuration: Configuration;
}

export function openPane(started: Started, { configure = configurationOf, fetch: around = (ask) => ask }: PaneOptions = {}): Pane {
  const { state } = started.sandbox.session;
  const { world } = state;
  const person = state.findMailbox(world.viewer.email)!.email;
  const clock = createFakeClock(state.clock.now().getTime());
  const http = createHttpClient({ fetch: around(browserUnder(person, started, clock)), clock });
  const configuration = configure(world, started.origin);
  const offers = offersOf(started, person);
  const tokens = offers.signIn === "nested" ? tokensByOutlook(person, started) : createNoSignIn("It would take a click.");
  const viewer = viewerOf(started, person);
  const saysNoCrm = state.hasNoCrm(person);
  const ews = transportThrough(outlookOf(person, started));
  const services = createServices({ configuration, http, tokens, offers, viewer, origin: started.origin, ews });
  const kept: OwnCopy[] = [];
  const ports: CheckPorts = {
    ...services.connect(saysNoCrm ? undefined : (world.viewer.org ?? undefined)),
    nameOpenItem: () => Promise.resolve(shownItem(started, person)),
    ...(saysNoCrm && { crmClient: "no-crm" }),
    copies: { ...copiesOf(started, person), keep: (copy) => Promise.resolve(void kept.push(copy)) },
    now: () => new Date(clock.now()),
  };
  return { ports, kept, clock, http, tokens, configuration };
}

/** As the host tells the person, who need not be told by their address. */
function viewerOf({ sandbox: { session } }: Started, person: string): Viewer {
  const { profileAddress = person } = session.state.viewerFor(person);
  const address = addressFromHost(profileAddress);
  const timeZone = windowsZone(session.state.findMailbox(person)?.timeZone);
  return { ...(address !== undefined && { address }), name: session.state.nameOf(person), timeZone };
}

function offersOf({ sandbox }: Started, person: string): Offers {
  const { state } = sandbox.session;
  const { mailboxApi, nestedAppAuth } = abilitiesOf(state, person);
  const onPremises = state.findMailbox(person)?.exchange === "on-premises";
  const tellsAccount = Number(mailboxApi.slice("1.".length)) >= 6;
  return {
    accountType: tellsAccount ? (onPremises ? "enterprise" : "office365") : undefined,
    signIn: nestedAppAuth ? "nested" : "dialog",
    ews: "offered",
    dialog: "offered",
  };
}

/** Without a click: whoever has to agree first is asked later. */
function tokensByOutlook(person: string, started: Started): TokenSource {
  const getToken = async ({ scopes, claims }: TokenRequest) => {
    const answer = await started.acquire(person, scopes, claims === undefined ? {} : { claims });
    if ("error" in answer) throw new Unauthenticated(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  return { getToken, signIn: getToken };
}
