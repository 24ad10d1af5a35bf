/** Who sits in front of the screen, in which language and with which theme. */
import type { Viewer } from "./open-item.ts";
import { toldAddress, toldName } from "./told-by-host.ts";

export function readViewer(): Viewer {
  const profile = (Office.context.mailbox.userProfile as Partial<Office.UserProfile> | null | undefined) ?? {};
  const [address, name, timeZone] = [toldAddress(profile.emailAddress), toldName(profile.displayName), toldName(profile.timeZone)];
  return { ...(address !== undefined && { address }), ...(name !== undefined && { name }), ...(timeZone !== undefined && { timeZone }) };
}

export function readLocale(): string {
  return Office.context.displayLanguage || navigator.language || "en-US";
}

/** Does this host let add-ins ask Exchange Web Services at all? Outlook on phones does not. */
export function offersEws(): boolean {
  return typeof (Office.context.mailbox as Partial<Office.Mailbox> | undefined)?.makeEwsRequestAsync === "function";
}

/**
 * "enterprise" is Exchange on-premises; also "office365", "outlookCom", "gmail". Mailbox 1.6: undefined below.
 * Documented for `UserProfile.accountType`; what a hybrid mailbox says is not.
 */
export function readAccountType(): string | undefined {
  const { accountType } = (Office.context.mailbox.userProfile as { readonly accountType?: unknown } | null | undefined) ?? {};
  return typeof accountType === "string" && accountType !== "" ? accountType : undefined;
}

/** Nested app authentication needs the host's bridge; without it msal would quietly be another client. */
export function offersNestedAppAuthentication(): boolean {
  return Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
}
