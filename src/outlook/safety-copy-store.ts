/** Where safety copies lie: one's own in the roaming settings, the carried one in the item's custom properties. */
import { decodeCarriedCopy, isSameCarriedCopy, isSameOwnCopy, toCarriedCopy } from "../tracking/safety-copy.ts";
import type { CarriedCopy, OwnCopy } from "../tracking/evidence.ts";
import { loadItemProperties } from "./item-properties.ts";
import { carriedCopyProperty, decodeKeptOwnCopy, isCopyOf, ownCopiesSetting } from "./own-copy-entry.ts";
import { readSafetyCopy } from "./preferences.ts";
import { decodeRing, readRing } from "./read-ring.ts";
import type { Kept } from "./settings-ring.ts";

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

export function createSafetyCopyStore(): SafetyCopyStore {
  const findOwn = (key: string) => readOwnCopies().flatMap(([kept, copy]) => (isCopyOf(kept, key) ? [copy] : []));
  return {
    async findCarried(options) {
      return findCarriedIn(await loadItemProperties(options));
    },
    findOwn,
    async keep(copy, key, options) {
      if (readSafetyCopy() === "off") return;
      const carried = toCarriedCopy(copy);
      const properties = await loadItemProperties(options);
      const onItem = findCarriedIn(properties);
      const own = findOwn(key).find(({ organization }) => organization.id === copy.organization.id);
      const writesItem = properties !== undefined && !(onItem && isSameCarriedCopy(onItem, carried));
      const writesOwn = !(own && isSameOwnCopy(own, copy));
      if (!writesItem && !writesOwn) return;
      const writing = await loadWriting();
      if (writesItem) await writing?.writeCarriedCopy(properties, carried, options);
      if (writesOwn) await writing?.writeOwnCopy(copy, key, options);
    },
    async forgetOwn(key, organizationId, options) {
      return (await loadWriting())?.forgetOwnCopy(key, organizationId, options) ?? "not-kept";
    },
  };
}

/** One's own, the newest first, by keys of `ownCopyKey`, or older ones. */
export function readOwnCopies(): readonly (readonly [key: string, copy: OwnCopy])[] {
  return decodeRing(readRing(ownCopiesSetting), decodeKeptOwnCopy);
}

function findCarriedIn(properties: Office.CustomProperties | undefined): CarriedCopy | undefined {
  const kept: unknown = properties?.get(carriedCopyProperty);
  return typeof kept === "string" ? decodeCarriedCopy(kept) : undefined;
}

/** Undefined where it could not be loaded: then it is as if the host had refused. */
function loadWriting() {
  return import(/* webpackChunkName: "keeping" */ "./write-safety-copy.ts").catch(() => undefined);
}
