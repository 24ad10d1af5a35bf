/** A part of the page, redrawn only when its model has changed, with the focus kept. */

export class Section<Model extends object> {
  readonly #container: HTMLElement;
  readonly #draw: (model: Model) => readonly (Node | string)[];
  #model: Model | undefined;
  #shown: string | undefined;

  /** @param draw must depend on nothing but the model, and give an id to every focusable element */
  constructor(container: HTMLElement, draw: (model: Model) => readonly (Node | string)[]) {
    this.#container = container;
    this.#draw = draw;
  }

  show(model: Model): void {
    // Avoids serializing a calendar of thousands just to find it unchanged.
    if (this.#model && isSame(this.#model, model)) return;
    this.#model = model;
    const shown = JSON.stringify(model);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const focused = this.#container.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.#container.replaceChildren(...this.#draw(model));
    if (focused) document.getElementById(focused)?.focus();
  }
}

/** Shallow comparison, by identity. */
function isSame<Model extends object>(one: Model, other: Model): boolean {
  return (Object.keys(other) as (keyof Model)[]).every((key) => Object.is(one[key], other[key]));
}
