import { cleanId } from "../exchange/global-object-id.ts";

const wrapped = Buffer.from("vCal-Uid", "latin1").toString("hex").toUpperCase() + "01000000";
const dataAt = 80;

/**
 * `calendar:UID` of a GlobalObjectId in hex: one for a series and all its days, and the bare text where it came from
 * elsewhere and is only wrapped ([MS-OXCICAL] 2.1.3.1.1.20.26).
 */
export function uidOf(globalObjectId: string): string {
  const id = cleanId(globalObjectId);
  if (!id.startsWith(wrapped, dataAt)) return id;
  return Buffer.from(id.slice(dataAt + wrapped.length), "hex")
    .toString("utf8")
    .replace(/\0+$/, "");
}
