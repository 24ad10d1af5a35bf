import type { RegardingType } from "../regarding-query.ts";

/** Where the rows lie that an appointment can be set regarding, and what they are found by. */
export const regardingSets = {
  account: { set: "AccountSet", key: "AccountId", name: "Name", address: "EMailAddress1" },
  contact: { set: "ContactSet", key: "ContactId", name: "FullName", address: "EMailAddress1" },
  opportunity: { set: "OpportunitySet", key: "OpportunityId", name: "Name", address: undefined },
} as const satisfies Record<RegardingType, { set: string; key: string; name: string; address: string | undefined }>;
