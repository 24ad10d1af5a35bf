/** The person using Outlook, their language, and what their Outlook offers. */
import type { Viewer } from "./open-item.ts";
import { addressFromHost, nameFromHost } from "./host-values.ts";

export function readViewer(): Viewer {
  const profile = (Office.context.mailbox.userProfile as Partial<Office.UserProfile> | null | undefined) ?? {};
  const [address, name, timeZone] = [
    addressFromHost(profile.emailAddress),
    nameFromHost(profile.displayName),
    nameFromHost(profile.timeZone),
  ];
  return { ...(address !== undefined && { address }), ...(name !== undefined && { name }), ...(timeZone !== undefined && { timeZone }) };
}

/** The language of Outlook, or of the browser where Outlook does not tell it or is not there. */
export function readLocale(): string {
  const { context } = (globalThis as { readonly Office?: { readonly context?: Partial<Office.Context> } }).Office ?? {};
  return context?.displayLanguage || navigator.language || "en-US";
}

/** Does this host let add-ins use Exchange Web Services at all? Outlook on phones does not. */
export function offersEws(): boolean {
  return typeof (Office.context.mailbox as Partial<Office.Mailbox> | undefined)?.makeEwsRequestAsync === "function";
}

/**
 * "enterprise" is Exchange on-premises; others are "office365", "outlookCom", "gmail". Needs Mailbox 1.6: undefined below.
 * Documented for `UserProfile.accountType`; the value for a hybrid mailbox is not.
 */
export function readAccountType(): string | undefined {
  const { accountType } = (Office.context.mailbox.userProfile as { readonly accountType?: unknown } | null | undefined) ?? {};
  return typeof accountType === "string" && accountType !== "" ? accountType : undefined;
}

/** Nested app authentication needs the host's bridge; without it msal would silently act as another client. */
export function offersNestedAppAuthentication(): boolean {
  return Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
}
