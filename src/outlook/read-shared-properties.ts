/** What the host reports about a shared calendar (Mailbox 1.8). */
import type { MayEdit } from "../tracking/evidence.ts";
import { officeCall, OfficeError } from "./office-call.ts";
import type { SharedProperties } from "./open-item.ts";
import { addressFromHost } from "./host-values.ts";

/** Bits of `delegatePermissions`: those of [MS-OXODLGT], passed on by Office.js. */
const editOwn = 16;
const editAll = 32;

/**
 * The method exists only if the host considers the item shared; its absence proves nothing (office-js issue 6651).
 * @throws AbortError when aborted
 */
export async function readSharedProperties(
  item: Office.AppointmentRead | Office.AppointmentCompose,
  options: { readonly signal: AbortSignal },
): Promise<SharedProperties> {
  if (typeof item.getSharedPropertiesAsync !== "function") return { kind: "not-offered" };
  try {
    const shared = await officeCall<Partial<Office.SharedProperties> | null>(
      "getSharedPropertiesAsync",
      (done) => item.getSharedPropertiesAsync(done as never),
      options,
    );
    const owner = addressFromHost(shared?.targetMailbox) ?? addressFromHost(shared?.owner);
    if (owner === undefined) return { kind: "failed", code: 0 };
    return { kind: "shared", owner, mayEdit: parseEditRight(shared?.delegatePermissions) };
  } catch (error) {
    if (error instanceof OfficeError) return { kind: "failed", code: error.code };
    throw error;
  }
}

/**
 * Someone who may edit only their own items may or may not be able to edit this one: unknown. So is someone without any rights
 * who can still read the item, which Outlook for Mac reports for people who do have rights (office-js 1423).
 */
export function parseEditRight(delegatePermissions: unknown): MayEdit {
  if (typeof delegatePermissions !== "number" || !Number.isInteger(delegatePermissions) || delegatePermissions <= 0) return "unknown";
  if (delegatePermissions & editAll) return "yes";
  return delegatePermissions & editOwn ? "unknown" : "no";
}
