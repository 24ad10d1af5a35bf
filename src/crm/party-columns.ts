/** Where each table that can be a party keeps names, addresses and whether it is enabled; logical names. */
import type { PartyTable } from "../tracking/party-table.ts";

interface PartyColumns {
  readonly entitySet: string;
  readonly key: string;
  readonly name: string;
  /** 0 (active), or false, of an enabled row. */
  readonly status: "isdisabled" | "statecode";
  readonly addresses: readonly string[];
}

const threeAddresses = ["emailaddress1", "emailaddress2", "emailaddress3"];

export const partyColumns: Record<PartyTable, PartyColumns> = {
  systemuser: {
    entitySet: "systemusers",
    key: "systemuserid",
    name: "fullname",
    status: "isdisabled",
    addresses: ["internalemailaddress"],
  },
  contact: { entitySet: "contacts", key: "contactid", name: "fullname", status: "statecode", addresses: threeAddresses },
  account: { entitySet: "accounts", key: "accountid", name: "name", status: "statecode", addresses: threeAddresses },
  lead: { entitySet: "leads", key: "leadid", name: "fullname", status: "statecode", addresses: threeAddresses },
};

/** Addresses asked for in one request. */
export const addressesAtOnce = 25;

/** `participationtypemask` of a party; 8 and 9 (regarding, owner) are CRM's own. */
export const participation = { required: 5, optional: 6, organizer: 7 } as const;

/** Lower case, each once, without what can be nobody's address. */
export function askableAddresses(addresses: readonly string[]): readonly string[] {
  const asked = addresses.map((address) => address.trim().toLowerCase());
  return [...new Set(asked)].filter((address) => address.includes("@") && address.length <= 320);
}
