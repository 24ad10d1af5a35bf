/** Writing and forgetting safety copies, in a chunk of its own: most looks find them as they should be. */
import { encodeCarriedCopy, encodeOwnCopy } from "../tracking/encode-safety-copy.ts";
import type { CarriedCopy, OwnCopy } from "../tracking/evidence.ts";
import { unlessRefused } from "./item-properties.ts";
import { officeCall } from "./office-call.ts";
import { carriedCopyProperty, decodeKeptOwnCopy, isCopyOf, longestCopyText, ownCopiesSetting } from "./own-copy-entry.ts";
import { createSettingsRing, type Kept, type SettingsRing } from "./settings-ring.ts";

type Options = { readonly signal: AbortSignal };

/** All custom properties of the add-in on one item, as JSON; Office.js throws above it. */
const mostOnItem = 2_500;
/** Room for the ring within the 32 KB of all settings. */
const mostCharacters = 18_000;

/** An older one that holds more is rewritten smaller when there is something to write. @throws AbortError */
export async function writeCarriedCopy(properties: Office.CustomProperties, copy: CarriedCopy, options: Options): Promise<void> {
  const text = encodeCarriedCopy(copy);
  if (JSON.stringify({ [carriedCopyProperty]: text }).length > mostOnItem) return;
  properties.set(carriedCopyProperty, text);
  await unlessRefused(officeCall<void>("customProperties.saveAsync", (done) => properties.saveAsync(done), options));
}

/** `key` is that of the appointment. @throws AbortError */
export async function writeOwnCopy(copy: OwnCopy, key: string, options: Options): Promise<void> {
  if (encodeOwnCopy(copy).length > longestCopyText) return;
  await createRing().put(ownCopyKey(key, copy.organization.id), copy, options);
}

/** Every one of this appointment and organization, older ones included. @throws AbortError */
export async function forgetOwnCopy(key: string, organizationId: string, options: Options): Promise<Kept> {
  const ring = createRing();
  const keys = ring
    .entries()
    .flatMap(([kept, { organization }]) => (isCopyOf(kept, key) && organization.id === organizationId ? [kept] : []));
  for (const kept of keys) if ((await ring.remove(kept, options)) === "not-kept") return "not-kept";
  return "kept";
}

/** Of the copy of one appointment (by its key) in one organization (lower-case GUID). */
function ownCopyKey(appointment: string, organizationId: string): string {
  return `${appointment} ${organizationId}`;
}

function createRing(): SettingsRing<OwnCopy> {
  return createSettingsRing<OwnCopy>({ name: ownCopiesSetting, mostCharacters, encode: encodeOwnCopy, decode: decodeKeptOwnCopy });
}
