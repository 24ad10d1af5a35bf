/**
 * Keeps the safety copy: in the item's custom properties (travels with the item, 2,500 characters) and,
 * for one's own calendar, in a small ring of the roaming settings (32 KB, shared with everything else we keep).
 */
import { decodeWitness, encodeWitness, type Witness } from "../tracking/witness.ts";
import { officeCall, OfficeError } from "./office-call.ts";

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
const ringKey = "witnesses";
/** Room for the ring within the 32 KB of all settings. */
const ringCharacters = 20_000;

/** GlobalObjectId and encoded witness, newest first. */
type Ring = readonly (readonly [globalObjectId: string, witness: string])[];

export function createWitnessStore(): WitnessStore {
  return {
    async findOnItem(options) {
      const properties = await loadCustomProperties(options);
      const text: unknown = properties?.get(itemKey);
      return typeof text === "string" ? decodeWitness(text) : undefined;
    },
    findInRing(globalObjectId) {
      const entry = readRing().find(([id]) => id === globalObjectId);
      return entry && decodeWitness(entry[1]);
    },
    async keep(witness, globalObjectId, options) {
      const text = encodeWitness(witness);
      const properties = await loadCustomProperties(options);
      if (properties && properties.get(itemKey) !== text) {
        properties.set(itemKey, text);
        await tolerant(officeCall<void>("customProperties.saveAsync", (done) => properties.saveAsync(done), options));
      }
      Office.context.roamingSettings.set(ringKey, withinBound([[globalObjectId, text], ...readRing().filter(([id]) => id !== globalObjectId)]));
      await tolerant(officeCall<void>("roamingSettings.saveAsync", (done) => Office.context.roamingSettings.saveAsync(done), options));
    },
  };
}

function loadCustomProperties(options: Options): Promise<Office.CustomProperties | undefined> {
  const item = Office.context.mailbox.item;
  if (!item) return Promise.resolve(undefined);
  return tolerant(officeCall<Office.CustomProperties>("loadCustomPropertiesAsync", (done) => item.loadCustomPropertiesAsync(done), options));
}

async function tolerant<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof OfficeError) return undefined;
    throw error;
  }
}

function readRing(): Ring {
  const kept: unknown = Office.context.roamingSettings.get(ringKey);
  if (!Array.isArray(kept)) return [];
  return kept.filter((entry): entry is [string, string] => Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string"));
}

/** The oldest go first. */
function withinBound(ring: Ring): Ring {
  let characters = 0;
  return ring.filter(([id, text]) => (characters += id.length + text.length + 8) <= ringCharacters);
}
