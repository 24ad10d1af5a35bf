/** `config.json` beside taskpane.html: the same build serves every customer. */

export interface OrganizationConfiguration {
  /** As people call it: PROD, UAT. Unique. */
  readonly name: string;
  /** Root URL, https, no trailing slash. */
  readonly url: string;
  /** Swatch beside the name, `#rrggbb`. */
  readonly colour?: string;
  /** Web API version (9.2: Dataverse; 8.0 to 9.1: CRM 2016 and 365 on-premises), or "2013" for the endpoints of CRM 2011 to 2015. */
  readonly version: OrganizationVersion;
  /**
   * Who signs in: Entra; the browser by Windows, on the pane's own site alone (those servers allow no other: no CORS);
   * or AD FS. Default: Entra for 9.2, Windows for all others.
   */
  readonly signIn: OrganizationSignIn;
  /** OrganizationId, lower-case GUID: only to give a name to an organization that a stamp names. Never evidence. */
  readonly id?: string;
}

type OrganizationVersion = "9.2" | "9.1" | "9.0" | "8.2" | "8.1" | "8.0" | "2013";
type OrganizationSignIn = "entra" | "windows" | "adfs";

/** An organization that is no more, and the one that keeps its records now, if any. */
export interface RetiredOrganization {
  /** OrganizationId, lower-case GUID. */
  readonly id: string;
  /** `name` of one of the organizations. */
  readonly successor?: string;
}

export interface Configuration {
  /** Of the app registration in Entra; absent where nobody signs in there: on-premises all through. */
  readonly clientId?: string;
  /** https URL of the Entra authority. */
  readonly authority: string;
  /** Where the mailboxes are. "automatic": as Outlook tells of the account, and by what it offers (docs/architecture.md). Default. */
  readonly exchange: "online" | "on-premises" | "automatic";
  /** For organizations that sign in by AD FS: its root (https://adfs.contoso.com/adfs), and the id that the add-in has there. */
  readonly adfs?: { readonly authority: string; readonly clientId: string };
  /** Root of Microsoft Graph without version; other clouds differ. */
  readonly graph: string;
  readonly organizations: readonly OrganizationConfiguration[];
  /** What their ids on an appointment mean. Default: none. */
  readonly retired: readonly RetiredOrganization[];
  /** Whom people may ask for help: an e-mail address, or an https address. */
  readonly helpAddress?: string;
  /** How often CRM's sync runs, in minutes: a request that is older than two intervals is stale. Default 15. */
  readonly syncMinutes: number;
  /** How long the pane waits for the stamp to come back before it offers to write it, in seconds. Default 60. */
  readonly patienceSeconds: number;
}
