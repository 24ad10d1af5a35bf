/** Puts the house together for one opened item: real Office.js, real msal, real fetch behind the ports. */
import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import type { Configuration } from "../configuration/configuration.ts";
import { createCrmOrganization } from "../crm/create-crm-organization.ts";
import type { CrmOrganization } from "../crm/crm-organization.ts";
import { createHttpClient } from "../http/http-client.ts";
import { createNestedAppAuthentication } from "../identity/nested-app-authentication.ts";
import { createNoSignIn } from "../identity/no-sign-in.ts";
import type { TokenSource } from "../identity/token-source.ts";
import { createGraphAppointmentStore } from "../mailbox/graph/create-graph-appointment-store.ts";
import { readOpenItem } from "../outlook/read-open-item.ts";
import { findChosenOrganization, keepChosenOrganization } from "../outlook/settings.ts";
import { offersNestedAppAuthentication, readViewer } from "../outlook/viewer.ts";
import { createWitnessStore, type WitnessStore } from "../outlook/witness-store.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";

interface Options {
  readonly signal: AbortSignal;
}

export interface House {
  /** Name of the chosen organization, where it still stands in the configuration. */
  findOrganization(): string | undefined;
  check(options: Options): Promise<CheckReport>;
  /** From a click only. @throws Failure; AbortError when aborted */
  signIn(resource: "mailbox" | "crm", options: Options): Promise<void>;
  /** Holds for this visit at once. @throws OfficeError where it could not be kept; AbortError when aborted */
  keepOrganization(name: string, options: Options): Promise<void>;
  findRecordUrl(record: AppointmentRecord): URL | undefined;
}

/** Office must be ready. `witnesses`: where safety copies are kept, if not where they always are. */
export function assembleHouse(configuration: Configuration, { witnesses = createWitnessStore() }: { readonly witnesses?: WitnessStore } = {}): House {
  const viewer = readViewer();
  const http = createHttpClient();
  const tokens = assembleTokens(configuration, viewer.address);
  const store = createGraphAppointmentStore({ http, graphRoot: configuration.graph, tokens });
  const organizationNames = new Map(configuration.organizations.flatMap(({ id, name }) => (id ? [[id, name] as const] : [])));
  let chosen = configuration.organizations.find(({ name }) => name === findChosenOrganization());
  let organization: CrmOrganization | undefined = assembleOrganization();

  function assembleOrganization(): CrmOrganization | undefined {
    return chosen && createCrmOrganization({ http, configuration: chosen, tokens });
  }

  return {
    findOrganization: () => chosen?.name,
    check(options) {
      const ports: CheckPorts = {
        viewer,
        readOpenItem,
        store,
        ...(organization && { organization }),
        witnesses,
        organizationNames,
        now: () => new Date(),
      };
      return checkAppointment(ports, options);
    },
    async signIn(resource, options) {
      if (resource === "mailbox") await store.signIn(options);
      else await organization?.signIn(options);
    },
    async keepOrganization(name, options) {
      chosen = configuration.organizations.find((candidate) => candidate.name === name);
      organization = assembleOrganization();
      await keepChosenOrganization(name, options);
    },
    findRecordUrl: (record) => organization?.recordUrl(record),
  };
}

function assembleTokens({ clientId, authority }: Configuration, loginHint: string): TokenSource {
  return offersNestedAppAuthentication() ? createNestedAppAuthentication({ clientId, authority, loginHint }) : createNoSignIn("This Outlook offers add-ins no sign-in.");
}
