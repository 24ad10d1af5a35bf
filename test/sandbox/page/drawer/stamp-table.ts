import { customPropertiesName } from "../../profile.ts";
import { addIn } from "../add-in.ts";
import { element } from "../view/element.ts";

export interface StampModel {
  readonly properties: Readonly<Record<string, string | number | boolean>>;
}

/** The appointment's named properties, as in the mailbox now. */
export function stampTable({ properties }: StampModel): readonly Node[] {
  const rows = Object.entries(properties);
  if (rows.length === 0) return [element("p", { class: "nothing" }, "No CRM property is there.")];
  return [
    element(
      "table",
      {},
      element(
        "thead",
        { class: "unseen" },
        element("tr", {}, element("th", { scope: "col" }, "Property"), element("th", { scope: "col" }, "Value")),
      ),
      element(
        "tbody",
        {},
        ...rows.map(([name, value]) => element("tr", {}, element("th", { scope: "row" }, nameOf(name)), cell(String(value)))),
      ),
    ),
  ];
}

/** An add-in's custom properties are one JSON text in `cecp-<add-in id>`, beside the stamp. */
function nameOf(property: string): string {
  return property === customPropertiesName(addIn.id) ? `Custom properties of ${addIn.name}` : property;
}

/** Longer values can only be hostile. */
const longest = 120;

function cell(value: string): HTMLElement {
  if (value.trim() === "") return element("td", {}, element("em", {}, "blank"));
  return element(
    "td",
    { title: value.length > longest ? `${value.length} characters` : undefined },
    value.length > longest ? `${value.slice(0, longest)}…` : value,
  );
}
