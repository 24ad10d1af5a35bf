import { elements, nameOf } from "./parse-manifest.ts";

/** Children in the order that the schemas ask for; `!` marks those that may not be missing here. */
const children: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id!",
    "AlternateId",
    "Version!",
    "ProviderName!",
    "DefaultLocale!",
    "DisplayName!",
    "Description!",
    "IconUrl!",
    "HighResolutionIconUrl!",
    "SupportUrl!",
    "AppDomains",
    "Hosts!",
    "Requirements!",
    "FormSettings!",
    "Permissions!",
    "Rule!",
    "DisableEntityHighlighting",
    "VersionOverrides!",
  ],
  VersionOverrides: [
    "Description",
    "Requirements!",
    "Hosts!",
    "Resources!",
    "EquivalentAddins",
    "WebApplicationInfo",
    "ExtendedPermissions",
    "VersionOverrides",
  ],
  Host: ["Runtimes", "DesktopFormFactor"],
  Runtimes: ["Runtime!"],
  Runtime: ["Override!"],
  LaunchEvents: ["LaunchEvent!"],
  DesktopFormFactor: ["SupportsSharedFolders", "FunctionFile!", "ExtensionPoint!"],
  Group: ["Label!", "Control!"],
  Control: ["Label!", "Supertip!", "Icon!", "Action!"],
  Supertip: ["Title!", "Description!"],
  Resources: ["Images!", "Urls!", "ShortStrings!", "LongStrings!"],
  DesktopSettings: ["SourceLocation!", "RequestedHeight"],
};

/** Unknown, misplaced and missing elements. */
export function checkShape(manifest: Element): string[] {
  return [manifest, ...elements(manifest, ...Object.keys(children))].flatMap((parent) => {
    const expected = children[parent.localName];
    return expected ? checkChildren(parent, expected) : [];
  });
}

function checkChildren(parent: Element, expected: readonly string[]): string[] {
  const order = expected.map((name) => name.replace("!", ""));
  const found = [...parent.children].map(({ localName }) => localName);
  const problems = expected
    .filter((name) => name.endsWith("!") && !found.includes(name.slice(0, -1)))
    .map((name) => `${nameOf(parent)}: ${name.slice(0, -1)} is missing`);
  let last = 0;
  for (const name of found) {
    const place = order.indexOf(name);
    if (place === -1) problems.push(`${nameOf(parent)}: ${name} does not belong here`);
    else if (place < last) problems.push(`${nameOf(parent)}: ${name} must come before ${order[last]}`);
    else last = place;
  }
  return problems;
}
