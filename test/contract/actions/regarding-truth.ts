import type { Started } from "../start-sandbox.ts";
import { itemOf, liveRecordsOf } from "./truth.ts";

/** What record and stamp really say of the regarding record. */
export function regardingOf(started: Started) {
  const { properties = {} } = itemOf(started);
  const text = (name: string) => (properties[name] === undefined ? undefined : String(properties[name]));
  return {
    record: liveRecordsOf(started)[0]?.regarding,
    stamp: {
      id: text("crmRegardingId")?.replace(/[{}]/g, "").toLowerCase(),
      code: text("crmRegardingObjectType"),
      name: text("Regarding"),
    },
  };
}
