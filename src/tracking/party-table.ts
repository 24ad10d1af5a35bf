/** The tables that CRM's own clients resolve an address to, in their order. */
export const partyTables = ["systemuser", "contact", "account", "lead"] as const;
export type PartyTable = (typeof partyTables)[number];
