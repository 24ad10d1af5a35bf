/** Named properties of an item, those of its series included where the day shows them. */
import { customPropertiesPrefix } from "../profile.ts";
import type { Item, Mailbox, PropertyValue } from "../world/world.ts";

type Properties = Readonly<Record<string, PropertyValue>>;

export function propertiesOf(item: Item, mailbox: Pick<Mailbox, "items">): Properties {
  const own = item.properties ?? {};
  if (item.inheritsStamp !== true) return own;
  // What add-ins keep on the day itself is none of CRM's.
  if (Object.keys(own).some((name) => !name.startsWith(customPropertiesPrefix))) return own;
  return { ...mailbox.items.find(({ id }) => id === item.seriesMasterId)?.properties, ...own };
}

/** Null takes a property away. A day that showed its series' properties has its own from now on. */
export function writeProperties(
  item: Item,
  mailbox: Pick<Mailbox, "items">,
  changes: readonly (readonly [name: string, value: PropertyValue | null])[],
): void {
  const all: Record<string, PropertyValue> = { ...propertiesOf(item, mailbox) };
  for (const [name, value] of changes) {
    if (value === null) Reflect.deleteProperty(all, name);
    else all[name] = value;
  }
  item.properties = all;
}
