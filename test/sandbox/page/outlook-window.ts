/** One window of Outlook: keeps what it shows in step with the sandbox, and does what its buttons say. */
import type { LoggedRequest } from "../request-log.ts";
import type { World } from "../world/world.ts";
import { getRequests, getWorld, loadWorld } from "./routes/control.ts";
import { callMailbox, getState, openForm, switchViewer } from "./routes/outlook-server.ts";
import type { OutlookState } from "./routes/outlook-state.ts";
import { sessionOf, type Session } from "./session.ts";
import type { Notice } from "./view/info-bar.ts";
import { writeAddress, type WindowAddress } from "./window-address.ts";

export interface Shown {
  readonly state: OutlookState;
  readonly session: Session;
  readonly world: World;
  readonly requests: readonly LoggedRequest[];
  readonly notices: readonly Notice[];
}

export interface WindowScreen {
  readonly show: (shown: Shown) => void;
  /** Another form, or the same one in another world: the pane starts anew. */
  readonly formChanged: () => void;
  /** Says in words what a button could not do; an empty text clears it. */
  readonly trouble: (words: string) => void;
  readonly outcome: (words: string) => void;
}

const getAllNotices = 34;
const removeNotice = 36;

export class OutlookWindow {
  readonly #screen: WindowScreen;
  #address: WindowAddress;
  #shown: Shown | undefined;
  #work: Promise<void> = Promise.resolve();
  #refreshWaits = false;
  /** Grows whenever a form is opened from this window, be it the same one again. */
  #formsOpened = 0;
  #formShown = "";

  constructor(address: WindowAddress, screen: WindowScreen) {
    this.#address = address;
    this.#screen = screen;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Loads the world that the address names; a reload of the page then finds it as it has become. */
  async start(): Promise<void> {
    const { world, ...own } = this.#address;
    if (world === undefined) return this.refresh();
    await this.act(() => loadWorld(world));
    this.#goTo(own);
  }

  /** Refreshes run one after another; those asked for meanwhile become one. */
  refresh(): Promise<void> {
    if (this.#refreshWaits) return this.#work;
    this.#refreshWaits = true;
    this.#work = this.#work.then(async () => {
      this.#refreshWaits = false;
      await this.#refresh().catch((error: unknown) => this.#screen.trouble(wordsOf(error)));
    });
    return this.#work;
  }

  async refreshRequests(): Promise<void> {
    const requests = await getRequests(this.#signal()).catch(() => undefined);
    if (requests && this.#shown) this.#show({ ...this.#shown, requests });
  }

  loadWorld(name: string): Promise<void> {
    return this.act(async () => {
      await loadWorld(name);
      this.#formsOpened += 1;
      this.#goTo({ opensPane: this.#address.opensPane });
    });
  }

  switchPerson(email: string): Promise<void> {
    return this.act(async () => {
      if (this.#isOnItsOwn) this.#goTo({ opensPane: this.#address.opensPane, viewer: email });
      else await switchViewer(email);
    });
  }

  open(mailbox: string, item: string): Promise<void> {
    return this.act(async () => {
      if (this.#isOnItsOwn) this.#goTo({ ...without(this.#address, "mode"), mailbox, item });
      else if (this.#shown) await openForm(this.#shown.session.viewer, { mailbox, item });
      this.#formsOpened += 1;
    });
  }

  dismissNotice(key: string): Promise<void> {
    return this.act(() => this.#call(removeNotice, { key }));
  }

  /** Does it, says what came of it (where the answer is words) or what went wrong, and shows what has become of the world. */
  async act(what: () => Promise<unknown>): Promise<void> {
    this.#screen.trouble("");
    this.#screen.outcome("");
    try {
      const outcome = await what();
      if (typeof outcome === "string") this.#screen.outcome(outcome);
    } catch (error) {
      this.#screen.trouble(wordsOf(error));
    }
    await this.refresh();
  }

  /** This window shows somebody or something else than the world's own `viewer` and `open`. */
  get #isOnItsOwn(): boolean {
    return this.#address.viewer !== undefined || this.#address.item !== undefined;
  }

  #goTo(address: WindowAddress): void {
    this.#address = address;
    writeAddress(address);
  }

  async #refresh(): Promise<void> {
    const signal = this.#signal();
    const [state, world, requests] = await Promise.all([getState(this.#address.viewer, signal), getWorld(signal), getRequests(signal)]);
    const session = sessionOf(this.#address, state);
    this.#show({ state, session, world, requests, notices: this.#shown?.notices ?? [] });
    const answer = await this.#call<{ data?: readonly Notice[] }>(getAllNotices);
    this.#show({ state, session, world, requests, notices: answer?.data ?? [] });
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    this.#screen.show(shown);
    const form = JSON.stringify([this.#formsOpened, shown.state.title, shown.session]);
    if (this.#formShown !== "" && form !== this.#formShown) this.#screen.formChanged();
    this.#formShown = form;
  }

  async #call<T>(dispatchId: number, parameters?: unknown): Promise<T | undefined> {
    if (!this.#shown) return undefined;
    const { viewer, form } = this.#shown.session;
    return callMailbox<T>({ viewer, form, dispatchId, parameters }, this.#signal());
  }

  /** The sandbox runs on this machine: what takes longer than this will not come. */
  #signal(): { readonly signal: AbortSignal } {
    return { signal: AbortSignal.timeout(15_000) };
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : "Something went wrong.";
}

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = object;
  return rest;
}
