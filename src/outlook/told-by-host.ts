/**
 * Values of Office.js, parsed where they come in: whatever its types promise, hosts leave fields null, empty or undefined
 * (office-js issues 2343, 6115). Undefined: the host does not tell.
 */
import { cleanText } from "../tracking/clean-text.ts";
import type { Person } from "../tracking/evidence.ts";

const longestText = 4_000;
const longestAddress = 400;
const longestName = 200;
const mostPeople = 1_000;

/** An empty text is a text. */
export function toldText(value: unknown): string | undefined {
  return typeof value === "string" ? value.slice(0, longestText) : undefined;
}

export function toldName(value: unknown): string | undefined {
  const name = typeof value === "string" ? cleanText(value, longestName) : "";
  return name === "" ? undefined : name;
}

/** Office.js makes an instant of 1970 of a time that it was not told. */
export function toldInstant(value: unknown): Date | undefined {
  const date = value instanceof Date || typeof value === "number" || typeof value === "string" ? new Date(value) : undefined;
  return date !== undefined && date.getTime() > 0 ? date : undefined;
}

/** Undefined for a directory name (`/O=…`), which no mailbox can be asked by (office-js issues 3701, 2590, 2269). */
export function toldAddress(value: unknown): string | undefined {
  const address = typeof value === "string" ? value.trim() : "";
  return address.length <= longestAddress && /^[^\s@/<>]+@[^\s@/<>]+$/.test(address) ? address : undefined;
}

/** Office.js's `EmailAddressDetails`. */
export function toldPerson(value: unknown): Person | undefined {
  const { emailAddress, displayName } = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const address = toldAddress(emailAddress);
  if (address === undefined) return undefined;
  const name = toldName(displayName);
  return { address, ...(name !== undefined && { name }) };
}

export function toldPeople(value: unknown): readonly Person[] {
  return Array.isArray(value) ? value.slice(0, mostPeople).flatMap((each) => toldPerson(each) ?? []) : [];
}
