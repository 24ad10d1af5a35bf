import { checkAddresses } from "./check-addresses.ts";
import { checkPromises } from "./check-promises.ts";
import { checkResources } from "./check-resources.ts";
import { checkShape } from "./check-shape.ts";
import { checkTexts } from "./check-texts.ts";
import { parseManifest } from "./parse-manifest.ts";

/**
 * Everything about an add-in manifest that can be known without asking Microsoft's validator.
 * @param root folder of the project: its icons and commands are what the manifest speaks of
 * @returns problems, in words; none where all is well
 */
export function checkManifest(text: string, { root }: { readonly root: string }): string[] {
  let manifest: Element;
  try {
    manifest = parseManifest(text);
  } catch (error) {
    return [(error as Error).message];
  }
  const where = { root };
  return [
    ...new Set([
      ...checkShape(manifest),
      ...checkTexts(manifest),
      ...checkResources(manifest),
      ...checkAddresses(manifest, where),
      ...checkPromises(manifest, where),
    ]),
  ];
}
