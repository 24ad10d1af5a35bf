/** Puts the house together for one opened item: real Office.js, real msal, real fetch behind the ports. */
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { loadPart } from "../http/load-part.ts";
import { createHttpClient } from "../http/http-client.ts";
import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { keepSafetyCopy, readSafetyCopy, type SafetyCopy } from "../outlook/preferences.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";
import { findChosenOrganization, keepChosenOrganization } from "../outlook/settings.ts";
import { offersEws, readAccountType, readViewer } from "../outlook/viewer.ts";
import { createWitnessStore, type WitnessStore } from "../outlook/witness-store.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { HouseActions } from "./assemble-actions.ts";
import type { HouseCalendar } from "./assemble-calendar.ts";
import { assembleStore } from "./assemble-mailbox.ts";
import { assembleOrganization, type AssembledOrganization } from "./assemble-organization.ts";
import { assembleTokens } from "./assemble-tokens.ts";
import { chooseMailboxWay, type Offers } from "./choose-ways.ts";

interface Options {
  readonly signal: AbortSignal;
}

/** `mailbox-writing`: what an action needs in the mailbox, beyond reading. */
export type SignInPurpose = "mailbox" | "mailbox-writing" | "crm";

export interface House {
  /** Name of the chosen organization, where it still stands in the configuration. */
  findOrganization(): string | undefined;
  check(options: Options): Promise<CheckReport>;
  /** From a click only. @throws Failure; AbortError when aborted */
  signIn(purpose: SignInPurpose, options: Options): Promise<void>;
  /** Holds for this visit at once. @throws OfficeError where it could not be kept; AbortError when aborted */
  keepOrganization(name: string, options: Options): Promise<void>;
  findSafetyCopy(): SafetyCopy;
  /** @throws OfficeError where it could not be kept; AbortError when aborted */
  keepSafetyCopy(to: SafetyCopy, options: Options): Promise<void>;
  findRecordUrl(record: AppointmentRecord): URL | undefined;
  /** What writes, in a chunk of its own: a look needs none of it. @throws Unreachable where it could not be loaded */
  loadActions(): Promise<HouseActions>;
  /** The whole calendar, and who shares it, in a chunk of its own. @throws Unreachable where it could not be loaded */
  loadCalendar(): Promise<HouseCalendar>;
}

/** Office must be ready. `witnesses`: where safety copies are kept, if not where they always are. */
export function assembleHouse(
  configuration: Configuration,
  { witnesses = createWitnessStore() }: { readonly witnesses?: WitnessStore } = {},
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
  const store = assembleStore(mailbox, { http, graphRoot: configuration.graph, tokens });
  const organizationNames = new Map(configuration.organizations.flatMap(({ id, name }) => (id ? [[id, name] as const] : [])));
  let chosen = configuration.organizations.find(({ name }) => name === findChosenOrganization());
  let crm: AssembledOrganization | undefined = assembleChosen();
  let actions: Promise<HouseActions> | undefined;

  function assembleChosen(): AssembledOrganization | undefined {
    return chosen && assembleOrganization(chosen, { http, tokens, offers, origin: location.origin });
  }

  /** With the organization that is chosen by now. */
  const ports = (): CheckPorts => ({
    viewer,
    readOpenItem,
    findCategories: (options) =>
      import(/* webpackChunkName: "categories" */ "../outlook/read-categories.ts").then(
        ({ readCategories }) => readCategories(options),
        () => undefined,
      ),
    store,
    ...(crm && { organization: crm.organization }),
    witnesses,
    organizationNames,
    now: () => new Date(),
    ways: { mailbox, ...(crm && { crm: crm.way }) },
  });

  return {
    findOrganization: () => chosen?.name,
    check: (options) => checkAppointment(ports(), options),
    async signIn(purpose, options) {
      if (purpose === "crm") await crm?.organization.signIn(options);
      else await store.signIn({ ...options, purpose: purpose === "mailbox" ? "reading" : "writing" });
    },
    async keepOrganization(name, options) {
      chosen = configuration.organizations.find((candidate) => candidate.name === name);
      crm = assembleChosen();
      await keepChosenOrganization(name, options);
    },
    findSafetyCopy: readSafetyCopy,
    keepSafetyCopy,
    findRecordUrl: (record) => crm?.organization.recordUrl(record),
    async loadCalendar() {
      const { assemblePaneCalendar } = await loadPart(import(/* webpackChunkName: "calendar-house" */ "./assemble-pane-calendar.ts"));
      return assemblePaneCalendar({ configuration, http, tokens, mailbox: mailbox.taken, offers, ports });
    },
    loadActions() {
      actions ??= loadPart(import(/* webpackChunkName: "actions" */ "./assemble-actions.ts")).then(
        ({ assembleActions }) => assembleActions({ configuration, http, tokens, mailbox: mailbox.taken, ports }),
        (error: unknown) => {
          actions = undefined;
          throw error;
        },
      );
      return actions;
    },
  };
}
