/** The sandbox's present state: the loaded world, and everything kept beside it. */
import type { AddIn } from "./add-in.ts";
import type { Identity } from "./identity.ts";
import { problemsWithout, type Profile } from "./profile.ts";
import { RequestLog } from "./request-log.ts";
import { assertWorld, InvalidWorld } from "./world/validate-world.ts";
import { loadDom } from "./xml/dom.ts";
import { WorldState } from "./world/world-state.ts";
import { Codes } from "./web-sign-in/codes.ts";

export class Session {
  readonly identity: Identity;
  readonly codes = new Codes();
  readonly log = new RequestLog();
  /** Prints a line that should not go unnoticed. */
  readonly warn: (line: string) => void;
  readonly addIn: AddIn;
  readonly profile: Profile | undefined;
  #state: WorldState;
  readonly #realNow: () => number;
  readonly #listeners = new Set<() => void>();

  constructor(options: {
    readonly world: unknown;
    readonly addIn: AddIn;
    readonly profile?: Profile | undefined;
    readonly identity: Identity;
    readonly warn: (line: string) => void;
    readonly realNow: () => number;
  }) {
    this.identity = options.identity;
    this.warn = options.warn;
    this.addIn = options.addIn;
    this.profile = options.profile;
    this.#realNow = options.realNow;
    this.#state = this.#enter(options.world);
  }

  get state(): WorldState {
    return this.#state;
  }

  /** Keeps the old world if the new one is invalid. @throws InvalidWorld */
  load(world: unknown): void {
    this.#state = this.#enter(world);
    this.identity.forgetConsent();
    this.log.clear();
    this.#announce();
  }

  /** Called after every change of the world, and after another world is loaded. Returns a function that unsubscribes. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #enter(world: unknown): WorldState {
    assertWorld(world);
    const problems = problemsWithout(this.profile, world);
    if (problems.length > 0) throw new InvalidWorld(problems);
    if (world.mailboxes.some(({ exchange }) => exchange === "on-premises") || world.orgs.some(({ version }) => version === "2013"))
      loadDom();
    const state = new WorldState(world, { addIn: this.addIn, profile: this.profile, realNow: this.#realNow });
    state.onChange(() => this.#announce());
    return state;
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}
