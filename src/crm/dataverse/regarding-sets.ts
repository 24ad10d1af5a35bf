import type { RegardingCandidate } from "../crm-organization.ts";

/** Where the rows lie that an appointment can be set regarding, and what they are found by. */
export const regardingSets = {
  account: { entitySet: "accounts", key: "accountid", name: "name", address: "emailaddress1" },
  contact: { entitySet: "contacts", key: "contactid", name: "fullname", address: "emailaddress1" },
  opportunity: { entitySet: "opportunities", key: "opportunityid", name: "name", address: undefined },
} as const satisfies Record<RegardingCandidate["type"], { entitySet: string; key: string; name: string; address: string | undefined }>;
