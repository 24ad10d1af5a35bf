/** A person with an open pane: the real use cases on the real adapters, straight into the sandbox. No time passes but its own. */
import { updateRecord } from "../../../src/check/update-record.ts";
import type {
  ActionOptions,
  ActionOutcome,
  ActionStep,
  ForgettingPorts,
  RegardingPorts,
  RegardingRequest,
  RestoreRequest,
  TrackPorts,
  TrackRequest,
  UpdateRequest,
} from "../../../src/check/action.ts";
import { changeRegarding } from "../../../src/check/change-regarding.ts";
import { checkAppointment } from "../../../src/check/check-appointment.ts";
import { createContentReading } from "../../../src/check/content-reading.ts";
import { forgetCopy, type ForgettableCopy } from "../../../src/check/forget-copy.ts";
import { linkToRecord } from "../../../src/check/link-to-record.ts";
import type { CheckReport } from "../../../src/check/report.ts";
import { restoreLink } from "../../../src/check/restore-link.ts";
import { trackAppointment } from "../../../src/check/track-appointment.ts";
import { writeLink } from "../../../src/check/write-link.ts";
import { createCrmOrganization } from "../../../src/crm/create-crm-organization.ts";
import { regardingTablesOf } from "../../../src/crm/regarding-table.ts";
import { Unauthenticated } from "../../../src/http/failure.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import type { Token, TokenRequest } from "../../../src/identity/token-source.ts";
import { createGraphAppointmentStore } from "../../../src/mailbox/graph/create-graph-appointment-store.ts";
import { createGraphContent } from "../../../src/mailbox/graph/get-graph-content.ts";
import { createEwsContent } from "../../../src/mailbox/ews/get-ews-content.ts";
import { readCarriedCopy } from "../../../src/mailbox/carried-copy-in-bag.ts";
import { createEwsAppointmentStore } from "../../../src/mailbox/ews/create-ews-appointment-store.ts";
import type { OpenItem } from "../../../src/outlook/open-item.ts";
import type { JournalEntry } from "../../../src/tracking/journal-entry.ts";
import type { OwnCopy } from "../../../src/tracking/evidence.ts";
import { mayEditItems, rightsOf } from "../../sandbox/exchange/mailbox-rights.ts";
import { bagProperty } from "../../profile/safety-copies.ts";
import { sameAddress } from "../../sandbox/world/same-address.ts";
import type { Item } from "../../sandbox/world/world.ts";
import { createFakeClock, type FakeClock } from "../../unit/http/fake-clock.ts";
import { forgetful } from "../forgetful.ts";
import { transportThrough } from "../on-premises/outlooks-way.ts";
import type { Started } from "../start-sandbox.ts";
import { outlookOnWire } from "./outlook-on-wire.ts";

/** What leaves a pane. */
export interface Sending {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body?: string;
}

/** Between a person's pane and the services: may look, wait, lose or replace. */
export type Wire = (sending: Sending, forward: () => Promise<Response>, clock: FakeClock) => Promise<Response>;

export interface ActorOptions {
  /** null: not set up yet. Default: the first of the world. */
  readonly organization?: string | null;
  /** Default: what the world has open. */
  readonly place?: { readonly mailbox: string; readonly item: string };
  readonly wire?: Wire;
  /** Of every click that names none. */
  readonly signal?: AbortSignal;
  /** While waiting for the sync, before each look. */
  readonly onPause?: () => Promise<void>;
  /** Default: Graph and the Web API. On-premises: Exchange Web Services and CRM 2011 to 2015. */
  readonly servers?: "cloud" | "on-premises";
  /** In this person's settings, of the appointment that is open. */
  readonly ownCopies?: readonly OwnCopy[];
  /** Whether the host lets settings be saved; default: it does. */
  readonly settings?: "saved" | "not-saved";
  /** What the host tells of a shared item; default: all of it. */
  readonly sharedProperties?: "offered" | "not-offered";
  /** *Take the text along*. */
  readonly text?: TrackPorts["text"];
  /** Of the Web API. */
  readonly version?: "9.2" | "8.2";
}

type Going = Partial<ActionOptions>;

export interface Actor {
  readonly ports: ForgettingPorts & RegardingPorts & TrackPorts;
  readonly journal: readonly JournalEntry[];
  readonly kept: readonly OwnCopy[];
  readonly steps: readonly ActionStep[];
  check(): Promise<CheckReport>;
  /** *None of these*. */
  refuse(recordIds: readonly string[]): void;
  forget(copy: ForgettableCopy, options?: Going): Promise<ActionOutcome>;
  /** Reads a comparison that it is shown, and goes on; `request`: what was read before. */
  restore(options?: Going, request?: RestoreRequest): Promise<ActionOutcome>;
  writeLink(recordId: string, options?: Going): Promise<ActionOutcome>;
  linkTo(recordId: string, options?: Going): Promise<ActionOutcome>;
  regard(request: RegardingRequest, options?: Going): Promise<ActionOutcome>;
  track(request?: TrackRequest, options?: Going): Promise<ActionOutcome>;
  /** Reads what would be written, and goes on; `request`: what was read before. */
  update(options?: Going, request?: UpdateRequest): Promise<ActionOutcome>;
}

export function createActor(
  started: Started,
  person: string,
  {
    organization = started.sandbox.session.state.world.orgs[0]!.name,
    place,
    wire = (_, forward) => forward(),
    signal = new AbortController().signal,
    onPause,
    servers = "cloud",
    ownCopies = [],
    settings = "saved",
    sharedProperties = "offered",
    text = "left-out",
    version = "9.2",
  }: ActorOptions = {},
): Actor {
  const clock = createFakeClock(Date.parse("2026-11-23T09:20:00Z"));
  const browse = started.browserOf(person);
  const http = createHttpClient({
    clock,
    fetch(url, { method = "GET", headers: told, body, credentials = "omit" }) {
      const headers = new Headers(told);
      const text = typeof body === "string" ? { body } : {};
      return wire({ method, url, headers, ...text }, () => browse(url, { method, headers, credentials, ...text }), clock);
    },
  });
  const tokens = tokensOf(started, person);
  const transport = transportThrough(outlookOnWire(started, person, { wire, clock }));
  const isCloud = servers === "cloud";
  const steps: ActionStep[] = [];
  const journal: JournalEntry[] = [];
  const kept: OwnCopy[] = [];
  let own = [...ownCopies];
  const setAside = new Set<string>();
  const ignoredCopies = new Set<string>();
  const at = place ?? started.sandbox.session.state.world.open;
  const typeCodes = new Map<string, string>();
  const ports: ForgettingPorts & RegardingPorts & TrackPorts = {
    regardingTypes: regardingTablesOf(started.sandbox.session.state.world.config?.tables).map(({ type }) => type),
    typeCodes: {
      find: (organizationId, type) => typeCodes.get(`${organizationId} ${type}`),
      keep: (organizationId, type, code) => void typeCodes.set(`${organizationId} ${type}`, code),
    },
    unanswered: new Map(),
    viewer: { address: person, name: person },
    nameOpenItem: () => Promise.resolve(openItem(started, person, at, sharedProperties)),
    store: isCloud
      ? createGraphAppointmentStore({ http, graphRoot: `${started.origin}/graph`, tokens, ownCalendar: forgetful })
      : createEwsAppointmentStore({ transport }),
    ...(organization !== null && {
      organization: createCrmOrganization({
        http,
        tokens,
        tables: started.sandbox.session.state.world.config?.tables ?? [],
        configuration: {
          name: organization,
          url: `${started.origin}/crm/${organization}`,
          ...(isCloud ? ({ version, signIn: "entra" } as const) : ({ version: "2013", signIn: "windows" } as const)),
        },
      }),
    }),
    copies: {
      findCarried: () => {
        const bag = findItem(started, at).properties?.[bagProperty];
        return Promise.resolve(typeof bag === "string" ? readCarriedCopy(bag) : undefined);
      },
      findOwn: () => own,
      keep: (copy) => Promise.resolve(void kept.push(copy)),
      forgetOwn(_, organizationId) {
        if (settings === "saved") own = own.filter((copy) => copy.organization.id !== organizationId);
        return Promise.resolve(settings === "saved" ? "kept" : "not-kept");
      },
    },
    directory: {
      configured: started.sandbox.session.state.world.orgs.map(({ name }) => ({ name })),
      retired: [],
    },
    setAside,
    ignoredCopies,
    ignoreCopy: (name) => ignoredCopies.add(name),
    readContent: createContentReading(
      isCloud ? createGraphContent({ http, graphRoot: `${started.origin}/graph`, tokens }) : createEwsContent({ transport }),
      () => Promise.resolve(undefined),
    ),
    text,
    syncMinutes: 15,
    now: () => new Date(clock.now()),
    onJournal: (entry) => journal.push(entry),
  };
  const syncWait = {
    timeoutMs: 2000,
    pollMs: 1000,
    async sleep(duration: number, signal: AbortSignal) {
      await onPause?.();
      await clock.sleep(duration, signal);
    },
  };
  const going = (options: Going = {}): ActionOptions => ({
    signal,
    onStep: (step) => steps.push(step),
    ...options,
  });
  return {
    ports,
    journal,
    kept,
    steps,
    check: () => checkAppointment(ports, going()),
    refuse(recordIds) {
      for (const id of recordIds) setAside.add(id);
    },
    forget: (copy, options) => forgetCopy(ports, copy, going(options)),
    async restore(options, request) {
      const outcome = await restoreLink(ports, request ?? {}, { ...going(options), syncWait });
      if (request !== undefined || outcome.kind !== "differs") return outcome;
      return restoreLink(ports, { read: outcome.differences }, { ...going(options), syncWait });
    },
    writeLink: (recordId, options) => writeLink(ports, recordId, going(options)),
    linkTo: (recordId, options) => linkToRecord(ports, recordId, going(options)),
    regard: (request, options) => changeRegarding(ports, request, going(options)),
    track: (request = {}, options) => trackAppointment(ports, request, going(options)),
    async update(options, request) {
      const outcome = await updateRecord(ports, request ?? {}, going(options));
      if (request !== undefined || outcome.kind !== "update-differs") return outcome;
      return updateRecord(ports, { read: outcome.differences }, going(options));
    },
  };
}

/** One token per set of scopes, as msal keeps them. */
function tokensOf(started: Started, person: string) {
  const kept = new Map<string, Token>();
  const acquire = async ({ scopes, claims }: TokenRequest): Promise<Token> => {
    const known = claims === undefined ? kept.get(scopes.join(" ")) : undefined;
    if (known) return known;
    const answer = await started.acquire(person, scopes, claims === undefined ? {} : { claims });
    if ("error" in answer) throw new Unauthenticated(answer.error.status);
    const token = { accessToken: answer.access_token, account: answer.account.username };
    kept.set(scopes.join(" "), token);
    return token;
  };
  return { getToken: acquire, signIn: acquire };
}

function findItem({ sandbox }: Started, { mailbox, item }: NonNullable<ActorOptions["place"]>): Item {
  return sandbox.session.state.findMailbox(mailbox)!.items.find(({ id }) => id === item)!;
}

function openItem(
  started: Started,
  person: string,
  place: { readonly mailbox: string; readonly item: string },
  offers: ActorOptions["sharedProperties"],
): OpenItem {
  const { state } = started.sandbox.session;
  const mailbox = state.findMailbox(place.mailbox)!;
  const item = findItem(started, place);
  const organizer = item.organizer ?? mailbox.email;
  const own = sameAddress(state.findMailbox(person)?.email, mailbox.email);
  return {
    kind: "saved",
    mode: "read",
    id: item.id,
    subject: item.subject,
    start: new Date(item.start),
    end: new Date(item.end),
    organizer: { address: organizer, name: state.nameOf(organizer) },
    shared:
      own || offers === "not-offered"
        ? { kind: "not-offered" }
        : { kind: "shared", owner: mailbox.email, mayEdit: mayEditItems(rightsOf(person, mailbox, state)) ? "yes" : "no" },
  };
}
