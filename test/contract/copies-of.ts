import { readCarriedCopy } from "../../src/mailbox/carried-copy-in-bag.ts";
import { isCopyOf, ownCopiesSetting } from "../../src/outlook/own-copy-entry.ts";
import type { SafetyCopyStore } from "../../src/outlook/safety-copy-store.ts";
import { decodeOwnCopy } from "../../src/tracking/safety-copy.ts";
import { bagProperty } from "../profile/safety-copies.ts";
import type { Started } from "./start-sandbox.ts";

/** The copies that a world has, as Office.js would read them where this item is open. Keeps nothing, so that the world stays as it was made. */
export function copiesOf({ sandbox }: Pick<Started, "sandbox">, person: string, itemId?: string): SafetyCopyStore {
  const { state } = sandbox.session;
  const { open, mailboxes } = state.world;
  const item = mailboxes.flatMap(({ items }) => items ?? []).find(({ id }) => id === (itemId ?? open.item));
  const bag = item?.properties?.[bagProperty];
  const entries = JSON.parse(state.settingsOf(person)[ownCopiesSetting] ?? "[]") as [key: string, text: string][];
  return {
    findCarried: () => Promise.resolve(typeof bag === "string" ? readCarriedCopy(bag) : undefined),
    findOwn: (key) => entries.flatMap(([kept, text]) => (isCopyOf(kept, key) ? (decodeOwnCopy(text) ?? []) : [])),
    keep: () => Promise.resolve(),
    forgetOwn: () => Promise.resolve("not-kept"),
  };
}
