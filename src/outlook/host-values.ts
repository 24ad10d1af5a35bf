/**
 * Values from Office.js, parsed on arrival: whatever its types promise, hosts leave fields null, empty or undefined (office-js
 * issues 2343, 6115). Undefined: not reported.
 */
import * as v from "valibot";
import { smtpAddress } from "../http/smtp-address.ts";
import { cleanText } from "../tracking/clean-text.ts";
import type { Person } from "../tracking/evidence.ts";

const longestText = 4_000;
const longestName = 200;
const mostPeople = 1_000;

/** An empty text counts as a text. */
export function textFromHost(value: unknown): string | undefined {
  return typeof value === "string" ? value.slice(0, longestText) : undefined;
}

export function nameFromHost(value: unknown): string | undefined {
  const name = typeof value === "string" ? cleanText(value, longestName) : "";
  return name === "" ? undefined : name;
}

/** Office.js turns a missing time into an instant of 1970. */
export function instantFromHost(value: unknown): Date | undefined {
  const date = value instanceof Date || typeof value === "number" || typeof value === "string" ? new Date(value) : undefined;
  return date !== undefined && date.getTime() > 0 ? date : undefined;
}

/** Undefined for whatever is no SMTP address. */
export function addressFromHost(value: unknown): string | undefined {
  return v.parse(smtpAddress, value);
}

/** Office.js's `EmailAddressDetails`. */
export function personFromHost(value: unknown): Person | undefined {
  const { emailAddress, displayName } = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const address = addressFromHost(emailAddress);
  if (address === undefined) return undefined;
  const name = nameFromHost(displayName);
  return { address, ...(name !== undefined && { name }) };
}

export function peopleFromHost(value: unknown): readonly Person[] {
  return Array.isArray(value) ? value.slice(0, mostPeople).flatMap((each) => personFromHost(each) ?? []) : [];
}
