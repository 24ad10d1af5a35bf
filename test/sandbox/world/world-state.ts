/** A loaded world and what happened in it since: everything that the world file itself has no room for lives beside it. */
import type { AddIn } from "../add-in.ts";
import { createClock, type Clock } from "../clock.ts";
import { organizationOf } from "./person.ts";
import { sameAddress } from "./same-address.ts";
import { customPropertiesName, type Choice, type CopyWriter, type OwnCopy, type Profile } from "../profile.ts";
import type { CrmRecord, Item, Mailbox, Organization, SafetyCopy, Viewer, World } from "./world.ts";

export interface Notice {
  readonly key: string;
  readonly [detail: string]: unknown;
}

export interface WorldSurroundings {
  readonly addIn: AddIn;
  readonly profile: Profile | undefined;
  readonly realNow: () => number;
}

export class WorldState {
  readonly world: World;
  readonly addIn: AddIn;
  readonly profile: Profile | undefined;
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
  /** Items whose bag holds what the world named, and what they had before. */
  readonly #carried = new WeakMap<Item, { copy: SafetyCopy; bag: string; before: Item["properties"] }>();
  readonly #versions = new WeakMap<object, number>();
  #lastVersion = 1_000_000;
  readonly #listeners = new Set<() => void>();

  constructor(world: World, { addIn, profile, realNow }: WorldSurroundings) {
    this.world = structuredClone(world);
    this.addIn = addIn;
    this.profile = profile;
    this.clock = createClock(world.now, realNow);
    for (const mailbox of this.world.mailboxes) for (const item of mailbox.items) this.#carry(item, mailbox);
    const { email, org, noCrm } = world.viewer;
    this.#settings.set(key(email), this.#seedSettings(email, noCrm === true ? { kind: "no-crm" } : choiceOf(org)));
  }

  /** The present state, in the shape of a world file. */
  toWorld(): World {
    const mailboxes = this.world.mailboxes.map((mailbox) => this.#told(mailbox));
    return {
      ...structuredClone({ ...this.world, mailboxes }),
      ...(this.world.now !== undefined && { now: this.clock.now().toISOString() }),
    };
  }

  /** Puts a world's neutral safety copy where the add-in keeps its own. */
  #carry(item: Item, mailbox: Mailbox): void {
    const { carriedCopy: copy, properties } = item;
    const copies = this.profile?.copies;
    if (!copy || !copies) return;
    const bagName = customPropertiesName(this.addIn.id);
    const bag = copies.bagWith(properties?.[bagName], copy, this.#writer(mailbox, item));
    delete item.carriedCopy;
    item.properties = { ...properties, [bagName]: bag };
    this.#carried.set(item, { copy, bag, before: properties });
  }

  /** With copies as the world named them, as long as nobody has written others. */
  #told(mailbox: Mailbox): Mailbox {
    const bagName = customPropertiesName(this.addIn.id);
    const items = mailbox.items.map((item) => {
      const carried = this.#carried.get(item);
      if (!carried || item.properties?.[bagName] !== carried.bag) return item;
      const { properties, ...rest } = item;
      const { [bagName]: _, ...others } = properties;
      const bag = carried.before?.[bagName];
      const told = { ...others, ...(bag !== undefined && { [bagName]: bag }) };
      return { ...rest, carriedCopy: carried.copy, ...((carried.before ?? Object.keys(told).length > 0) && { properties: told }) };
    });
    const settings = this.#settings.get(key(mailbox.email));
    const store = this.profile?.copies;
    if (!settings || !store) return { ...mailbox, items };
    const named = mailbox.ownCopies ?? [];
    const asNamed = store.settingsWith(named, mailbox, this.#writer(mailbox));
    const { ownCopies: _, ...rest } = mailbox;
    const kept = Object.entries(asNamed).every(([name, text]) => settings[name] === text) && named.length > 0;
    const copies = kept ? named : store.copiesIn(settings, mailbox).map((copy) => named.find((one) => sameCopy(one, copy)) ?? copy);
    return { ...rest, items, ...((copies.length > 0 || mailbox.ownCopies) && { ownCopies: [...copies] }) };
  }

  #writer(mailbox: Mailbox, item?: Item): CopyWriter {
    return { orgs: this.world.orgs, by: mailbox.email, at: item?.lastModifiedAt ?? this.world.now ?? "2026-01-01T00:00:00Z" };
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
    const seeded = this.#seedSettings(person, choiceOf(organizationOf(this.world, person)));
    this.#settings.set(key(person), seeded);
    return seeded;
  }

  saveSettings(person: string, settings: Record<string, string>): void {
    this.#settings.set(key(person), { ...settings });
    const { viewer } = this.world;
    if (sameAddress(person, viewer.email)) {
      viewer.org = this.chosenOrganization(person);
      if (viewer.noCrm !== undefined || this.hasNoCrm(person)) viewer.noCrm = this.hasNoCrm(person);
    }
    this.changed();
  }

  /** Has this person said that their Outlook has no CRM client? */
  hasNoCrm(person: string): boolean {
    return this.#choiceOf(person)?.kind === "no-crm";
  }

  #seedSettings(person: string, choice: Choice | undefined): Record<string, string> {
    const { choices, copies } = this.profile ?? {};
    const mailbox = this.findMailbox(person);
    return {
      ...(choice && choices?.settingsWith(choice)),
      ...(mailbox?.ownCopies && copies?.settingsWith(mailbox.ownCopies, mailbox, this.#writer(mailbox))),
    };
  }

  /** Name of the organization that this person's Outlook is connected to, as the add-in keeps it. */
  chosenOrganization(person: string): string | null {
    const choice = this.#choiceOf(person);
    return choice?.kind === "organization" && this.findOrganization(choice.name) ? choice.name : null;
  }

  #choiceOf(person: string): Choice | undefined {
    return this.profile?.choices?.findChoice(this.settingsOf(person));
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

function choiceOf(organization: string | null | undefined): Choice | undefined {
  return organization === null || organization === undefined ? undefined : { kind: "organization", name: organization };
}

/** Two that name one record of one appointment: then the world's own words stand. */
function sameCopy(one: OwnCopy, other: OwnCopy): boolean {
  return (
    one.item === other.item &&
    one.copy.crmid.toLowerCase() === other.copy.crmid.toLowerCase() &&
    one.copy.orgId.toLowerCase() === other.copy.orgId.toLowerCase() &&
    (one.copy.seenAt === undefined || Date.parse(one.copy.seenAt) === Date.parse(other.copy.seenAt ?? ""))
  );
}

function key(address: string): string {
  return address.toLowerCase();
}
