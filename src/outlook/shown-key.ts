import type { OpenItem } from "./open-item.ts";

/** Enough that no two items of one mailbox share it. */
const bytes = 12;

/**
 * The key of what is open, from what Outlook itself says: a digest of the item's id and its start. The id alone does not tell a
 * day from its series in classic Outlook. The key of safety copies needs the mailbox's answer, and this is needed before that.
 * Upper-case hexadecimal; undefined without an id, a start, or a browser that digests.
 */
export async function shownKey(item: OpenItem): Promise<string | undefined> {
  try {
    const open = item.kind === "named" ? await item.whole() : item;
    if (open.kind !== "saved" || open.start === undefined || Number.isNaN(open.start.getTime())) return undefined;
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`${open.id}\n${open.start.toISOString()}`));
    return [...new Uint8Array(digest, 0, bytes)]
      .map((byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  } catch {
    return undefined;
  }
}
