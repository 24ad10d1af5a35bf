/** A request to an organization's Web API by one of its enabled users. */
import type { CrmCall } from "../crm/crm-call.ts";
import type { Organization } from "../world/world.ts";

export interface DataverseCall extends CrmCall {
  readonly request: Request;
  readonly url: URL;
  /** `https://…/crm/<org>/api/data/v9.2`. */
  readonly root: string;
  readonly version: WebApiVersion;
  /** From the header `Prefer`. */
  readonly preferences: Preferences;
}

/** 8.0 to 8.2: CRM 2016 and 365 on-premises; 9.0 and 9.1: 365 on-premises, and Dataverse; 9.2: Dataverse alone. */
export type WebApiVersion = (typeof webApiVersions)[number];

export const webApiVersions = ["v8.0", "v8.1", "v8.2", "v9.0", "v9.1", "v9.2"] as const;

/** An organization offers its own version of the API and all older ones. */
export function offersVersion(org: Organization, version: WebApiVersion): boolean {
  const own = webApiVersions.find((one) => one === `v${org.version ?? "9.2"}`);
  return own !== undefined && webApiVersions.indexOf(version) <= webApiVersions.indexOf(own);
}

export interface Preferences {
  readonly returnRepresentation: boolean;
  /** `MSCRM.SuppressDuplicateDetection: false` */
  readonly detectsDuplicates: boolean;
  readonly maxPageSize?: number;
  /** Patterns such as `*` or `OData.Community.Display.V1.FormattedValue`. */
  readonly annotations: readonly string[];
}
