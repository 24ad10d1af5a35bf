/** How mailbox and CRM are asked, and why no better way was taken. A fallback leaves a trace and shows it. */

export type MailboxRoute = "graph" | "ews";
/** `organization-data`: the endpoints of CRM 2011 to 2015. */
export type CrmRoute = "web-api" | "organization-data";

/** Who signs in: Outlook for the add-in, the person in a dialog, the browser by Windows, or Outlook with what it has anyway (EWS). */
export type SignInWay = "nested" | "dialog" | "windows" | "outlook";

export type WayRefusal =
  /** Graph knows mailboxes of the cloud alone. */
  | "mailbox-on-premises"
  /** Exchange Online lets add-ins use EWS no more. */
  | "mailbox-online"
  /** This Outlook has no such thing. */
  | "not-offered"
  /** Neither Outlook nor a dialog can sign in here, or nothing is configured to sign in with. */
  | "no-sign-in"
  /** CRM answers pages of its own site only, and this one is from another. */
  | "other-site";

export interface Way<Route> {
  readonly taken: Route | "none";
  /** Absent where none is taken. */
  readonly signIn?: SignInWay;
  /** Better ones, and those that could have stood in. */
  readonly refused: readonly { readonly what: Route | "nested-sign-in"; readonly why: WayRefusal }[];
}

export interface Ways {
  readonly mailbox: Way<MailboxRoute>;
  /** Absent: no organization is chosen. */
  readonly crm?: Way<CrmRoute>;
}
