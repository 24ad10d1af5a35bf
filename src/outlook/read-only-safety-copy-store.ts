import { createSafetyCopyStore, type SafetyCopyStore } from "./safety-copy-store.ts";

/** For a moment at which nothing may be written. */
export function createReadOnlySafetyCopyStore(): SafetyCopyStore {
  return { ...createSafetyCopyStore(), keep: () => Promise.resolve(), forgetOwn: () => Promise.resolve("not-kept") };
}
