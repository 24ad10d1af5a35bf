/** The one app: Office.js, msal and fetch behind the ports, use cases in front. The same for pane, ribbon command and send alert. */
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import { createExchangeLog, type ExchangeRecord } from "../http/exchange-log.ts";
import { createHttpClient } from "../http/http-client.ts";
import { openInBrowser } from "../outlook/open-in-browser.ts";
import { keepFirstRunDone, readFirstRun, type FirstRun } from "../outlook/first-run.ts";
import {
  keepSafetyCopy,
  keepTextChoice,
  readSafetyCopy,
  readTextChoice,
  type SafetyCopy,
  type TextChoice,
} from "../outlook/preferences.ts";
import { readHost, type Host } from "../outlook/read-host.ts";
import { nameOpenItem } from "../outlook/read-open-item.ts";
import { createSafetyCopyStore, type SafetyCopyStore } from "../outlook/safety-copy-store.ts";
import { findChosenOrganization, keepChosenOrganization, type ChosenOrganization } from "../outlook/settings.ts";
import { readViewer } from "../outlook/viewer.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { AppCalendar } from "./calendar/create-app-calendar.ts";
import type { AppActions } from "./create-app-actions.ts";
import { checkRemembering, type OnLastCheck } from "./check-remembering.ts";
import { createServices, type ServicePorts } from "./create-services.ts";
import { createTokens } from "./create-tokens.ts";
import { ewsThroughOutlook } from "./ews-through-outlook.ts";
import { lazy } from "./lazy.ts";
import { readOffers } from "./offers.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** `mailbox-writing`: the mailbox permissions that an action needs. */
export type SignInPurpose = "mailbox" | "mailbox-writing" | "crm";

/** Functions, not methods, so that they can be passed on without `this`. */
export interface App {
  readonly organizations: readonly Pick<OrganizationConfiguration, "name" | "colour">[];
  /** How often CRM's sync runs, in minutes. */
  readonly syncMinutes: number;
  /** The organizations' own tables in which regarding records are looked for. */
  readonly tables: Configuration["tables"];
  /** Whom people may ask for help: an e-mail address or an https address. */
  readonly helpAddress?: string;
  /** For the report: which Outlook this is, and the last requests of this app with how they ended, oldest first. */
  readonly readSurroundings: () => { readonly outlook: Host; readonly exchanges: readonly ExchangeRecord[] };
  /** The person's choice; undefined if config.json no longer lists that organization. */
  readonly findOrganization: () => ChosenOrganization | undefined;
  /**
   * @param options.onLastCheck told what the last check of this item found; with it, what this one finds is kept for the next
   * @throws AbortError when aborted
   */
  readonly check: (options: Options & { readonly onLastCheck?: OnLastCheck }) => Promise<CheckReport>;
  /** *None of these*: all further checks and actions of this app skip these records. */
  readonly setAside: (recordIds: readonly string[]) => void;
  /** From a click only. @throws Failure; AbortError when aborted */
  readonly signIn: (purpose: SignInPurpose, options: Options) => Promise<void>;
  /** Takes effect at once for this visit. @throws OfficeError if it could not be saved; AbortError when aborted */
  readonly keepOrganization: (chosen: ChosenOrganization, options: Options) => Promise<void>;
  /** "done" as well once an organization was chosen, whatever became of it. */
  readonly findFirstRun: () => FirstRun;
  /** @throws OfficeError if it could not be saved; AbortError when aborted */
  readonly keepFirstRunDone: (options: Options) => Promise<void>;
  readonly findSafetyCopy: () => SafetyCopy;
  /** @throws OfficeError if it could not be saved; AbortError when aborted */
  readonly keepSafetyCopy: (to: SafetyCopy, options: Options) => Promise<void>;
  /** *Take the text along*. */
  readonly findTextChoice: () => TextChoice;
  /** @throws OfficeError if it could not be saved; AbortError when aborted */
  readonly keepTextChoice: (to: TextChoice, options: Options) => Promise<void>;
  readonly openInCrm: (record: AppointmentRecord) => void;
  /** The use cases that may write: a separate chunk, since a check needs none of them. @throws Unreachable if it could not be loaded */
  readonly loadActions: () => Promise<AppActions>;
  /** The use cases of *Check my calendar* and *Who can break it*: a separate chunk. @throws Unreachable if it could not be loaded */
  readonly loadCalendar: () => Promise<AppCalendar>;
}

const categories = lazy(() => import(/* webpackChunkName: "categories" */ "../outlook/read-categories.ts"));

/** Office must be ready. `copies` overrides where safety copies are stored. */
export function createApp(
  configuration: Configuration,
  { copies = createSafetyCopyStore() }: { readonly copies?: SafetyCopyStore } = {},
): App {
  const { organizations, syncMinutes, tables, helpAddress } = configuration;
  const viewer = readViewer();
  const offers = readOffers(configuration);
  const exchanges = createExchangeLog();
  const http = createHttpClient({ log: exchanges });
  const ews = ewsThroughOutlook(exchanges);
  const tokens = createTokens(configuration, { offers, loginHint: viewer.address, chosenOrganization });
  const services = createServices({ configuration, http, tokens, offers, viewer, ews });
  let choice = findChosenOrganization();
  let connected: ServicePorts = services.connect(chosenOrganization()?.name);
  const setAside = new Set<string>();
  const ignoredCopies = new Set<string>();

  function chosenOrganization(): OrganizationConfiguration | undefined {
    return organizations.find(({ name }) => choice?.kind === "named" && name === choice.name);
  }

  /** For any item, with the organization that is chosen now. */
  const portsOfAny = (): CheckPorts => ({
    ...connected,
    nameOpenItem,
    findCategories: (options) =>
      categories.load().then(
        ({ readCategories }) => readCategories(options),
        () => undefined,
      ),
    ...(choice?.kind === "no-crm" && { crmClient: "no-crm" }),
    copies,
  });
  /** For the open item. */
  const ports = (): CheckPorts => ({ ...portsOfAny(), setAside: new Set(setAside), ignoredCopies });

  const actions = lazy(async () => {
    const { createAppActions } = await import(/* webpackChunkName: "actions" */ "./create-app-actions.ts");
    const ignoreCopy = (name: string): void => void ignoredCopies.add(name);
    return createAppActions({ configuration, http, tokens, ews, mailbox: services.mailbox, ports, ignoreCopy });
  });
  const calendar = lazy(async () => {
    const { createPaneCalendar } = await import(/* webpackChunkName: "app-calendar" */ "./calendar/create-pane-calendar.ts");
    return createPaneCalendar({ configuration, http, tokens, ews, mailbox: services.mailbox, offers, ports: portsOfAny });
  });

  return {
    organizations,
    syncMinutes,
    tables,
    ...(helpAddress !== undefined && { helpAddress }),
    readSurroundings: () => ({ outlook: readHost(), exchanges: exchanges.list() }),
    findOrganization: () => (choice?.kind === "named" && chosenOrganization() === undefined ? undefined : choice),
    check: ({ signal, onLastCheck }) =>
      onLastCheck ? checkRemembering(ports(), { signal, onLastCheck }) : checkAppointment(ports(), { signal }),
    setAside(recordIds) {
      for (const id of recordIds) setAside.add(id);
    },
    async signIn(purpose, options) {
      const { organization, store } = connected;
      if (purpose === "crm") await organization?.signIn(options);
      else await store.signIn({ ...options, purpose: purpose === "mailbox" ? "reading" : "writing" });
    },
    async keepOrganization(chosen, options) {
      choice = chosen;
      connected = services.connect(chosenOrganization()?.name);
      await keepChosenOrganization(chosen, options);
    },
    findFirstRun: () => (choice === undefined ? readFirstRun() : "done"),
    keepFirstRunDone,
    findSafetyCopy: readSafetyCopy,
    keepSafetyCopy,
    findTextChoice: readTextChoice,
    keepTextChoice,
    openInCrm(record) {
      const url = connected.organization?.recordUrl(record);
      if (url) openInBrowser(url);
    },
    loadActions: actions.load,
    loadCalendar: calendar.load,
  };
}
