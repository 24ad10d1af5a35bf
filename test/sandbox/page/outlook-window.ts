/** One window of Outlook: keeps its display in step with the sandbox, and carries out its buttons' actions. */
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
  /** Another form, or the same one in another world: the pane has to restart. */
  readonly onFormChanged: () => void;
  /** An error message, or an empty text to clear it. */
  readonly showError: (words: string) => void;
  readonly showOutcome: (words: string) => void;
}

const getAllNotices = 34;
const removeNotice = 36;

export class OutlookWindow {
  readonly #screen: WindowScreen;
  #address: WindowAddress;
  #shown: Shown | undefined;
  #work: Promise<void> = Promise.resolve();
  #refreshWaits = false;
  /** Increases whenever a form is opened from this window, even the same one again. */
  #formsOpened = 0;
  #formShown = "";

  constructor(address: WindowAddress, screen: WindowScreen) {
    this.#address = address;
    this.#screen = screen;
  }

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** Loads the world named in the address, once: reloading the page keeps its present state. */
  async start(): Promise<void> {
    const { world, ...own } = this.#address;
    if (world === undefined) return this.refresh();
    await this.act(() => loadWorld(world));
    this.#goTo(own);
  }

  /** Refreshes run one after another; requests for one in the meantime are merged. */
  refresh(): Promise<void> {
    if (this.#refreshWaits) return this.#work;
    this.#refreshWaits = true;
    this.#work = this.#work.then(async () => {
      this.#refreshWaits = false;
      await this.#refresh().catch((error: unknown) => this.#screen.showError(messageOf(error)));
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

  /** Performs an action, shows its outcome (if it returns a text) or its error, and refreshes. */
  async act(what: () => Promise<unknown>): Promise<void> {
    this.#screen.showError("");
    this.#screen.showOutcome("");
    try {
      const outcome = await what();
      if (typeof outcome === "string") this.#screen.showOutcome(outcome);
    } catch (error) {
      this.#screen.showError(messageOf(error));
    }
    await this.refresh();
  }

  /** Does this window show another viewer or form than the world's `viewer` and `open`? */
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
    if (this.#formShown !== "" && form !== this.#formShown) this.#screen.onFormChanged();
    this.#formShown = form;
  }

  async #call<T>(dispatchId: number, parameters?: unknown): Promise<T | undefined> {
    if (!this.#shown) return undefined;
    const { viewer, form } = this.#shown.session;
    return callMailbox<T>({ viewer, form, dispatchId, parameters }, this.#signal());
  }

  /** The sandbox runs on this machine, so an answer that takes longer will not come. */
  #signal(): { readonly signal: AbortSignal } {
    return { signal: AbortSignal.timeout(15_000) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "Something went wrong.";
}

function without<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = object;
  return rest;
}
