import { nameOf, overridesOf } from "./parse-manifest.ts";

const longestResid = 32;

/** The resource list that each element has to point into; a button's Description is a long text. */
const listFor: Record<string, string> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  Runtime: "Urls",
  Override: "Urls",
  Image: "Images",
};

/** Resources that are missing, unused, doubled, of the wrong kind or named too long; ids that stand twice. */
export function checkResources(manifest: Element): string[] {
  return overridesOf(manifest).flatMap(({ name, own }) => {
    const defined = new Map(own.filter(isResource).map((element) => [element.getAttribute("id") ?? "", element]));
    const users = own.filter((element) => element.hasAttribute("resid"));
    const used = new Set(users.map((element) => element.getAttribute("resid")));
    return [
      ...users.flatMap((user) => checkUse(user, defined)),
      ...[...defined.keys()].filter((id) => !used.has(id)).map((id) => `resource ${id} is never used`),
      ...[...defined.keys()]
        .filter((id) => id.length > longestResid)
        .map((id) => `resource ${id}: ${id.length} characters, at most ${longestResid}`),
      ...doubles(own).map((id) => `id ${id} stands twice`),
    ].map((problem) => `${name}: ${problem}`);
  });
}

function isResource(element: Element): boolean {
  return element.parentElement?.parentElement?.localName === "Resources";
}

function checkUse(user: Element, defined: ReadonlyMap<string, Element>): string[] {
  const resid = user.getAttribute("resid") ?? "";
  const resource = defined.get(resid);
  if (!resource) return [`${nameOf(user)}: resource ${resid} is not defined`];
  const list = resource.parentElement?.localName;
  const wanted = listFor[user.localName];
  return wanted === list ? [] : [`${nameOf(user)}: resource ${resid} is in ${list}, not in ${wanted}`];
}

/** TabDefault is Outlook's own tab, shared by every surface. */
function doubles(own: readonly Element[]): string[] {
  const ids = own.map((element) => element.getAttribute("id")).filter((id) => id !== null && id !== "TabDefault");
  return ids.filter((id, index) => ids.indexOf(id) !== index) as string[];
}
