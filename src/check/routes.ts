/** How mailbox and CRM are reached, and why no better route was taken. A fallback leaves a trace and shows it. */

export type MailboxRoute = "graph" | "ews";
/** `organization-data`: the endpoints of CRM 2011 to 2015. */
export type CrmRoute = "web-api" | "organization-data";

/** Who signs in: Outlook for the add-in, the person in a dialog, the browser by Windows, or Outlook itself (EWS needs no token). */
export type SignInMethod = "nested" | "dialog" | "windows" | "outlook";

type RouteRefusal =
  /** Graph serves cloud mailboxes only. */
  | "mailbox-on-premises"
  /** Exchange Online no longer lets add-ins use EWS. */
  | "mailbox-online"
  /** This Outlook does not offer it. */
  | "not-offered"
  /** Neither Outlook nor a dialog can sign in here, or nothing is configured to sign in with. */
  | "no-sign-in"
  /** CRM answers only pages of its own site, and this page is from another. */
  | "other-site";

export interface ChosenRoute<Route> {
  readonly taken: Route | "none";
  /** Absent if none is taken. */
  readonly signIn?: SignInMethod;
  /** Better routes, and possible substitutes. */
  readonly refused: readonly { readonly what: Route | "nested-sign-in"; readonly why: RouteRefusal }[];
}

export interface Routes {
  readonly mailbox: ChosenRoute<MailboxRoute>;
  /** Absent: no organization is chosen. */
  readonly crm?: ChosenRoute<CrmRoute>;
}
