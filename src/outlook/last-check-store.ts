/**
 * What the last check of an appointment found, in the person's roaming settings: to be shown at once, greyed, while the next check
 * runs. It decides nothing. One line an item, the newest first: the verdict, whether CRM bore it out, which organization of
 * config.json, and when. No subject, no id of a record, nobody's name.
 */
import type { LastCheck } from "../tracking/last-check.ts";
import { decodeLastCheck, lastChecksSetting } from "./last-check-entry.ts";
import { readSafetyCopy } from "./preferences.ts";
import { readRing } from "./read-ring.ts";

export interface LastCheckStore {
  /** By the key of `shownKey`. Undefined if it is older than a day, or there is none. */
  find(key: string, now: Date): LastCheck | undefined;
  /**
   * Only where the finding is another than the one that is kept, or that is over an hour old: each save of the settings replaces
   * those of another pane. Nothing where the person has switched safety copies off. @throws AbortError
   */
  keep(key: string, found: LastCheck, options: { readonly signal: AbortSignal }): Promise<void>;
}

const day = 86_400_000;
const hour = 3_600_000;

export function createLastCheckStore(): LastCheckStore {
  function find(key: string, now: Date): LastCheck | undefined {
    const kept = readRing(lastChecksSetting).find(([other]) => other === key)?.[1];
    const found = decodeLastCheck(kept);
    const age = found ? now.getTime() - found.at.getTime() : Number.NaN;
    return age >= 0 && age <= day ? found : undefined;
  }
  return {
    find,
    async keep(key, found, options) {
      const before = find(key, found.at);
      if (readSafetyCopy() === "off" || (before && isSame(before, found) && found.at.getTime() - before.at.getTime() <= hour)) return;
      const { writeLastCheck } = await import(/* webpackChunkName: "keeping" */ "./write-last-check.ts");
      await writeLastCheck(key, found, options);
    },
  };
}

function isSame(one: LastCheck, other: LastCheck): boolean {
  return one.verdict === other.verdict && one.verified === other.verified && one.organization === other.organization;
}
