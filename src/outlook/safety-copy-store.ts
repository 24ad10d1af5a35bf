/** Where safety copies lie: one's own in the roaming settings, the carried one in the item's custom properties. */
import {
  decodeCarriedCopy,
  decodeOwnCopy,
  encodeCarriedCopy,
  encodeOwnCopy,
  isSameCarriedCopy,
  isSameOwnCopy,
  toCarriedCopy,
  type CarriedCopy,
  type OwnCopy,
} from "../tracking/safety-copy.ts";
import { officeCall, OfficeError } from "./office-call.ts";
import { isCopyOf, longestCopyText, ownCopiesSetting, ownCopyKey } from "./own-copy-entry.ts";
import { readSafetyCopy } from "./preferences.ts";
import { createSettingsRing, type Kept, type SettingsRing } from "./settings-ring.ts";

type Options = { readonly signal: AbortSignal };

/** `key` is that of the appointment, a day's of a series apart from the others': see src/tracking/occurrence-key.ts. */
export interface SafetyCopyStore {
  /** What the open item carries; a host that refuses (error 9020 on shared items) counts as none. @throws AbortError */
  findCarried(options: Options): Promise<CarriedCopy | undefined>;
  /** One for each organization. */
  findOwn(key: string): readonly OwnCopy[];
  /**
   * Both places, each only where its content changed; what the host refuses is left undone, since a missing copy means
   * nothing. Nothing where the person has switched it off. @throws AbortError
   */
  keep(copy: OwnCopy, key: string, options: Options): Promise<void>;
  /** One's own of this organization. "not-kept": the host refused, and it is still there. @throws AbortError */
  forgetOwn(key: string, organizationId: string, options: Options): Promise<Kept>;
}

/** The custom property; mailbox/carried-copy-in-bag.ts reads it from the mailbox. */
const itemKey = "witness";
/** All custom properties of the add-in on one item, as JSON; Office.js throws above it. */
const mostOnItem = 2_500;
/** Room for the ring within the 32 KB of all settings. */
const mostCharacters = 18_000;

export function createSafetyCopyStore(): SafetyCopyStore {
  const ring = createOwnCopyRing();
  const findOwn = (key: string) => ring.entries().flatMap(([kept, copy]) => (isCopyOf(kept, key) ? [copy] : []));
  return {
    async findCarried(options) {
      const properties = await loadCustomProperties(options);
      return properties && decode(properties.get(itemKey), decodeCarriedCopy);
    },
    findOwn,
    async keep(copy, key, options) {
      if (readSafetyCopy() === "off") return;
      await keepOnItem(toCarriedCopy(copy), options);
      const before = findOwn(key).find(({ organization }) => organization.id === copy.organization.id);
      if (before && isSameOwnCopy(before, copy)) return;
      if (encodeOwnCopy(copy).length <= longestCopyText) await ring.put(ownCopyKey(key, copy.organization.id), copy, options);
    },
    async forgetOwn(key, organizationId, options) {
      const keys = ring
        .entries()
        .flatMap(([kept, { organization }]) => (isCopyOf(kept, key) && organization.id === organizationId ? [kept] : []));
      for (const kept of keys) if ((await ring.remove(kept, options)) === "not-kept") return "not-kept";
      return "kept";
    },
  };
}

/** For a moment at which nothing may be written. */
export function createReadOnlySafetyCopyStore(): SafetyCopyStore {
  return { ...createSafetyCopyStore(), keep: () => Promise.resolve(), forgetOwn: () => Promise.resolve("not-kept") };
}

/** By keys of `ownCopyKey`, or older ones. */
export function createOwnCopyRing(): SettingsRing<OwnCopy> {
  return createSettingsRing<OwnCopy>({
    name: ownCopiesSetting,
    mostCharacters,
    encode: encodeOwnCopy,
    decode: (kept) => decode(kept, decodeOwnCopy),
  });
}

function decode<T>(kept: unknown, from: (text: string) => T | undefined): T | undefined {
  return typeof kept === "string" ? from(kept) : undefined;
}

/** An older one that holds more is rewritten smaller when there is something to write. */
async function keepOnItem(copy: CarriedCopy, options: Options): Promise<void> {
  const properties = await loadCustomProperties(options);
  const before = properties && decode(properties.get(itemKey), decodeCarriedCopy);
  if (!properties || (before && isSameCarriedCopy(before, copy))) return;
  const text = encodeCarriedCopy(copy);
  if (JSON.stringify({ [itemKey]: text }).length > mostOnItem) return;
  properties.set(itemKey, text);
  await tolerant(officeCall<void>("customProperties.saveAsync", (done) => properties.saveAsync(done), options));
}

async function loadCustomProperties(options: Options): Promise<Office.CustomProperties | undefined> {
  const item = Office.context.mailbox.item as Office.AppointmentRead | null | undefined;
  if (typeof item?.loadCustomPropertiesAsync !== "function") return undefined;
  const loaded = await tolerant(
    officeCall<Office.CustomProperties | null>(
      "loadCustomPropertiesAsync",
      (done) => item.loadCustomPropertiesAsync(done as never),
      options,
    ),
  );
  return loaded ?? undefined;
}

async function tolerant<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
