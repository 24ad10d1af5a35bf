/** Puts the house together for one opened item: real Office.js, real msal, real fetch behind the ports. */
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { Configuration, OrganizationConfiguration } from "../configuration/configuration.ts";
import { loadPart } from "../http/load-part.ts";
import { createHttpClient } from "../http/http-client.ts";
import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { keepSafetyCopy, readSafetyCopy, type SafetyCopy } from "../outlook/preferences.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";
import { createSafetyCopyStore, type SafetyCopyStore } from "../outlook/safety-copy-store.ts";
import { findChosenOrganization, keepChosenOrganization, type ChosenOrganization } from "../outlook/settings.ts";
import { offersEws, readAccountType, readViewer } from "../outlook/viewer.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { HouseActions } from "./assemble-actions.ts";
import type { HouseCalendar } from "./assemble-calendar.ts";
import { assembleStore } from "./assemble-mailbox.ts";
import { assembleOrganization, type AssembledOrganization } from "./assemble-organization.ts";
import { assembleTokens } from "./assemble-tokens.ts";
import { chooseMailboxWay, type Offers } from "./choose-ways.ts";
import { directoryOf } from "./directory-of.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** `mailbox-writing`: what an action needs in the mailbox, beyond reading. */
export type SignInPurpose = "mailbox" | "mailbox-writing" | "crm";

export interface House {
  /** What the person said; an organization only where it still stands in the configuration. */
  findOrganization(): ChosenOrganization | undefined;
  check(options: Options): Promise<CheckReport>;
  /** *None of these* was said of these records: from now on every check and action of this pane passes them over. */
  setAside(recordIds: readonly string[]): void;
  /** From a click only. @throws Failure; AbortError when aborted */
  signIn(purpose: SignInPurpose, options: Options): Promise<void>;
  /** Holds for this visit at once. @throws OfficeError where it could not be kept; AbortError when aborted */
  keepOrganization(chosen: ChosenOrganization, options: Options): Promise<void>;
  findSafetyCopy(): SafetyCopy;
  /** @throws OfficeError where it could not be kept; AbortError when aborted */
  keepSafetyCopy(to: SafetyCopy, options: Options): Promise<void>;
  findRecordUrl(record: AppointmentRecord): URL | undefined;
  /** What writes, in a chunk of its own: a look needs none of it. @throws Unreachable where it could not be loaded */
  loadActions(): Promise<HouseActions>;
  /** The whole calendar, and who shares it, in a chunk of its own. @throws Unreachable where it could not be loaded */
  loadCalendar(): Promise<HouseCalendar>;
}

/** Office must be ready. `copies`: where safety copies are kept, if not where they always are. */
export function assembleHouse(
  configuration: Configuration,
  { copies = createSafetyCopyStore() }: { readonly copies?: SafetyCopyStore } = {},
): House {
  const viewer = readViewer();
  const http = createHttpClient();
  const { tokens, way } = assembleTokens(configuration, { loginHint: viewer.address, chosenOrganization: () => chosen });
  const offers: Offers = {
    accountType: readAccountType(),
    signIn: configuration.clientId === undefined ? "none" : way,
    ews: offersEws() ? "offered" : "not-offered",
    dialog: offersDialogs() === "none" ? "not-offered" : "offered",
  };
  const mailbox = chooseMailboxWay(configuration, offers);
  const zone = viewer.timeZone === undefined ? {} : { timeZone: viewer.timeZone };
  const store = assembleStore(mailbox, { http, graphRoot: configuration.graph, tokens, ...zone });
  let said = findChosenOrganization();
  let chosen = findConfigured(configuration, said);
  let crm: AssembledOrganization | undefined = assembleChosen();
  let actions: Promise<HouseActions> | undefined;
  const setAside = new Set<string>();
  const ignoredCopies = new Set<string>();

  function assembleChosen(): AssembledOrganization | undefined {
    return chosen && assembleOrganization(chosen, { http, tokens, offers, origin: location.origin });
  }

  /** Of any item, with the organization that is chosen by now. */
  const portsOfAny = (): CheckPorts => ({
    viewer,
    readOpenItem,
    findCategories: (options) =>
      import(/* webpackChunkName: "categories" */ "../outlook/read-categories.ts").then(
        ({ readCategories }) => readCategories(options),
        () => undefined,
      ),
    store,
    ...(crm && { organization: crm.organization }),
    ...(said?.kind === "no-crm" && { crmClient: "no-crm" }),
    copies,
    directory: directoryOf(configuration),
    syncMinutes: configuration.syncMinutes,
    now: () => new Date(),
    ways: { mailbox, ...(crm && { crm: crm.way }) },
  });
  /** Of the item that is open. */
  const ports = (): CheckPorts => ({ ...portsOfAny(), setAside: new Set(setAside), ignoredCopies });

  return {
    findOrganization: () => (said?.kind === "named" && chosen === undefined ? undefined : said),
    check: (options) => checkAppointment(ports(), options),
    setAside(recordIds) {
      for (const id of recordIds) setAside.add(id);
    },
    async signIn(purpose, options) {
      if (purpose === "crm") await crm?.organization.signIn(options);
      else await store.signIn({ ...options, purpose: purpose === "mailbox" ? "reading" : "writing" });
    },
    async keepOrganization(choice, options) {
      said = choice;
      chosen = findConfigured(configuration, said);
      crm = assembleChosen();
      await keepChosenOrganization(choice, options);
    },
    findSafetyCopy: readSafetyCopy,
    keepSafetyCopy,
    findRecordUrl: (record) => crm?.organization.recordUrl(record),
    async loadCalendar() {
      const { assemblePaneCalendar } = await loadPart(import(/* webpackChunkName: "calendar-house" */ "./assemble-pane-calendar.ts"));
      return assemblePaneCalendar({ configuration, http, tokens, mailbox: mailbox.taken, offers, ports: portsOfAny, ...zone });
    },
    loadActions() {
      actions ??= loadPart(import(/* webpackChunkName: "actions" */ "./assemble-actions.ts")).then(
        ({ assembleActions }) =>
          assembleActions({
            configuration,
            http,
            tokens,
            mailbox: mailbox.taken,
            ports,
            ignoreCopy: (name) => ignoredCopies.add(name),
          }),
        (error: unknown) => {
          actions = undefined;
          throw error;
        },
      );
      return actions;
    },
  };
}

function findConfigured({ organizations }: Configuration, said: ChosenOrganization | undefined): OrganizationConfiguration | undefined {
  return organizations.find(({ name }) => said?.kind === "named" && name === said.name);
}
