/** One look at the appointment that a world has open: the real adapters, on the ways that the pane would take there. */
import "./give-page-dom.ts";
import { checkAppointment } from "../../src/check/check-appointment.ts";
import type { CheckReport } from "../../src/check/report.ts";
import { assembleStore } from "../../src/composition/assemble-mailbox.ts";
import { assembleOrganization } from "../../src/composition/assemble-organization.ts";
import { chooseMailboxWay, type Offers } from "../../src/composition/choose-ways.ts";
import type { Configuration } from "../../src/configuration/configuration.ts";
import type { Fetch } from "../../src/http/exchange.ts";
import { Unauthenticated } from "../../src/http/failure.ts";
import { createHttpClient } from "../../src/http/http-client.ts";
import { createNoSignIn } from "../../src/identity/no-sign-in.ts";
import type { TokenRequest, TokenSource } from "../../src/identity/token-source.ts";
import type { Witness } from "../../src/tracking/witness.ts";
import { configurationOf } from "../sandbox/config-json.ts";
import { abilitiesOf } from "../sandbox/outlook/requirement-matrix.ts";
import type { LoggedRequest } from "../sandbox/request-log.ts";
import type { World } from "../sandbox/world/world.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import { outlookOf, transportThrough } from "./on-premises/outlooks-way.ts";
import { shownItem } from "./on-premises/shown-item.ts";
import { browserUnder } from "./on-premises/windows-browser.ts";
import { startSandbox, type Started } from "./start-sandbox.ts";
import { witnessesOn } from "./witnesses-on.ts";

export interface Look {
  readonly report: CheckReport;
  /** Safety copies that the check wanted to keep. They are not: the world stays as it was. */
  readonly kept: readonly Witness[];
  /** Whatever was done that a look must not do, in words; what the sandbox did not understand, as well. */
  readonly done: readonly string[];
}

interface LookOptions {
  /** For organizations that config.json sets up in another way than the world's own. */
  readonly configure?: (world: World, origin: string) => Configuration;
  /** Around the browser's own. */
  readonly fetch?: (ask: Fetch) => Fetch;
}

export async function lookAt(world: World, { configure = configurationOf, fetch: around = (ask) => ask }: LookOptions = {}): Promise<Look> {
  const started = startSandbox(world);
  const { state } = started.sandbox.session;
  const person = state.findMailbox(world.viewer.email)!.email;
  const clock = createFakeClock(Date.parse("2026-11-23T09:20:00Z"));
  const http = createHttpClient({ fetch: around(browserUnder(person, started, clock)), clock });
  const configuration = configure(world, started.origin);
  const offers = offersOf(started, person);
  const tokens = offers.signIn === "nested" ? tokensByOutlook(person, started) : createNoSignIn("It would take a click.");
  const mailbox = chooseMailboxWay(configuration, offers);
  const chosen = configuration.organizations.find(({ name }) => name === world.viewer.org);
  const crm = chosen && assembleOrganization(chosen, { http, tokens, offers, origin: started.origin });
  const kept: Witness[] = [];

  const before = await started.world();
  const report = await checkAppointment(
    {
      viewer: { address: person, name: state.nameOf(person) },
      readOpenItem: () => Promise.resolve(shownItem(started, person)),
      store: assembleStore(mailbox, { http, graphRoot: configuration.graph, tokens, ews: transportThrough(outlookOf(person, started)) }),
      ...(crm && { organization: crm.organization }),
      witnesses: {
        ...witnessesOn(state.findMailbox(world.open.mailbox)?.items.find(({ id }) => id === world.open.item)),
        keep: (witness) => Promise.resolve(void kept.push(witness)),
      },
      organizationNames: new Map(configuration.organizations.flatMap(({ id, name }) => (id === undefined ? [] : [[id, name]]))),
      now: () => new Date(clock.now()),
    },
    { signal: new AbortController().signal },
  );
  return { report, kept, done: [...started.told, ...changes(before, await started.world()), ...writingRequests(started)] };
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

/** The clock runs and faults are spent while somebody merely looks. */
function changes({ now: _, faults: __, ...before }: World, { now: ___, faults: ____, ...after }: World): readonly string[] {
  return JSON.stringify(after) === JSON.stringify(before) ? [] : [`The world was changed to ${JSON.stringify(after)}`];
}

function writingRequests({ sandbox: { session } }: Started): readonly string[] {
  const { saves, mailings } = session.state;
  return [
    ...session.log
      .list()
      .filter(writes)
      .map(({ to, method, path, operation = "" }) => `${to} ${method} ${path} ${operation}`.trim()),
    ...saves.map(() => "saveAsync"),
    ...mailings.map(() => "A mail went out"),
  ];
}

/** CRM 2013 is asked who it is by a POST of SOAP. */
function writes({ to, method, path, operation }: LoggedRequest): boolean {
  if (to === "token") return false;
  if (to === "ews") return !["GetItem", "FindItem", "GetFolder"].includes(operation ?? "");
  return method !== "GET" && !(method === "POST" && path.endsWith("/XRMServices/2011/Organization.svc/web"));
}
