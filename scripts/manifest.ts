/**
 * `npm run manifest`: checks manifest.xml, and what becomes of it for Exchange on-premises, without a network; or writes a
 * copy of it for where the add-in is hosted.
 */
import { existsSync, readFileSync } from "node:fs";
import { addInId } from "../src/configuration/add-in-id.ts";
import { checkManifest } from "./manifest/check-manifest.ts";
import { findPlace, moveManifest } from "./manifest/move-manifest.ts";
import { onPremisesManifest } from "./manifest/on-premises-manifest.ts";
import { readCommandLine, refuse } from "./read-command-line.mjs";

const file = "manifest.xml";
process.chdir(`${import.meta.dirname}/..`);
const { host, "on-premises": forOnPremises } = readCommandLine({
  call: "npm run manifest",
  about: `Checks ${file} without a network, or writes a copy of it for where the add-in is hosted to standard output.`,
  options: {
    host: { type: "string", value: "address", tells: "writes a copy for that folder, which holds taskpane.html" },
    "on-premises": { type: "boolean", tells: "with --host: the copy for Exchange 2016, 2019 and Subscription Edition" },
  },
  example: `npm run --silent manifest -- --host https://addins.contoso.com/guard > my-${file}`,
});
const place = "the folder that holds taskpane.html, as in --host https://addins.contoso.com/guard";
if (host !== undefined && !findPlace(host)) refuse(`--host ${host} is no plain https address. Name ${place}`);
if (host === undefined && forOnPremises) refuse(`--on-premises needs a --host: ${place}`);
if (!existsSync(file)) refuse(`There is no ${file} in ${process.cwd()}. Bring it back: git checkout ${file}`);
const text = readFileSync(file, "utf8");

stopFor(checkManifest(text, { root: "." }));
const onPremises = onPremisesManifest(text);
stopFor(checkManifest(onPremises, { root: ".", exchange: "on-premises" }), " for Exchange on-premises");

if (host !== undefined) {
  process.stdout.write(moveManifest(forOnPremises ? onPremises : text, host));
} else {
  // A second opinion by the library that Microsoft's own tools read manifests with. Loaded last: it takes seconds.
  const { OfficeAddinManifest } = await import("office-addin-manifest");
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
