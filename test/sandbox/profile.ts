/** What a sandbox has to be told about one add-in, beyond its manifest: where it keeps what a world says of it. */
import type { Item, Mailbox, SafetyCopy, World } from "./world/world.ts";
import type { WorldProblem } from "./world/validate-world.ts";

export interface Profile {
  /** Pages of the build to which the authorities may send people back: `/dialog.html`. */
  readonly redirectPages: readonly string[];
  /** A JSON file beside the build that is made of the world; any other file of the build is served as it is. */
  readonly configuration?: { readonly path: string; of(world: World, origin: string): object };
  /** For `viewer.org` and `viewer.noCrm`. */
  readonly choices?: Choices;
  /** For `carriedCopy` and `ownCopies`. */
  readonly copies?: Copies;
}

/** Roaming settings as the host keeps them: name to JSON text. */
export type Settings = Readonly<Record<string, string>>;

/** What a person told the add-in of their CRM client: the organization's name, or that there is none. */
export type Choice = { readonly kind: "organization"; readonly name: string } | { readonly kind: "no-crm" };

export interface Choices {
  settingsWith(choice: Choice): Settings;
  /** Undefined where nothing was chosen. */
  findChoice(settings: Settings): Choice | undefined;
}

export type OwnCopy = NonNullable<Mailbox["ownCopies"]>[number];

export interface CopyWriter {
  readonly orgs: World["orgs"];
  /** Address of whoever saw the stamp healthy. */
  readonly by: string;
  /** When, where the copy does not say. */
  readonly at: string;
}

export interface Copies {
  /** The item's custom properties, one JSON text, with the copy among them. `bag`: what they were before. */
  bagWith(bag: unknown, copy: SafetyCopy, writer: CopyWriter): string;
  /** Several of one appointment come one after the other. */
  settingsWith(copies: readonly OwnCopy[], mailbox: Mailbox, writer: CopyWriter): Settings;
  /** An appointment that is no more is named by its GlobalObjectId. */
  copiesIn(settings: Settings, mailbox: Mailbox): readonly OwnCopy[];
}

/** Named property in PS_PUBLIC_STRINGS that holds all custom properties of an add-in on an item. */
export function customPropertiesName(addInId: string): string {
  return `${customPropertiesPrefix}${addInId}`;
}

/** Of any add-in. */
export const customPropertiesPrefix = "cecp-";

/** What a world says for which this profile has no place: dropped in silence, the world would mean something else. */
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
