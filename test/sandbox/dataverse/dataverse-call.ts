/** One request to an organization's Web API, by one of its enabled users. */
import type { CrmCall } from "../crm/crm-call.ts";

export interface DataverseCall extends CrmCall {
  readonly request: Request;
  readonly url: URL;
  /** `https://…/crm/<org>/api/data/v9.2`. */
  readonly root: string;
  /** `Prefer`, read. */
  readonly preferences: Preferences;
}

export interface Preferences {
  readonly returnRepresentation: boolean;
  readonly maxPageSize?: number;
  /** Patterns such as `*` or `OData.Community.Display.V1.FormattedValue`. */
  readonly annotations: readonly string[];
}
