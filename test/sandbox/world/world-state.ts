/** A loaded world and what happened in it since: everything that the world file itself has no room for lives beside it. */
import { createClock, type Clock } from "../clock.ts";
import { organizationOf } from "./person.ts";
import { sameAddress } from "./same-address.ts";
import type { CrmRecord, Item, Mailbox, Organization, Viewer, World } from "./world.ts";

export interface Notice {
  readonly key: string;
  readonly [detail: string]: unknown;
}

export class WorldState {
  readonly world: World;
  readonly clock: Clock;
  /** Records touched since CRM's sync last ran, by organization and record. */
  readonly unsynced = new Map<Organization, Set<CrmRecord>>();
  /** Roaming settings by person: key to JSON text. */
  readonly #settings = new Map<string, Record<string, string>>();
  /** What a person's Outlook was like when somebody else took the seat. */
  readonly #leftSeats = new Map<string, Viewer>();
  /** Ribbon notices by person and item. */
  readonly notices = new Map<string, Notice[]>();
  /** Calls of saveAsync: on a meeting they can mail attendees, so no test wants one. */
  readonly saves: { readonly viewer: string; readonly mailbox: string; readonly item: string }[] = [];
  /** Calls of UpdateItem that mail attendees: no test wants one either. */
  readonly mailings: { readonly viewer: string; readonly mailbox: string; readonly item: string; readonly how: string }[] = [];
  readonly #versions = new WeakMap<object, number>();
  #lastVersion = 1_000_000;
  readonly #listeners = new Set<() => void>();

  constructor(world: World, realNow: () => number = Date.now) {
    this.world = structuredClone(world);
    this.clock = createClock(world.now, realNow);
    this.#settings.set(key(world.viewer.email), seedSettings(world.viewer.org ?? null));
  }

  /** The present state, in the shape of a world file. */
  toWorld(): World {
    return { ...structuredClone(this.world), ...(this.world.now !== undefined && { now: this.clock.now().toISOString() }) };
  }

  findMailbox(address: string): Mailbox | undefined {
    return this.world.mailboxes.find((mailbox) => [mailbox.email, ...(mailbox.aliases ?? [])].some((known) => sameAddress(known, address)));
  }

  findOrganization(name: string): Organization | undefined {
    return this.world.orgs.find((org) => org.name.toLowerCase() === name.toLowerCase());
  }

  /** Display name of a person, as a mailbox or an organization knows it; else the address. */
  nameOf(address: string): string {
    const user = this.world.orgs.flatMap((org) => org.users).find((one) => sameAddress(one.email, address));
    return this.findMailbox(address)?.name ?? user?.name ?? address;
  }

  settingsOf(person: string): Record<string, string> {
    const known = this.#settings.get(key(person));
    if (known) return known;
    const seeded = seedSettings(organizationOf(this.world, person));
    this.#settings.set(key(person), seeded);
    return seeded;
  }

  saveSettings(person: string, settings: Record<string, string>): void {
    this.#settings.set(key(person), { ...settings });
    if (sameAddress(person, this.world.viewer.email)) this.world.viewer.org = this.chosenOrganization(person);
    this.changed();
  }

  /** Name of the organization that this person's Outlook is connected to, as the pane keeps it. */
  chosenOrganization(person: string): string | null {
    const text = this.settingsOf(person)["organization"];
    if (text === undefined) return null;
    try {
      const name: unknown = JSON.parse(text);
      return typeof name === "string" && this.findOrganization(name) ? name : null;
    } catch {
      return null;
    }
  }

  /** The person's Outlook: the viewer's own, or the viewer's kind of client for somebody else. */
  viewerFor(person: string): Viewer {
    if (sameAddress(person, this.world.viewer.email)) return this.world.viewer;
    const left = this.#leftSeats.get(key(person));
    if (left) return left;
    const { client, mailboxApi, nestedAppAuth, sharedProperties, locale, theme } = this.world.viewer;
    return {
      email: this.findMailbox(person)?.email ?? person,
      org: this.chosenOrganization(person),
      ...(client && { client }),
      ...(mailboxApi && { mailboxApi }),
      ...(nestedAppAuth !== undefined && { nestedAppAuth }),
      ...(sharedProperties !== undefined && { sharedProperties }),
      ...(locale && { locale }),
      ...(theme && { theme }),
    };
  }

  takeSeat(person: string): void {
    const next = { ...this.viewerFor(person), org: this.chosenOrganization(person) };
    this.#leftSeats.set(key(this.world.viewer.email), this.world.viewer);
    this.world.viewer = next;
    this.changed();
  }

  /** Every change of an item or a record gives it a larger version: the ground of etags and change keys. */
  versionOf(thing: object): number {
    const known = this.#versions.get(thing);
    if (known !== undefined) return known;
    this.#versions.set(thing, ++this.#lastVersion);
    return this.#lastVersion;
  }

  itemChanged(item: Item, by: string): void {
    item.lastModifiedBy = this.findMailbox(by)?.email ?? by;
    item.lastModifiedAt = this.clock.iso();
    this.#versions.set(item, ++this.#lastVersion);
    this.changed();
  }

  recordChanged(org: Organization, record: CrmRecord, by: string): void {
    record.modifiedby = by;
    record.modifiedon = this.clock.iso();
    this.#versions.set(record, ++this.#lastVersion);
    this.unsynced.set(org, (this.unsynced.get(org) ?? new Set()).add(record));
    this.changed();
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function seedSettings(organization: string | null): Record<string, string> {
  return organization === null ? {} : { organization: JSON.stringify(organization) };
}

function key(address: string): string {
  return address.toLowerCase();
}
