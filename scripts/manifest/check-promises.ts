import { readdirSync, readFileSync } from "node:fs";
import { addInId } from "../../src/configuration/add-in-id.ts";
import { elements, overridesOf } from "./parse-manifest.ts";

/** Mailbox 1.5: Exchange on-premises refuses a manifest that asks for more. */
const highestMinor = 5;
const permissions = ["Restricted", "ReadItem", "ReadWriteItem", "ReadWriteMailbox"];
const surfaces = ["AppointmentOrganizerCommandSurface", "AppointmentAttendeeCommandSurface"];

/** What the manifest promises and the code has to keep, or Exchange to offer. */
export function checkPromises(manifest: Element, { root }: { readonly root: string }): string[] {
  return [
    ...checkId(manifest),
    ...checkRequirements(manifest),
    ...checkPermission(manifest),
    ...checkSurfaces(manifest),
    ...checkFunctions(manifest, root),
    ...checkSendAlert(manifest, root),
  ];
}

function checkId(manifest: Element): string[] {
  const [id] = elements(manifest, "Id");
  return id?.textContent === addInId ? [] : [`Id is ${id?.textContent}, but src/configuration/add-in-id.ts says ${addInId}`];
}

function checkRequirements(manifest: Element): string[] {
  return elements(manifest, "Set", "Sets").flatMap((set) =>
    ["MinVersion", "DefaultMinVersion"]
      .map((name) => set.getAttribute(name))
      .filter((version) => version !== null && !isOffered(version))
      .map((version) => `${set.tagName}: Mailbox ${version} is above 1.${highestMinor}, the highest that Exchange on-premises offers`),
  );
}

/** Requirement sets are versions, not numbers: 1.12 is above 1.5. */
function isOffered(version: string): boolean {
  const [major, minor = 0] = version.split(".").map(Number);
  return major === 1 && minor <= highestMinor;
}

function checkPermission(manifest: Element): string[] {
  const [permission] = elements(manifest, "Permissions");
  return permissions.includes(permission?.textContent ?? "")
    ? []
    : [`Permissions: "${permission?.textContent}" is none of ${permissions.join(", ")}`];
}

function checkSurfaces(manifest: Element): string[] {
  return overridesOf(manifest).flatMap(({ name, own }) => {
    const offered = own.filter(({ localName }) => localName === "ExtensionPoint").map((point) => point.getAttribute("xsi:type"));
    const missing = surfaces.filter((surface) => !offered.includes(surface)).map((surface) => `${name}: no ${surface}`);
    const shared = own.some(({ localName, textContent }) => localName === "SupportsSharedFolders" && textContent === "true");
    return shared || name !== "VersionOverridesV1_1"
      ? missing
      : [...missing, `${name}: SupportsSharedFolders is not true, so the add-in would not open in a shared calendar`];
  });
}

function checkFunctions(manifest: Element, root: string): string[] {
  const code = codeOf(["src/commands", "src/outlook"], root);
  const events = elements(manifest, "LaunchEvent").map((event) => event.getAttribute("FunctionName") ?? "");
  const names = new Set([...elements(manifest, "FunctionName").map(({ textContent }) => textContent), ...events]);
  return [...names].filter((name) => !code.includes(`"${name}"`)).map((name) => `FunctionName ${name}: nothing in src/commands goes by it`);
}

/** The marketplace refuses Block, and PromptUser asks even when a slow add-in has nothing to say. */
function checkSendAlert(manifest: Element, root: string): string[] {
  const modes = elements(manifest, "LaunchEvent").flatMap((event) => event.getAttribute("SendMode") ?? []);
  const [, button = "none"] = /paneButton = "([^"]+)"/.exec(codeOf(["src/outlook"], root)) ?? [];
  const buttons = elements(manifest, "Control").map((control) => control.getAttribute("id"));
  return [
    ...modes.filter((mode) => mode !== "SoftBlock").map((mode) => `LaunchEvent: SendMode ${mode} is not SoftBlock`),
    ...(buttons.includes(button) ? [] : [`the send alert opens the pane by the button ${button}, which is not there`]),
  ];
}

function codeOf(folders: readonly string[], root: string): string {
  return folders
    .flatMap((folder) => readdirSync(`${root}/${folder}`).map((file) => readFileSync(`${root}/${folder}/${file}`, "utf8")))
    .join("\n");
}
