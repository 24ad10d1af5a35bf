import { elements, nameOf } from "./parse-manifest.ts";

/**
 * What Exchange Online knows and an Exchange on-premises may not. It holds a manifest against the schema of its own version
 * and refuses the whole file for one unknown element (reported for Exchange 2019: OfficeDev/office-js 3935).
 */
const newer = [
  "Runtimes",
  "LaunchEvents",
  "LaunchEvent",
  "ExtendedPermissions",
  "EquivalentAddins",
  "WebApplicationInfo",
  "SupportsMultiSelect",
];
const needed = "ReadWriteMailbox";

/** What the manifest for Exchange on-premises promises beyond what every manifest of ours does. */
export function checkOnPremises(manifest: Element): string[] {
  const [permission] = elements(manifest, "Permissions");
  return [
    ...elements(manifest, ...newer).map(
      (element) => `${nameOf(element)}: Exchange on-premises may not know this element, and would refuse the manifest`,
    ),
    ...elements(manifest, "ExtensionPoint")
      .filter((point) => point.getAttribute("xsi:type") === "LaunchEvent")
      .map((point) => `${nameOf(point)}: nothing starts by an event on-premises`),
    ...(permission?.textContent === needed
      ? []
      : [`Permissions: "${permission?.textContent}" is not ${needed}, so Outlook would not ask Exchange for the stamp`]),
  ];
}
