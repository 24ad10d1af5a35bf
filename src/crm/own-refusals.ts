import { TimedOut, type Failure, type FailureOptions } from "../http/failure.ts";
import { InvalidForCrm, NoPrivilege, RefusedByPlugIn, RefusedByRule } from "../http/refusal.ts";
import { cleanText } from "../tracking/clean-text.ts";

/** CRM's own words; a longer text is not a sentence. */
const longestSaid = 500;

/** CRM's error codes that mean more than any status (SDK, Microsoft.Crm.CrmErrors), as HRESULTs; the same in every version. */
const refusals: ReadonlyMap<number, new (message: string, options: FailureOptions) => Failure> = new Map([
  [0x80040333, RefusedByRule], // DuplicateRecordsFound: with 412, which then is no sign of a taken key, or with 500
  [0x80040265, RefusedByPlugIn], // IsvAborted
  [0x80040220, NoPrivilege], // PrivilegeDenied
  [0x80040203, InvalidForCrm], // InvalidArgument
  [0x80044151, TimedOut], // SqlTimeout: passing
]);

/**
 * The failure named by one of CRM's own codes, whatever the status. It carries no status, because a 500 would otherwise leave
 * open whether something was written.
 */
export function findOwnRefusal(hresult: number, message: string): Failure | undefined {
  const kind = refusals.get(hresult);
  if (kind === undefined) return undefined;
  const code = `0x${hresult.toString(16)}`;
  const said = cleanText(message.slice(0, 4 * longestSaid), longestSaid);
  return new kind(`CRM said no (${code}).`, { code, ...(said !== "" && { said }) });
}

/** Decimal with a sign, or hexadecimal: the same 32 bits. NaN for anything else. */
export function hresultOf(code: string): number {
  return /^(?:-?\d{1,10}|0x[\da-f]{8})$/i.test(code) ? Number(code) >>> 0 : Number.NaN;
}
