/** Navigating a response: names are compared with their namespace, whatever prefix the server chose. */
import { namespaces } from "./ews-element.ts";

type Namespace = keyof typeof namespaces;

export function childrenOf(parent: Element, namespace: Namespace, name: string): readonly Element[] {
  return [...parent.children].filter((child) => child.localName === name && child.namespaceURI === namespaces[namespace]);
}

/** The first element at the end of a path of names, for example `findDescendant(item, "t", "Categories")`. */
export function findDescendant(parent: Element, namespace: Namespace, ...path: readonly string[]): Element | undefined {
  let at: Element | undefined = parent;
  for (const name of path) at = at && childrenOf(at, namespace, name)[0];
  return at;
}

/** Text of the element at the end of a path of types; undefined if there is none. */
export function findText(parent: Element, ...path: readonly string[]): string | undefined {
  return findDescendant(parent, "t", ...path)?.textContent ?? undefined;
}

/** The one appointment of a response message; undefined if there is none, or more than one. */
export function findCalendarItem(message: Element): Element | undefined {
  const items = findDescendant(message, "m", "Items");
  const found = items && childrenOf(items, "t", "CalendarItem");
  return found?.length === 1 ? found[0] : undefined;
}
