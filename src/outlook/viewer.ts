/** Who sits in front of the screen, in which language and with which theme. */
import type { Viewer } from "./open-item.ts";

export function readViewer(): Viewer {
  const { emailAddress, displayName } = Office.context.mailbox.userProfile;
  return { address: emailAddress, name: displayName };
}

export function readLocale(): string {
  return Office.context.displayLanguage || navigator.language || "en-US";
}

/** Nested app authentication needs the host's bridge; without it msal would quietly be another client. */
export function offersNestedAppAuthentication(): boolean {
  return Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");
}
