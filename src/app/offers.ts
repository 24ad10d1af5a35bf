/** What this Outlook offers the add-in: how to sign in, and which services can be called. */
import type { Configuration } from "../configuration/configuration.ts";
import { offersDialogs } from "../outlook/offers-dialogs.ts";
import { offersEws, offersNestedAppAuthentication, readAccountType } from "../outlook/viewer.ts";

export interface Offers {
  /** `Office.context.mailbox.userProfile.accountType` (Mailbox 1.6): "enterprise" is Exchange on-premises. */
  readonly accountType: string | undefined;
  /** To Entra: by Outlook if it supports that, or else in an Office dialog. Also "none" without an app registration. */
  readonly signIn: "nested" | "dialog" | "none";
  readonly ews: "offered" | "not-offered";
  /** For AD FS, however people sign in to Entra. */
  readonly dialog: "offered" | "not-offered";
}

/** Office must be ready. */
export function readOffers({ clientId }: Pick<Configuration, "clientId">): Offers {
  const dialog = offersDialogs() === "none" ? "not-offered" : "offered";
  return {
    accountType: readAccountType(),
    signIn: clientId === undefined ? "none" : offersNestedAppAuthentication() ? "nested" : dialog === "offered" ? "dialog" : "none",
    ews: offersEws() ? "offered" : "not-offered",
    dialog,
  };
}
