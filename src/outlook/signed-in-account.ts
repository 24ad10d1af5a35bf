import { saveSettings } from "./save-settings.ts";

/** Who signed in for this mailbox, by authority: msal's account id, which grants nothing by itself. */
const accountKeys = { entra: "account-entra", adfs: "account-adfs" } as const;

export function findSignedInAccount(authority: keyof typeof accountKeys): string | undefined {
  const kept: unknown = Office.context.roamingSettings.get(accountKeys[authority]);
  return typeof kept === "string" && kept.length > 0 && kept.length <= 500 ? kept : undefined;
}

/** Takes effect at once for this visit; if it cannot be stored, the next visit needs a new sign-in. */
export function keepSignedInAccount(authority: keyof typeof accountKeys, accountId: string): void {
  if (findSignedInAccount(authority) === accountId) return;
  Office.context.roamingSettings.set(accountKeys[authority], accountId);
  saveSettings(accountKeys[authority], {}).catch(() => undefined);
}
