import { trim } from "./trim.ts";

/**
 * PidLidGlobalObjectId ([MS-OXOCAL] 2.2.1.27, [MS-OXCICAL] 2.1.3.1.1.20.26): one meeting's identity in every mailbox.
 * 16 bytes header, 4 occurrence date, 8 creation time, 8 reserved, 4 size, then the data.
 */
const header = "040000008200E00074C5B7101A82E008";
const headerBytes = bytesOfHex(header);
const fixedBytes = 40;
/** `vCal-Uid`, then 01 00 00 00: precedes a UID that was created outside Outlook. */
const vCalUidMark = Uint8Array.of(0x76, 0x43, 0x61, 0x6c, 0x2d, 0x55, 0x69, 0x64, 1, 0, 0, 0);
/** The same as hex. */
const vCalUidMarkHex = "7643616C2D55696401000000";
/** Longer texts are not ids; CRM stores 300 characters. */
export const longestText = 4096;

/** A day as the organizer's calendar names it: a local date, not a UTC one. */
export interface OccurrenceDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface GlobalObjectId {
  readonly occurrence: OccurrenceDate | undefined;
  /** FILETIME: 100 ns since 1601-01-01 UTC; 0 if none. See `creationDate`. */
  readonly creationTime: bigint;
  /** Eight bytes, normally 0. */
  readonly reserved: bigint;
  readonly data: Uint8Array;
  /** The UID wrapped in `data`; `undefined` if there is none. */
  readonly vCalUid: string | undefined;
}

export type GlobalObjectIdProblem =
  "empty" | "too-long" | "not-hex" | "not-base64" | "no-header" | "truncated" | "no-such-date" | "wrong-size";

export class GlobalObjectIdError extends Error {
  override readonly name = "GlobalObjectIdError";
  readonly what: GlobalObjectIdProblem;
  /** Byte offset; 0 for a text that could not be decoded to bytes. */
  readonly where: number;
  constructor(what: GlobalObjectIdProblem, where: number) {
    super(`${what} at byte ${String(where)}`);
    this.what = what;
    this.where = where;
  }
}

/** From hex in any case, or from the bare UID of a meeting created outside Outlook, which is wrapped. @throws GlobalObjectIdError */
export function parseGlobalObjectId(text: string): GlobalObjectId {
  const trimmed = bounded(text);
  if (!startsWithHeader(trimmed)) return wrapUid(trimmed);
  if (trimmed.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(trimmed)) throw new GlobalObjectIdError("not-hex", 0);
  return decode(bytesOfHex(trimmed));
}

/** From base64, the form in which EWS returns the extended property. @throws GlobalObjectIdError */
export function parseGlobalObjectIdBase64(text: string): GlobalObjectId {
  const trimmed = bounded(text);
  if (trimmed.length % 4 !== 0 || !/^[0-9a-z+/]+={0,2}$/i.test(trimmed)) throw new GlobalObjectIdError("not-base64", 0);
  return decode(Uint8Array.from(atob(trimmed), (character) => character.charCodeAt(0)));
}

/** Upper-case hex. @throws GlobalObjectIdError for an occurrence date that is not in the calendar */
export function encodeGlobalObjectId(id: GlobalObjectId): string {
  const bytes = new Uint8Array(fixedBytes - header.length / 2 + id.data.length);
  const view = new DataView(bytes.buffer);
  if (id.occurrence !== undefined) {
    if (!exists(id.occurrence)) throw new GlobalObjectIdError("no-such-date", 16);
    view.setUint16(0, id.occurrence.year, false);
    view.setUint8(2, id.occurrence.month);
    view.setUint8(3, id.occurrence.day);
  }
  view.setBigUint64(4, id.creationTime, true);
  view.setBigUint64(12, id.reserved, true);
  view.setUint32(20, id.data.length, true);
  bytes.set(id.data, 24);
  return (
    header +
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()
  );
}

/** The id that a series and all its occurrences share. */
export function toClean(id: GlobalObjectId): GlobalObjectId {
  return { ...id, occurrence: undefined };
}

export function creationDate({ creationTime }: GlobalObjectId): Date | undefined {
  const ticksPerMillisecond = 10_000n;
  const unixEpoch = 11_644_473_600_000n;
  return creationTime === 0n ? undefined : new Date(Number(creationTime / ticksPerMillisecond - unixEpoch));
}

/** Data = mark, the UID's bytes, one NUL. */
export function wrapUid(uid: string): GlobalObjectId {
  const data = Uint8Array.of(...vCalUidMark, ...new TextEncoder().encode(uid), 0);
  return { occurrence: undefined, creationTime: 0n, reserved: 0n, data, vCalUid: findWrappedUid(data) };
}

export function startsWithHeader(text: string): boolean {
  return text.slice(0, header.length).toUpperCase() === header;
}

/** A cheap test before parsing: can this hex contain a wrapped UID? */
export function mayWrapUid(hex: string): boolean {
  return startsWithHeader(hex) && hex.slice(2 * fixedBytes, 2 * fixedBytes + vCalUidMarkHex.length).toUpperCase() === vCalUidMarkHex;
}

/** A cheap test before parsing: can this hex name a day? */
export function mayNameDay(hex: string): boolean {
  return startsWithHeader(hex) && hex.slice(header.length, header.length + 8) !== "00000000";
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(hex.length / 2);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = parseInt(hex.slice(2 * index, 2 * index + 2), 16);
  return bytes;
}

function bounded(text: string): string {
  const trimmed = trim(text);
  if (trimmed === "") throw new GlobalObjectIdError("empty", 0);
  if (trimmed.length > longestText) throw new GlobalObjectIdError("too-long", 0);
  return trimmed;
}

function decode(bytes: Uint8Array<ArrayBuffer>): GlobalObjectId {
  if (!headerBytes.every((byte, index) => bytes[index] === byte)) throw new GlobalObjectIdError("no-header", 0);
  if (bytes.length < fixedBytes) throw new GlobalObjectIdError("truncated", bytes.length);
  const view = new DataView(bytes.buffer);
  const occurrence = { year: view.getUint16(16, false), month: view.getUint8(18), day: view.getUint8(19) };
  const names = view.getUint32(16) !== 0;
  if (names && !exists(occurrence)) throw new GlobalObjectIdError("no-such-date", 16);
  if (view.getUint32(36, true) !== bytes.length - fixedBytes) throw new GlobalObjectIdError("wrong-size", 36);
  const data = bytes.slice(fixedBytes);
  return {
    occurrence: names ? occurrence : undefined,
    creationTime: view.getBigUint64(20, true),
    reserved: view.getBigUint64(28, true),
    data,
    vCalUid: findWrappedUid(data),
  };
}

function findWrappedUid(data: Uint8Array): string | undefined {
  if (!vCalUidMark.every((byte, index) => data[index] === byte)) return undefined;
  const uid = data.subarray(vCalUidMark.length, data.at(-1) === 0 ? -1 : undefined);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(uid) || undefined;
  } catch {
    // Not UTF-8, so the raw bytes are the identity.
    return undefined;
  }
}

function exists({ year, month, day }: OccurrenceDate): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return year >= 1 && year <= 0xffff && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
