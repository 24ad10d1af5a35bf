/** One part of the page, drawn anew only when what it shows has changed, with the focus kept where it was. */

export class Section<Model extends object> {
  readonly #container: HTMLElement;
  readonly #draw: (model: Model) => readonly (Node | string)[];
  #model: Model | undefined;
  #shown: string | undefined;

  /** @param draw must be a function of the model alone, and give an id to whatever can have the focus */
  constructor(container: HTMLElement, draw: (model: Model) => readonly (Node | string)[]) {
    this.#container = container;
    this.#draw = draw;
  }

  show(model: Model): void {
    // A calendar of thousands is not written out to find that it is the same one.
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

/** The same things in it, not merely the like. */
function isSame<Model extends object>(one: Model, other: Model): boolean {
  return (Object.keys(other) as (keyof Model)[]).every((key) => Object.is(one[key], other[key]));
}
