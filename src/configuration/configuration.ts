/** `config.json`, next to taskpane.html: one build serves every customer. */
import type { ConfiguredTable } from "./configured-table.ts";

export interface OrganizationConfiguration {
  /** The name people use: PROD, UAT. Unique. */
  readonly name: string;
  /** Root URL, https, no trailing slash. */
  readonly url: string;
  /** Colour next to the name, `#rrggbb`. */
  readonly colour?: string;
  /** Web API version (9.2: Dataverse; 8.0 to 9.1: CRM 2016 and 365 on-premises), or "2013" for the endpoints of CRM 2011 to 2015. */
  readonly version: OrganizationVersion;
  /**
   * Who signs in: Entra, AD FS, or the browser by Windows authentication, which works only on the pane's own site (those
   * servers allow no CORS). Default: Entra for 9.2, Windows for all others.
   */
  readonly signIn: OrganizationSignIn;
  /** OrganizationId, lower-case GUID: gives a name to an organization that a stamp names. Never evidence. */
  readonly id?: string;
}

type OrganizationVersion = "9.2" | "9.1" | "9.0" | "8.2" | "8.1" | "8.0" | "2013";
type OrganizationSignIn = "entra" | "windows" | "adfs";

/** An organization that no longer exists, and the one that has its records now, if any. */
export interface RetiredOrganization {
  /** OrganizationId, lower-case GUID. */
  readonly id: string;
  /** `name` of one of the organizations. */
  readonly successor?: string;
}

export interface Configuration {
  /** Client id of the app registration in Entra; absent if nobody signs in there (everything on-premises). */
  readonly clientId?: string;
  /** https URL of the Entra authority. */
  readonly authority: string;
  /**
   * Where the mailboxes are. "automatic" (default): decided by Outlook's account type and by what the host offers
   * (docs/routes.md).
   */
  readonly exchange: "online" | "on-premises" | "automatic";
  /** For organizations that sign in by AD FS: its root (https://adfs.contoso.com/adfs), and the add-in's client id there. */
  readonly adfs?: { readonly authority: string; readonly clientId: string };
  /** Root of Microsoft Graph without the version; national clouds have their own. */
  readonly graph: string;
  readonly organizations: readonly OrganizationConfiguration[];
  /** Retired organizations whose ids may still be on appointments. Default: none. */
  readonly retired: readonly RetiredOrganization[];
  /** Tables of the organizations' own in which regarding records are looked for. Default: none. */
  readonly tables: readonly ConfiguredTable[];
  /** Where people can ask for help: an e-mail address or an https address. */
  readonly helpAddress?: string;
  /** How often CRM's sync runs, in minutes; a request older than two intervals is stale. Default 15. */
  readonly syncMinutes: number;
  /** How long the pane waits for the stamp to come back before offering to write it, in seconds. Default 60. */
  readonly patienceSeconds: number;
}
