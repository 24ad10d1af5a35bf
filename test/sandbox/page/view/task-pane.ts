/** The task pane on the right: 320 px wide, and reopened for every appointment, because it cannot be pinned to appointments. */
import { addInFrame } from "../host/add-in-frame.ts";
import type { OutlookClient } from "../host/add-in-host.ts";
import { createAddInHost } from "../host/create-add-in-host.ts";
import type { HostBackend, HostObserver } from "../host/add-in-host.ts";

export interface PaneOptions {
  /** Page of the add-in: `/taskpane.html`. */
  readonly page: string;
  readonly title: string;
  readonly client: OutlookClient;
  readonly addInId: string;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: boolean;
  backend(signal: AbortSignal): HostBackend;
}

export interface PaneElements {
  readonly pane: HTMLElement;
  readonly slot: HTMLElement;
  readonly closeButton: HTMLElement;
  /** Gets the focus when Tab leaves the pane at its end. */
  readonly after: HTMLElement;
  readonly opener: HTMLElement;
}

export class TaskPane {
  readonly #elements: PaneElements;
  readonly #observer: Pick<HostObserver, "onUnknown" | "onOpenItem" | "onOpenMail">;
  #life: AbortController | undefined;

  constructor(elements: PaneElements, observer: Pick<HostObserver, "onUnknown" | "onOpenItem" | "onOpenMail">) {
    this.#elements = elements;
    this.#observer = observer;
    elements.closeButton.addEventListener("click", () => {
      this.close();
      elements.opener.focus();
    });
  }

  get isOpen(): boolean {
    return this.#life !== undefined;
  }

  open(options: PaneOptions): void {
    this.close();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const { pane, opener } = this.#elements;
    pane.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    void this.#show(options, signal);
  }

  async #show(options: PaneOptions, signal: AbortSignal): Promise<void> {
    const host = await createAddInHost(options.client, {
      ...options,
      backend: options.backend(signal),
      signal,
      observer: {
        ...this.#observer,
        onClose: () => this.close(),
        onCommandCompleted: () => undefined,
        onFocusLeave: (action) => this.#elementAfter(action).focus(),
      },
    });
    if (signal.aborted) return;
    const frame = addInFrame(host, options);
    this.#elements.slot.replaceChildren(frame);
    host.attach(frame);
  }

  close(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#elements.slot.replaceChildren();
    this.#elements.pane.hidden = true;
    this.#elements.opener.setAttribute("aria-expanded", "false");
  }

  #elementAfter(action: Parameters<HostObserver["onFocusLeave"]>[0]): HTMLElement {
    switch (action) {
      case "tab-exit":
      case "f6-exit":
        return this.#elements.after;
      case "tab-exit-back":
      case "f6-exit-back":
        return this.#elements.closeButton;
      case "escape-exit":
        return this.#elements.opener;
    }
  }
}
