/** What the sandbox needs to know about an add-in beyond its manifest: where it stores things that a world describes. */
import type { Item, Mailbox, SafetyCopy, World } from "./world/world.ts";
import type { WorldProblem } from "./world/validate-world.ts";

export interface Profile {
  /** Pages of the build registered as redirect URIs: `/dialog.html`. */
  readonly redirectPages: readonly string[];
  /** A JSON file, generated from the world, that is served as if it were part of the build. */
  readonly configuration?: { readonly path: string; of(world: World, origin: string): object };
  /** For `viewer.org` and `viewer.noCrm`. */
  readonly choices?: Choices;
  /** For `carriedCopy` and `ownCopies`. */
  readonly copies?: Copies;
}

/** Roaming settings as the host stores them: name to JSON text. */
export type Settings = Readonly<Record<string, string>>;

/** What a person told the add-in about their CRM client: the name of its organization, or that they have none. */
export type Choice = { readonly kind: "organization"; readonly name: string } | { readonly kind: "no-crm" };

export interface Choices {
  settingsWith(choice: Choice): Settings;
  /** Undefined if nothing was chosen. */
  findChoice(settings: Settings): Choice | undefined;
}

export type OwnCopy = NonNullable<Mailbox["ownCopies"]>[number];

export interface CopyWriter {
  readonly orgs: World["orgs"];
  /** Address of the person who last saw the stamp intact. */
  readonly by: string;
  /** When, if the copy does not say. */
  readonly at: string;
}

export interface Copies {
  /** The item's custom properties as one JSON text, with the copy added. `bag`: the text before. */
  bagWith(bag: unknown, copy: SafetyCopy, writer: CopyWriter): string;
  /** Several copies of one appointment follow one another. */
  settingsWith(copies: readonly OwnCopy[], mailbox: Mailbox, writer: CopyWriter): Settings;
  /** An appointment that no longer exists is named by its GlobalObjectId. */
  copiesIn(settings: Settings, mailbox: Mailbox): readonly OwnCopy[];
}

/** Named property in PS_PUBLIC_STRINGS with all custom properties of one add-in on an item. */
export function customPropertiesName(addInId: string): string {
  return `${customPropertiesPrefix}${addInId}`;
}

/** The same for every add-in. */
export const customPropertiesPrefix = "cecp-";

/** What a world says and this profile cannot place. Ignored silently, the world would mean something else. */
export function problemsWithout(profile: Profile | undefined, world: World): readonly WorldProblem[] {
  const { choices, copies, configuration } = profile ?? {};
  const { viewer } = world;
  const unplaced = (part: keyof Profile, where: string, said: boolean): readonly WorldProblem[] =>
    said
      ? [{ where, why: `is kept by the add-in itself; without "${part}" in its profile the sandbox does not know where (--profile)` }]
      : [];
  return [
    ...(choices ? [] : unplaced("choices", "/viewer/org", (viewer.org ?? null) !== null)),
    ...(choices ? [] : unplaced("choices", "/viewer/noCrm", viewer.noCrm !== undefined)),
    ...(configuration ? [] : unplaced("configuration", "/retired", world.retired !== undefined)),
    ...(configuration ? [] : unplaced("configuration", "/config", world.config !== undefined)),
    ...(copies
      ? []
      : world.mailboxes.flatMap((mailbox, index) =>
          copiesSaid(mailbox, `/mailboxes/${index}`).flatMap((where) => unplaced("copies", where, true)),
        )),
  ];
}

function copiesSaid({ items, ownCopies }: Mailbox, where: string): readonly string[] {
  return [
    ...(ownCopies ? [`${where}/ownCopies`] : []),
    ...items.flatMap((item: Item, index) => (item.carriedCopy ? [`${where}/items/${index}/carriedCopy`] : [])),
  ];
}
