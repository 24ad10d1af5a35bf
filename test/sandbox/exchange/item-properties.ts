/** Named properties of an item, including its series' properties if the day inherits them. */
import { customPropertiesPrefix } from "../profile.ts";
import type { Item, Mailbox, PropertyValue } from "../world/world.ts";

type Properties = Readonly<Record<string, PropertyValue>>;

export function propertiesOf(item: Item, mailbox: Pick<Mailbox, "items">): Properties {
  const own = item.properties ?? {};
  if (item.inheritsStamp !== true) return own;
  // Add-ins' own properties on the day do not count as a stamp.
  if (Object.keys(own).some((name) => !name.startsWith(customPropertiesPrefix))) return own;
  return { ...mailbox.items.find(({ id }) => id === item.seriesMasterId)?.properties, ...own };
}

/** Null removes a property. A day that inherited its series' properties has its own from then on. */
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
