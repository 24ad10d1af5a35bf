/**
 * `npm run manifest`: checks manifest.xml, and what becomes of it for Exchange on-premises, without a network.
 * `npm run --silent manifest -- --host https://addins.contoso.com/guard` writes a copy for that place to standard output;
 * with `--on-premises` the one for Exchange 2016, 2019 and Subscription Edition.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";
import { addInId } from "../src/configuration/add-in-id.ts";
import { checkManifest } from "./manifest/check-manifest.ts";
import { moveManifest } from "./manifest/move-manifest.ts";
import { onPremisesManifest } from "./manifest/on-premises-manifest.ts";

const file = "manifest.xml";
const { values } = parseArgs({ options: { host: { type: "string" }, "on-premises": { type: "boolean", default: false } } });
const text = readFileSync(file, "utf8");

stopFor(checkManifest(text, { root: "." }));
const onPremises = onPremisesManifest(text);
stopFor(checkManifest(onPremises, { root: ".", exchange: "on-premises" }), " for Exchange on-premises");

if (values.host !== undefined) {
  process.stdout.write(moveManifest(values["on-premises"] ? onPremises : text, values.host));
} else if (values["on-premises"]) {
  stopFor(["--on-premises needs --host, the address of the folder on the CRM web site"]);
} else {
  // A second opinion by the library that Microsoft's own tools read manifests with.
  const { id, displayName, version, permissions } = await OfficeAddinManifest.readManifestFile(file);
  if (id !== addInId) throw new Error(`office-addin-manifest reads another id: ${id}`);
  console.log(`${file}: ${displayName} ${version}, ${permissions}. Nothing is wrong as far as can be told offline.`);
  console.log(`Microsoft's validator needs a network: npx office-addin-manifest validate ${file}`);
}

function stopFor(problems: readonly string[], flavour = ""): void {
  if (problems.length === 0) return;
  for (const problem of problems) console.error(`${file}${flavour}: ${problem}`);
  process.exit(1);
}
