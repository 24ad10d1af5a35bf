/** What the sandbox is about at present: the world that is loaded, and all that is kept beside it. */
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
  /** Says on the console what nobody should overlook. */
  readonly tell: (line: string) => void;
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
    readonly tell: (line: string) => void;
    readonly realNow: () => number;
  }) {
    this.identity = options.identity;
    this.tell = options.tell;
    this.addIn = options.addIn;
    this.profile = options.profile;
    this.#realNow = options.realNow;
    this.#state = this.#enter(options.world);
  }

  get state(): WorldState {
    return this.#state;
  }

  /** The old world stays where the new one is invalid. @throws InvalidWorld */
  load(world: unknown): void {
    this.#state = this.#enter(world);
    this.identity.forgetConsent();
    this.log.clear();
    this.#announce();
  }

  /** Told after every change of the world, and after every other world. Call the answer to stop. */
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
