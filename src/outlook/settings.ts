/** What the pane keeps for this person, in the roaming settings of their own mailbox (32 KB in all). */
import { officeCall } from "./office-call.ts";

/** Name of the organization that this person's Outlook is connected to, as they chose it. */
const organizationKey = "organization";

/** The name as kept, or undefined where none was chosen. The caller looks it up in the configuration. */
export function findChosenOrganization(): string | undefined {
  const kept: unknown = Office.context.roamingSettings.get(organizationKey);
  return typeof kept === "string" && kept.length > 0 && kept.length <= 100 ? kept : undefined;
}

/** @throws OfficeError (9019 where the settings are full); AbortError when aborted */
export async function keepChosenOrganization(name: string, options: { readonly signal: AbortSignal }): Promise<void> {
  Office.context.roamingSettings.set(organizationKey, name);
  await officeCall<void>("roamingSettings.saveAsync", (done) => Office.context.roamingSettings.saveAsync(done), options);
}
