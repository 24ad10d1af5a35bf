/**
 * `npm run manifest`: checks manifest.xml without a network.
 * `npm run --silent manifest -- --host https://addins.contoso.com/guard` writes a copy for that place to standard output.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";
import { addInId } from "../src/configuration/add-in-id.ts";
import { checkManifest } from "./manifest/check-manifest.ts";
import { moveManifest } from "./manifest/move-manifest.ts";

const file = "manifest.xml";
const { values } = parseArgs({ options: { host: { type: "string" } } });
const text = readFileSync(file, "utf8");

const problems = checkManifest(text, { root: "." });
if (problems.length > 0) {
  for (const problem of problems) console.error(`${file}: ${problem}`);
  process.exit(1);
}
if (values.host !== undefined) {
  process.stdout.write(moveManifest(text, values.host));
} else {
  // A second opinion by the library that Microsoft's own tools read manifests with.
  const { id, displayName, version, permissions } = await OfficeAddinManifest.readManifestFile(file);
  if (id !== addInId) throw new Error(`office-addin-manifest reads another id: ${id}`);
  console.log(`${file}: ${displayName} ${version}, ${permissions}. Nothing is wrong as far as can be told offline.`);
  console.log(`Microsoft's validator needs a network: npx office-addin-manifest validate ${file}`);
}
