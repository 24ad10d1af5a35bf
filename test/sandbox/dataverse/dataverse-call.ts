/** One request to an organization's Web API, by one of its enabled users. */
import type { CrmCall } from "../crm/crm-call.ts";

export interface DataverseCall extends CrmCall {
  readonly request: Request;
  readonly url: URL;
  /** `https://…/crm/<org>/api/data/v9.2`. */
  readonly root: string;
  readonly version: WebApiVersion;
  /** `Prefer`, read. */
  readonly preferences: Preferences;
}

/** 8.0 to 8.2: CRM 2016 and 365 on-premises; 9.0 and 9.1: 365 on-premises, and Dataverse; 9.2: Dataverse alone. */
export type WebApiVersion = (typeof webApiVersions)[number];

export const webApiVersions = ["v8.0", "v8.1", "v8.2", "v9.0", "v9.1", "v9.2"] as const;

export interface Preferences {
  readonly returnRepresentation: boolean;
  readonly maxPageSize?: number;
  /** Patterns such as `*` or `OData.Community.Display.V1.FormattedValue`. */
  readonly annotations: readonly string[];
}
