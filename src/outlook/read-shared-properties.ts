/** What the host says about a shared calendar (Mailbox 1.8). */
import type { MayEdit } from "../tracking/evidence.ts";
import { officeCall, OfficeError } from "./office-call.ts";
import type { SharedProperties } from "./open-item.ts";
import { toldAddress } from "./told-by-host.ts";

/** Bits of `delegatePermissions`: [MS-OXODLGT] as Office.js hands them on. */
const editOwn = 16;
const editAll = 32;

/**
 * The method exists only where the host says that the item is shared; its absence proves nothing (office-js issue 6651).
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
    const owner = toldAddress(shared?.targetMailbox) ?? toldAddress(shared?.owner);
    if (owner === undefined) return { kind: "failed", code: 0 };
    return { kind: "shared", owner, mayEdit: mayEdit(shared?.delegatePermissions) };
  } catch (error) {
    if (error instanceof OfficeError) return { kind: "failed", code: error.code };
    throw error;
  }
}

/**
 * Somebody who may edit only what is theirs may or may not edit this item: that is not known. Nor is it of somebody who
 * may do nothing at all and reads the item all the same, as Outlook for Mac tells of people with rights (office-js 1423).
 */
export function mayEdit(delegatePermissions: unknown): MayEdit {
  if (typeof delegatePermissions !== "number" || !Number.isInteger(delegatePermissions) || delegatePermissions <= 0) return "unknown";
  if (delegatePermissions & editAll) return "yes";
  return delegatePermissions & editOwn ? "unknown" : "no";
}
