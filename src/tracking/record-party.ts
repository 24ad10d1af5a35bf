/** Who the people of an appointment are in CRM. */
import { partyTables, type PartyTable } from "./party-table.ts";
import type { InvitedPerson } from "./record-content.ts";

export interface PartyRow {
  readonly table: PartyTable;
  /** Lower-case GUID. */
  readonly id: string;
  readonly name: string;
  /** An enabled user; an active contact, account or lead. */
  readonly enabled: boolean;
}

/** By lower-case address. An address that is missing is nobody's, as far as the person may read. */
export type RowsByAddress = ReadonlyMap<string, readonly PartyRow[]>;

export interface FoundPeople {
  readonly rows: RowsByAddress;
  /** This person may not read them: whoever has no row may be in one of them. */
  readonly unread: readonly PartyTable[];
}

/** Of no addresses. */
export const nobody: FoundPeople = { rows: new Map(), unread: [] };

/** Somebody a record names. Without `row` CRM keeps the address alone. */
export interface RecordParty {
  readonly role: InvitedPerson["role"];
  readonly address: string;
  readonly row?: Pick<PartyRow, "table" | "id">;
}

/** Whom the person chose for an address that several rows have. Without `row`: nobody, and the address stays. */
export interface PartyChoice {
  /** Lower case. */
  readonly address: string;
  readonly row?: Pick<PartyRow, "table" | "id">;
}

/** The rows of one address, the best first, and who it is by the mailbox. */
export interface SeveralRows {
  /** Lower case. */
  readonly address: string;
  readonly name?: string;
  readonly rows: readonly PartyRow[];
}

/** Groups and rooms are nobody in CRM, whoever has their address. */
export function addressesToLookUp(people: readonly InvitedPerson[]): readonly string[] {
  const wanted = people.filter(({ kind }) => kind !== "group" && kind !== "room").map(({ address }) => address.toLowerCase());
  return [...new Set(wanted)];
}

/** Those without a row while not every table could be read: neither known to CRM nor unknown to it. */
export function peopleNotLookedUp(people: readonly InvitedPerson[], { rows, unread }: FoundPeople): readonly InvitedPerson[] {
  if (unread.length === 0) return [];
  const open = new Set(addressesToLookUp(people).filter((address) => (rows.get(address) ?? []).length === 0));
  return people.filter(({ address, kind }) => kind !== "group" && open.has(address.toLowerCase()));
}

/** Enabled ones first, then by the order of tables, then by name. */
export function bestFirst(rows: readonly PartyRow[]): readonly PartyRow[] {
  const rank = ({ table, enabled }: PartyRow): number => (enabled ? 0 : partyTables.length) + partyTables.indexOf(table);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
}

export function enabledUsersIn(rows: readonly PartyRow[]): readonly PartyRow[] {
  return rows.filter(({ table, enabled }) => table === "systemuser" && enabled);
}

/** The enabled user of an address, if it is one. CRM's own clients take the user, whoever else has the address. */
export function findOnlyUser(rows: readonly PartyRow[]): PartyRow | undefined {
  const [user, ...more] = enabledUsersIn(rows);
  return more.length === 0 ? user : undefined;
}

/** The people whom CRM knows more than once, and whom nobody has chosen among. One enabled row among disabled ones is no question. */
export function peopleToChoose(
  people: readonly InvitedPerson[],
  rows: RowsByAddress,
  choices: readonly PartyChoice[],
): readonly SeveralRows[] {
  return addressesToLookUp(people).flatMap((address) => {
    const known = bestFirst(rows.get(address) ?? []);
    const enabled = known.filter((row) => row.enabled);
    if (findOnlyUser(known) !== undefined || (enabled.length === 0 ? known : enabled).length < 2) return [];
    const chosen = choices.find((choice) => choice.address === address);
    // A choice that is no longer there is asked for again.
    if (chosen && (chosen.row === undefined || known.some((row) => isSameRow(row, chosen.row)))) return [];
    const { name } = people.find((person) => person.address.toLowerCase() === address) ?? {};
    return [{ address, ...(name !== undefined && { name }), rows: known }];
  });
}

/** One party for each person and role, however many addresses they were invited by. */
export function partiesOf(people: readonly InvitedPerson[], rows: RowsByAddress, choices: readonly PartyChoice[]): readonly RecordParty[] {
  const parties = new Map<string, RecordParty>();
  const looked = new Set(addressesToLookUp(people));
  for (const { address, role, kind } of people) {
    const key = address.toLowerCase();
    const isLookedUp = looked.has(key) && kind !== "group";
    const row = isLookedUp ? rowOf(key, rows, choices) : undefined;
    const who = `${role} ${row === undefined ? key : `${row.table} ${row.id}`}`;
    if (!parties.has(who)) parties.set(who, { role, address, ...(row && { row: { table: row.table, id: row.id } }) });
  }
  return [...parties.values()];
}

/** Undefined: nobody, and the address stays. */
export function rowOf(address: string, rows: RowsByAddress, choices: readonly PartyChoice[]): PartyRow | undefined {
  const known = bestFirst(rows.get(address) ?? []);
  const chosen = choices.find((choice) => choice.address === address);
  if (chosen === undefined) return known[0];
  return known.find((row) => isSameRow(row, chosen.row));
}

function isSameRow(row: PartyRow, other: Pick<PartyRow, "table" | "id"> | undefined): boolean {
  return row.table === other?.table && row.id === other.id;
}
