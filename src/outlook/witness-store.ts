/**
 * Keeps the safety copy: in the item's custom properties (travels with the item) and, for one's own calendar, in a
 * ring of the roaming settings. Nothing new is kept where the person has switched it off.
 */
import { decodeWitness, encodeWitness, type Witness } from "../tracking/witness.ts";
import { officeCall, OfficeError } from "./office-call.ts";
import { readSafetyCopy } from "./preferences.ts";
import { createSettingsRing } from "./settings-ring.ts";

type Options = { readonly signal: AbortSignal };

export interface WitnessStore {
  /** What the open item carries; a host that refuses (error 9020 on shared items) counts as none. @throws AbortError */
  findOnItem(options: Options): Promise<Witness | undefined>;
  /** What the ring remembers of this GlobalObjectId. */
  findInRing(globalObjectId: string): Witness | undefined;
  /** Both places; what the host refuses is left undone, since a missing witness means nothing. @throws AbortError */
  keep(witness: Witness, globalObjectId: string, options: Options): Promise<void>;
}

const itemKey = "witness";
/** Of the entry in the roaming settings; list-witnesses.ts reads it as a whole. */
export const witnessRing = "witnesses";
/** All custom properties of the add-in on one item, as JSON; Office.js throws above it. */
const mostOnItem = 2_500;
/** Room for the ring within the 32 KB of all settings. */
const mostCharacters = 18_000;

export function createWitnessStore(): WitnessStore {
  // Texts as they stand on the item; each carries its version.
  const ring = createSettingsRing<Witness>({
    name: witnessRing,
    mostCharacters,
    encode: encodeWitness,
    decode: (kept) => (typeof kept === "string" ? decodeWitness(kept) : undefined),
  });
  return {
    async findOnItem(options) {
      const properties = await loadCustomProperties(options);
      const text: unknown = properties?.get(itemKey);
      return typeof text === "string" ? decodeWitness(text) : undefined;
    },
    findInRing: ring.find,
    async keep(witness, globalObjectId, options) {
      if (readSafetyCopy() === "off") return;
      const text = textForItem(witness);
      const properties = text === undefined ? undefined : await loadCustomProperties(options);
      if (properties && properties.get(itemKey) !== text) {
        properties.set(itemKey, text as string);
        await tolerant(officeCall<void>("customProperties.saveAsync", (done) => properties.saveAsync(done), options));
      }
      await ring.put(globalObjectId, witness, options);
    },
  };
}

/** For a moment at which nothing may be written. */
export function createReadOnlyWitnessStore(): WitnessStore {
  return { ...createWitnessStore(), keep: () => Promise.resolve() };
}

/** A long name full of quotes may not fit; its id does. */
function textForItem(witness: Witness): string | undefined {
  const { regarding, ...rest } = witness;
  const shorter: Witness = { ...rest, ...(regarding && { regarding: { id: regarding.id } }) };
  return [witness, shorter].map(encodeWitness).find((text) => JSON.stringify({ [itemKey]: text }).length <= mostOnItem);
}

function loadCustomProperties(options: Options): Promise<Office.CustomProperties | undefined> {
  const item = Office.context.mailbox.item;
  if (!item) return Promise.resolve(undefined);
  return tolerant(
    officeCall<Office.CustomProperties>("loadCustomPropertiesAsync", (done) => item.loadCustomPropertiesAsync(done), options),
  );
}

async function tolerant<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}
