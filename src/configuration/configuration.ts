/** `config.json` beside taskpane.html: the same build serves every customer. */

export interface OrganizationConfiguration {
  /** As people call it: PROD, UAT. Unique. */
  readonly name: string;
  /** Root URL, https, no trailing slash. */
  readonly url: string;
  /** Swatch beside the name, `#rrggbb`. */
  readonly colour?: string;
  /** Dataverse Web API version, or "2013" for the CRM 2011–2015 endpoints. */
  readonly version: "9.2" | "2013";
  /** OrganizationId, lower-case GUID: only to give a name to an organization that a stamp names. Never evidence. */
  readonly id?: string;
}

export interface Configuration {
  readonly clientId: string;
  /** https URL of the Entra authority. */
  readonly authority: string;
  /** Root of Microsoft Graph without version; other clouds differ. */
  readonly graph: string;
  readonly organizations: readonly OrganizationConfiguration[];
  /** How often CRM's sync runs, in minutes; after a repair the pane looks once more when one has passed. Default 15. */
  readonly syncMinutes: number;
  /** How long the pane waits for the stamp to come back before it offers to write it, in seconds. Default 60. */
  readonly patienceSeconds: number;
}
