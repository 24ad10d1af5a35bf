/** What Outlook knows about an add-in: its manifest. */
import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";

export interface AddIn {
  /** Lower case. Outlook keeps the add-in's custom properties under it. */
  readonly id: string;
  readonly name: string;
  /** The button that opens the task pane. Paths are relative to the add-in's origin: `/taskpane.html`. */
  readonly pane?: Labelled & { readonly page: string };
  /** Buttons that run a function of `commandsPage`. */
  readonly functions: readonly (Labelled & { readonly name: string })[];
  readonly commandsPage?: string;
  /** Handles OnAppointmentSend. */
  readonly sendFunction?: string;
}

export interface Labelled {
  readonly label: string;
  /** By locale, in lower case; absent if the manifest overrides it for none. */
  readonly labels?: Readonly<Record<string, string>>;
}

export class InvalidManifest extends Error {
  override readonly name = "InvalidManifest";
}

/** @throws InvalidManifest if there is no such file, or if it does not describe an Outlook add-in */
export function readManifest(file: string): AddIn {
  let xml: string;
  try {
    xml = readFileSync(file, "utf8");
  } catch (cause) {
    throw new InvalidManifest(`There is no manifest ${file}`, { cause });
  }
  return parseManifest(xml, file);
}

/** @param file named in the error message @throws InvalidManifest */
export function parseManifest(xml: string, file = "The manifest"): AddIn {
  const app = asNode(parse(xml, file)["OfficeApp"]);
  const id = text(app["Id"]).toLowerCase();
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new InvalidManifest(`${file} is not an XML manifest of an Office add-in: it has no Id`);
  // Overrides for newer versions of Outlook are nested inside those for older ones; this Outlook takes the innermost.
  const overrides = innermost(asNode(app["VersionOverrides"]));
  const resources = resourcesOf(asNode(overrides["Resources"]));
  const controls = [...findAll(overrides, "Control")];
  const labelOf = (control: XmlNode): Labelled => {
    const id = text(asNode(control["Label"])["@resid"]);
    const labels = overridesFor(id, asNode(overrides["Resources"]));
    return { label: resources.get(id) ?? "", ...(Object.keys(labels).length > 0 && { labels }) };
  };
  const actionOf = (control: XmlNode) => asNode(control["Action"]);
  const opener = controls.find((control) => text(actionOf(control)["@type"]) === "ShowTaskpane");
  const paneUrl = opener && resources.get(text(asNode(actionOf(opener)["SourceLocation"])["@resid"]));
  const functions = new Map(
    controls.flatMap((control) => {
      const name = text(actionOf(control)["FunctionName"]);
      return name === "" ? [] : [[name, labelOf(control)] as const];
    }),
  );
  const commandsUrl = [...findAll(overrides, "FunctionFile")].map((node) => resources.get(text(node["@resid"]))).find(Boolean);
  const sends = [...findAll(overrides, "LaunchEvent")].find((node) => text(node["@Type"]) === "OnAppointmentSend");
  return {
    id,
    name: text(asNode(app["DisplayName"])["@DefaultValue"]),
    ...(opener && paneUrl && { pane: { ...labelOf(opener), page: pageOf(paneUrl) } }),
    functions: [...functions].map(([name, label]) => ({ name, ...label })),
    ...(commandsUrl && { commandsPage: pageOf(commandsUrl) }),
    ...(sends && { sendFunction: text(sends["@FunctionName"]) }),
  };
}

type XmlNode = Readonly<Record<string, unknown>>;

function parse(xml: string, file: string): XmlNode {
  try {
    return asNode(
      new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "@", removeNSPrefix: true, parseTagValue: false }).parse(xml, true),
    );
  } catch (cause) {
    throw new InvalidManifest(`${file} is not XML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function asNode(value: unknown): XmlNode {
  return typeof value === "object" && value !== null ? (value as XmlNode) : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

function innermost(overrides: XmlNode): XmlNode {
  const inner = overrides["VersionOverrides"];
  return inner === undefined ? overrides : innermost(asNode(inner));
}

/** Every element with that name, at any depth. */
function* findAll(node: unknown, name: string): Generator<XmlNode> {
  for (const [key, value] of Object.entries(asNode(node))) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (key === name) yield asNode(child);
      yield* findAll(child, name);
    }
  }
}

/** Strings and URLs by their id. */
function resourcesOf(resources: XmlNode): ReadonlyMap<string, string> {
  return new Map(
    ["Url", "String"].flatMap((kind) =>
      [...findAll(resources, kind)].map((node) => [text(node["@id"]), text(node["@DefaultValue"])] as const),
    ),
  );
}

/** What a string is in other locales. */
function overridesFor(id: string, resources: XmlNode): Readonly<Record<string, string>> {
  const strings = [...findAll(resources, "String")].filter((node) => text(node["@id"]) === id);
  const overrides = strings.flatMap((node) => [...findAll(node, "Override")]);
  return Object.fromEntries(overrides.map((node) => [text(node["@Locale"]).toLowerCase(), text(node["@Value"])]));
}

function pageOf(address: string): string {
  return new URL(address).pathname;
}
