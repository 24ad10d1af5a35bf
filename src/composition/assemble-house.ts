/** Puts the house together for one opened item: real Office.js, real msal, real fetch behind the ports. */
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { createCrmOrganization } from "../crm/create-crm-organization.ts";
import type { CrmOrganization } from "../crm/crm-organization.ts";
import { createHttpClient } from "../http/http-client.ts";
import { createGraphAppointmentStore } from "../mailbox/graph/create-graph-appointment-store.ts";
import { keepSafetyCopy, readSafetyCopy, type SafetyCopy } from "../outlook/preferences.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";
import { findChosenOrganization, keepChosenOrganization } from "../outlook/settings.ts";
import { readViewer } from "../outlook/viewer.ts";
import { createWitnessStore, type WitnessStore } from "../outlook/witness-store.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { HouseActions } from "./assemble-actions.ts";
import type { HouseCalendar } from "./assemble-calendar.ts";
import { assembleTokens } from "./assemble-tokens.ts";
import { partLost } from "./part-lost.ts";

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
export function assembleHouse(configuration: Configuration, { witnesses = createWitnessStore() }: { readonly witnesses?: WitnessStore } = {}): House {
  const viewer = readViewer();
  const http = createHttpClient();
  const { tokens } = assembleTokens(configuration, { loginHint: viewer.address, chosenOrganization: () => chosen });
  const store = createGraphAppointmentStore({ http, graphRoot: configuration.graph, tokens });
  const organizationNames = new Map(configuration.organizations.flatMap(({ id, name }) => (id ? [[id, name] as const] : [])));
  let chosen = configuration.organizations.find(({ name }) => name === findChosenOrganization());
  let organization: CrmOrganization | undefined = assembleOrganization();
  let actions: Promise<HouseActions> | undefined;

  function assembleOrganization(): CrmOrganization | undefined {
    return chosen && createCrmOrganization({ http, configuration: chosen, tokens });
  }

  /** With the organization that is chosen by now. */
  const ports = (): CheckPorts => ({
    viewer,
    readOpenItem,
    findCategories: (options) => import(/* webpackChunkName: "categories" */ "../outlook/read-categories.ts").then(({ readCategories }) => readCategories(options), () => undefined),
    store,
    ...(organization && { organization }),
    witnesses,
    organizationNames,
    now: () => new Date(),
  });

  return {
    findOrganization: () => chosen?.name,
    check: (options) => checkAppointment(ports(), options),
    async signIn(purpose, options) {
      if (purpose === "crm") await organization?.signIn(options);
      else await store.signIn({ ...options, purpose: purpose === "mailbox" ? "reading" : "writing" });
    },
    async keepOrganization(name, options) {
      chosen = configuration.organizations.find((candidate) => candidate.name === name);
      organization = assembleOrganization();
      await keepChosenOrganization(name, options);
    },
    findSafetyCopy: readSafetyCopy,
    keepSafetyCopy,
    findRecordUrl: (record) => organization?.recordUrl(record),
    async loadCalendar() {
      const { assembleCalendar } = await import(/* webpackChunkName: "calendar-house" */ "./assemble-calendar.ts").catch(partLost);
      return assembleCalendar({ configuration, http, tokens, ports });
    },
    loadActions() {
      actions ??= import(/* webpackChunkName: "actions" */ "./assemble-actions.ts").then(
        ({ assembleActions }) => assembleActions({ configuration, http, tokens, ports }),
        (cause: unknown) => {
          actions = undefined;
          return partLost(cause);
        },
      );
      return actions;
    },
  };
}
