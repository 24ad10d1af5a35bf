import { saveSettings } from "./save-settings.ts";

/** Who signed in for this mailbox, by authority: msal's id of the account. It opens nothing by itself. */
const accountKeys = { entra: "account-entra", adfs: "account-adfs" } as const;

export function findSignedInAccount(authority: keyof typeof accountKeys): string | undefined {
  const kept: unknown = Office.context.roamingSettings.get(accountKeys[authority]);
  return typeof kept === "string" && kept.length > 0 && kept.length <= 500 ? kept : undefined;
}

/** Holds for this visit at once; where it cannot be kept for the next, one has to sign in anew then. */
export function keepSignedInAccount(authority: keyof typeof accountKeys, accountId: string): void {
  if (findSignedInAccount(authority) === accountId) return;
  Office.context.roamingSettings.set(accountKeys[authority], accountId);
  saveSettings({}).catch(() => undefined);
}
