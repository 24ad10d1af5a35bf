/** A loaded world and what has happened in it since, including everything for which a world file has no property. */
import type { AddIn } from "../add-in.ts";
import { createClock, type Clock } from "../clock.ts";
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
  /** Records changed since CRM's sync last ran, by organization. */
  readonly unsynced = new Map<Organization, Set<CrmRecord>>();
  /** Roaming settings by person: key to JSON text. */
  readonly #settings = new Map<string, Record<string, string>>();
  /** Former viewers' settings of Outlook, restored when they become the viewer again. */
  readonly #formerViewers = new Map<string, Viewer>();
  /** Notices by person and item. */
  readonly notices = new Map<string, Notice[]>();
  /** Calls of saveAsync: on a meeting they can send mail to the attendees, so no test expects one. */
  readonly saves: { readonly viewer: string; readonly mailbox: string; readonly item: string }[] = [];
  /** Calls of UpdateItem that send mail to the attendees: no test expects one, either. */
  readonly mailings: { readonly viewer: string; readonly mailbox: string; readonly item: string; readonly how: string }[] = [];
  /** Items whose custom properties contain the copy that the world names, and what they had before. */
  readonly #carried = new WeakMap<Item, { copy: SafetyCopy; bag: string; before: Item["properties"] }>();
  readonly #versions = new WeakMap<object, number>();
  #lastVersion = 1_000_000;
  readonly #listeners = new Set<() => void>();

  constructor(world: World, { addIn, profile, realNow }: WorldSurroundings) {
    this.world = structuredClone(world);
    this.addIn = addIn;
    this.profile = profile;
    this.clock = createClock(world.now, realNow);
    for (const mailbox of this.world.mailboxes) for (const item of mailbox.items) this.#placeCarriedCopy(item, mailbox);
    const { email, org, noCrm } = world.viewer;
    this.#settings.set(key(email), this.#seedSettings(email, noCrm === true ? { kind: "no-crm" } : choiceOf(org)));
  }

  /** The present state, in the shape of a world file. */
  toWorld(): World {
    const mailboxes = this.world.mailboxes.map((mailbox) => this.#withWorldCopies(mailbox));
    return {
      ...structuredClone({ ...this.world, mailboxes }),
      ...(this.world.now !== undefined && { now: this.clock.now().toISOString() }),
    };
  }

  /** Puts a world's safety copy where the add-in stores its own. */
  #placeCarriedCopy(item: Item, mailbox: Mailbox): void {
    const { carriedCopy: copy, properties } = item;
    const copies = this.profile?.copies;
    if (!copy || !copies) return;
    const bagName = customPropertiesName(this.addIn.id);
    const bag = copies.bagWith(properties?.[bagName], copy, this.#writer(mailbox, item));
    delete item.carriedCopy;
    item.properties = { ...properties, [bagName]: bag };
    this.#carried.set(item, { copy, bag, before: properties });
  }

  /** The mailbox with its safety copies as the world named them, unless others have been written since. */
  #withWorldCopies(mailbox: Mailbox): Mailbox {
    const bagName = customPropertiesName(this.addIn.id);
    const items = mailbox.items.map((item) => {
      const carried = this.#carried.get(item);
      if (!carried || item.properties?.[bagName] !== carried.bag) return item;
      const { properties, ...rest } = item;
      const { [bagName]: _, ...others } = properties;
      const bag = carried.before?.[bagName];
      const remaining = { ...others, ...(bag !== undefined && { [bagName]: bag }) };
      return {
        ...rest,
        carriedCopy: carried.copy,
        ...((carried.before ?? Object.keys(remaining).length > 0) && { properties: remaining }),
      };
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

  /** A person's display name, from a mailbox or an organization; else the address. */
  nameOf(address: string): string {
    const user = this.world.orgs.flatMap((org) => org.users).find((one) => sameAddress(one.email, address));
    return this.findMailbox(address)?.name ?? user?.name ?? address;
  }

  settingsOf(person: string): Record<string, string> {
    const known = this.#settings.get(key(person));
    if (known) return known;
    const seeded = this.#seedSettings(person, choiceOf(defaultOrganization(this.world, person)));
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

  /** Name of the organization that this person chose in the add-in. */
  chosenOrganization(person: string): string | null {
    const choice = this.#choiceOf(person);
    return choice?.kind === "organization" && this.findOrganization(choice.name) ? choice.name : null;
  }

  #choiceOf(person: string): Choice | undefined {
    return this.profile?.choices?.findChoice(this.settingsOf(person));
  }

  /** The person's Outlook: the viewer's own; for somebody else, the same kind of client. */
  viewerFor(person: string): Viewer {
    if (sameAddress(person, this.world.viewer.email)) return this.world.viewer;
    const left = this.#formerViewers.get(key(person));
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

  switchViewer(person: string): void {
    const next = { ...this.viewerFor(person), org: this.chosenOrganization(person) };
    this.#formerViewers.set(key(this.world.viewer.email), this.world.viewer);
    this.world.viewer = next;
    this.changed();
  }

  /** Increases with every change of an item or a record: the basis of ETags and change keys. */
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

/** The organization that the person's CRM client syncs with, else the only one in which they are an enabled user, else none. */
function defaultOrganization(world: World, person: string): string | null {
  const client = world.crmClients?.find(({ user }) => sameAddress(user, person));
  if (client) return client.org;
  const [only, another] = world.orgs.filter((org) => org.users.some((user) => sameAddress(user.email, person) && user.disabled !== true));
  return only && !another ? only.name : null;
}

function choiceOf(organization: string | null | undefined): Choice | undefined {
  return organization === null || organization === undefined ? undefined : { kind: "organization", name: organization };
}

/** Do both name the same record for the same appointment? Then the world's own wording is kept. */
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
