/**
 * The format in which the add-in stores its safety copies, independent of its own codec, so that each checks the other.
 * If that format changes, only this file has to follow: a world describes copies in a neutral way.
 *
 * At present: one JSON text, version 1. On the item it is the key `witness` of the custom properties; in the roaming
 * settings it is in the list `witnesses`, with the appointment's GlobalObjectId, the newest first.
 */
import { addInId } from "../../src/configuration/add-in-id.ts";
import { iCalUIdOf } from "../sandbox/exchange/global-object-id.ts";
import { customPropertiesName, type Copies, type CopyWriter, type OwnCopy, type Settings } from "../sandbox/profile.ts";
import type { Item, Mailbox, Regarding, SafetyCopy } from "../sandbox/world/world.ts";

/** Named property in PS_PUBLIC_STRINGS with all the add-in's custom properties of an item: one JSON text. */
export const bagProperty = customPropertiesName(addInId);

const keyInBag = "witness";
const ring = "witnesses";

export const safetyCopies: Copies = { bagWith, settingsWith, copiesIn };

function encode({ crmid, orgId, orgName, seenAt, regarding }: SafetyCopy, { orgs, by, at }: CopyWriter): string {
  const known = orgs.find(({ id }) => id.toLowerCase() === orgId.toLowerCase());
  return JSON.stringify({
    version: 1,
    crmId: crmid.toLowerCase(),
    // The format requires the organization's name.
    organization: { id: orgId.toLowerCase(), name: orgName ?? known?.name ?? orgId },
    regarding,
    seenAt: new Date(seenAt ?? at).toISOString(),
    seenBy: by,
  });
}

/** Undefined if the text is not a copy. */
function decode(text: unknown): SafetyCopy | undefined {
  const { crmId, organization, regarding, seenAt } = (findObject(text) ?? {}) as Partial<Record<string, unknown>>;
  const { id, name } = (organization ?? {}) as Partial<Record<string, unknown>>;
  if (typeof crmId !== "string" || typeof id !== "string") return undefined;
  return {
    crmid: crmId,
    orgId: id,
    ...(typeof name === "string" && { orgName: name }),
    ...(typeof seenAt === "string" && { seenAt }),
    ...(isRegarding(regarding) && { regarding }),
  };
}

function isRegarding(value: unknown): value is Regarding {
  const { id, type, name } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === "string" && typeof type === "string" && typeof name === "string";
}

/** Replaces a value that is not an object. */
function bagWith(bag: unknown, copy: SafetyCopy, writer: CopyWriter): string {
  return JSON.stringify({ ...findObject(bag), [keyInBag]: encode(copy, writer) });
}

function settingsWith(copies: readonly OwnCopy[], mailbox: Mailbox, writer: CopyWriter): Settings {
  if (copies.length === 0) return {};
  return { [ring]: JSON.stringify(copies.map(({ item, copy }) => [keyOf(item, mailbox), encode(copy, writer)])) };
}

function copiesIn(settings: Settings, mailbox: Mailbox): readonly OwnCopy[] {
  const entries: unknown = parsed(settings[ring]);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) => {
    const [key, text] = Array.isArray(entry) ? (entry as unknown[]) : [];
    const copy = decode(text);
    if (typeof key !== "string" || !copy) return [];
    return [{ item: mailbox.items.find((item) => sameKey(appointmentKey(item, mailbox), key))?.id ?? key, copy }];
  });
}

function keyOf(itemId: string, mailbox: Mailbox): string {
  const item = mailbox.items.find(({ id }) => id === itemId);
  return item ? appointmentKey(item, mailbox) : itemId;
}

function appointmentKey(item: Item, mailbox: Mailbox): string {
  return item.iCalUId ?? iCalUIdOf(item, mailbox);
}

function sameKey(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase();
}

function findObject(text: unknown): object | undefined {
  const value: unknown = typeof text === "string" ? parsed(text) : undefined;
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
