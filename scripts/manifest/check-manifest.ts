import { checkAddresses } from "./check-addresses.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkOnPremises } from "./check-on-premises.ts";
import { checkPromises } from "./check-promises.ts";
import { checkResources } from "./check-resources.ts";
import { checkShape } from "./check-shape.ts";
import { checkTexts } from "./check-texts.ts";
import { parseManifest } from "./parse-manifest.ts";

export interface CheckOptions {
  /** Folder of the project: its icons and commands are what the manifest speaks of. */
  readonly root: string;
  /** Which Exchange it is for. Default: Exchange Online. */
  readonly exchange?: "online" | "on-premises";
}

/**
 * Everything about an add-in manifest that can be known without asking Microsoft's validator.
 * @returns problems, in words; none where all is well
 */
export function checkManifest(text: string, { root, exchange = "online" }: CheckOptions): string[] {
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
      ...checkLanguages(manifest),
      ...checkResources(manifest),
      ...checkAddresses(manifest, where),
      ...checkPromises(manifest, where),
      ...(exchange === "on-premises" ? checkOnPremises(manifest) : []),
    ]),
  ];
}
