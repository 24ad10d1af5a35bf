import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { OfficeAddinManifest } from "office-addin-manifest";
import { expect, test } from "vitest";
import { checkManifest } from "../../../scripts/manifest/check-manifest.ts";
import { moveManifest } from "../../../scripts/manifest/move-manifest.ts";
import { onPremisesManifest } from "../../../scripts/manifest/on-premises-manifest.ts";
import { elements, parseManifest } from "../../../scripts/manifest/parse-manifest.ts";
import { addInId } from "../../../src/configuration/add-in-id.ts";

const root = `${import.meta.dirname}/../../..`;
const online = readFileSync(`${root}/manifest.xml`, "utf8");
const onPremises = onPremisesManifest(online);

function textsOf(name: string): string[] {
  return elements(parseManifest(onPremises), name).map(({ textContent }) => textContent);
}

test("the manifest for Exchange on-premises has no problem", () => {
  expect(checkManifest(onPremises, { root, exchange: "on-premises" })).toEqual([]);
});

test("the manifest for Exchange Online is none for Exchange on-premises", () => {
  const problems = checkManifest(online, { root, exchange: "on-premises" });
  expect(problems).toContainEqual(expect.stringMatching(/^Permissions: "ReadWriteItem" is not ReadWriteMailbox/));
  expect(problems).toContainEqual(expect.stringMatching(/^Runtimes: Exchange on-premises may not know this element/));
  expect(problems).toContainEqual(expect.stringMatching(/^ExtensionPoint LaunchEvent: nothing starts by an event on-premises$/));
});

test("deriving it again changes nothing", () => {
  expect(onPremisesManifest(onPremises)).toBe(onPremises);
});

test.each([
  { name: "the highest permission, which EWS needs", element: "Permissions", texts: ["ReadWriteMailbox"] },
  { name: "the same id, so that nobody can have the add-in twice", element: "Id", texts: [addInId] },
  { name: "shared calendars", element: "SupportsSharedFolders", texts: ["true"] },
  { name: "the command of both overrides, for both forms", element: "FunctionName", texts: Array<string>(4).fill("checkTrackingStatus") },
  { name: "no runtime", element: "Runtimes", texts: [] },
  { name: "no launch event", element: "LaunchEvent", texts: [] },
])("it has $name", ({ element, texts }) => {
  expect(textsOf(element)).toEqual(texts);
});

test("nothing of what is left out is spoken of", () => {
  expect(onPremises).not.toMatch(/launch|session data|1\.12|send alert|classic Outlook/i);
});

test("both overrides stay, each with what Exchange on-premises offers", () => {
  const manifest = parseManifest(onPremises);
  expect(elements(manifest, "VersionOverrides").map((overrides) => overrides.getAttribute("xsi:type"))).toEqual([
    "VersionOverridesV1_0",
    "VersionOverridesV1_1",
  ]);
  expect(elements(manifest, "Sets").map((sets) => sets.getAttribute("DefaultMinVersion"))).toEqual([null, "1.3", "1.5"]);
});

test("the comment on the permission names every request that the code makes of Exchange, and no other", () => {
  const folder = `${root}/src/mailbox/ews`;
  const code = readdirSync(folder)
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
  const asked = new Set(
    [...code.matchAll(/element\("m:((?:Get|Find|Update|Create|Delete|Move|Copy|Send|Resolve)(?:Item|Folder|Names))"/g)].map(
      ([, name]) => name,
    ),
  );
  const comment = /<!--([^]*?)-->\s*<Permissions>/.exec(onPremises)?.[1] ?? "";
  expect(new Set(comment.match(/(?:Get|Find|Update|Create|Delete|Move|Copy|Send|Resolve)[A-Z]\w+/g))).toEqual(asked);
});

test("a copy for a folder of the CRM web site speaks of that folder alone", () => {
  const moved = moveManifest(onPremises, "https://crm.contoso.example/ISV/guard");
  expect(moved).not.toContain("localhost");
  expect(checkManifest(moved, { root, exchange: "on-premises" })).toEqual([]);
});

test("Microsoft's own library reads it", async () => {
  const folder = mkdtempSync(`${tmpdir()}/manifest-`);
  try {
    writeFileSync(`${folder}/guard.xml`, onPremises);
    expect(await OfficeAddinManifest.readManifestFile(`${folder}/guard.xml`)).toMatchObject({
      id: addInId,
      permissions: "ReadWriteMailbox",
      officeAppType: "MailApp",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Each case spoils one thing of the manifest for Exchange on-premises; `says` has to be among the answers. */
test.each<{ name: string; from: string | RegExp; to: string; says: RegExp }>([
  {
    name: "a permission that keeps EWS away",
    from: "ReadWriteMailbox<",
    to: "ReadWriteItem<",
    says: /^Permissions: "ReadWriteItem" is not ReadWriteMailbox/,
  },
  {
    name: "an element newer than Exchange",
    from: /<\/Action>(?=\s*<\/Control>\s*<\/Group>)/,
    to: "<SupportsMultiSelect>true</SupportsMultiSelect></Action>",
    says: /^SupportsMultiSelect: Exchange on-premises may not know/,
  },
  {
    name: "overrides that would have the whole file refused",
    from: `DefaultMinVersion="1.5"`,
    to: `DefaultMinVersion="1.13"`,
    says: /^bt:Sets: Mailbox 1\.13 is above 1\.5/,
  },
  {
    name: "an event in the overrides",
    from: "<SupportsSharedFolders>",
    to: `<ExtensionPoint xsi:type="LaunchEvent"/><SupportsSharedFolders>`,
    says: /^ExtensionPoint LaunchEvent: nothing starts by an event/,
  },
])("$name is told", ({ from, to, says }) => {
  const spoiled = onPremises.replace(from, to);
  expect(spoiled).not.toBe(onPremises);
  expect(checkManifest(spoiled, { root, exchange: "on-premises" })).toContainEqual(expect.stringMatching(says));
});
