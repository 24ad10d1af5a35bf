/** What the pane keeps for this person, in the roaming settings of their own mailbox (32 KB in all). */
import { loadChunk } from "../http/load-chunk.ts";

/** What this person said of the CRM organization that their Outlook is connected to. */
export type ChosenOrganization =
  /** As config.json named it then; the caller looks it up. */
  | { readonly kind: "named"; readonly name: string }
  /** Their Outlook has no CRM client. */
  | { readonly kind: "no-crm" };

/** Holds the organization's name as text, or `noCrm`. */
const organizationKey = "organization";
/** No text, so that no organization's name is taken for it. */
const noCrm = { kind: "no-crm" } as const;

/** Undefined where nothing was said yet, or what is kept makes no sense. */
export function findChosenOrganization(): ChosenOrganization | undefined {
  const kept: unknown = Office.context.roamingSettings.get(organizationKey);
  if (typeof kept === "string") return kept !== "" && kept.length <= 100 ? { kind: "named", name: kept } : undefined;
  return (kept as Partial<typeof noCrm> | null | undefined)?.kind === noCrm.kind ? noCrm : undefined;
}

/** @throws OfficeError or Unreachable where it could not be kept; AbortError when aborted */
export async function keepChosenOrganization(chosen: ChosenOrganization, options: { readonly signal: AbortSignal }): Promise<void> {
  const { keepSetting } = await loadChunk(import(/* webpackChunkName: "keeping" */ "./save-settings.ts"));
  await keepSetting(organizationKey, chosen.kind === "named" ? chosen.name : noCrm, options);
}
