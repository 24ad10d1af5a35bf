/** Creates DOM elements. Data only ever becomes text or an attribute. */

type Attributes = Readonly<Record<string, string | number | boolean | EventListener | undefined>>;
export type Child = Node | string | undefined;

/** `on…` attributes are listeners; `true` sets an empty attribute, `false` and undefined none. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}
