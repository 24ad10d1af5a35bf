import * as v from "valibot";
import { withoutUndefined } from "../http/without-undefined.ts";
import type { Configuration, OrganizationConfiguration, RetiredOrganization } from "./configuration.ts";
import type { ConfiguredTable } from "./configured-table.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { httpsRoot, organizationRoot } from "./https-root.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const versions = ["9.2", "9.1", "9.0", "8.2", "8.1", "8.0", "2013"] as const;

function shortText(most: number) {
  return v.pipe(
    v.string("must be text"),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(most, `must have at most ${String(most)} characters`),
  );
}

const organizationId = v.pipe(v.string("must be text"), v.regex(guid, "must be a GUID without braces"), v.toLowerCase());

const organization = v.strictObject({
  name: shortText(100),
  url: organizationRoot,
  colour: v.optional(v.pipe(v.string("must be text"), v.regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #0f6cbd"), v.toLowerCase())),
  version: v.optional(v.picklist(versions, `must be one of ${versions.join(", ")}, as text`), "9.2"),
  signIn: v.optional(v.picklist(["entra", "windows", "adfs"], 'must be "entra", "windows" or "adfs"')),
  id: v.optional(organizationId),
});

const retired = v.strictObject({ id: organizationId, successor: v.optional(shortText(100)) });

/** Such names become part of addresses and queries as they stand. */
function customizationName(what: string) {
  return v.pipe(
    v.string("must be text"),
    v.maxLength(100, "must have at most 100 characters"),
    v.regex(/^[a-z]\w*$/i, `must be the ${what}: letters, digits and _`),
  );
}

const table = v.strictObject({
  name: customizationName("table's name in CRM"),
  set: customizationName("name of the table's entity set"),
  nameColumn: customizationName("name of a column"),
  label: v.optional(shortText(60)),
});

const helpAddress = v.pipe(
  shortText(500),
  v.regex(/^(?:https:\/\/[^\s<>"]+|[^\s@<>"]+@[^\s@<>"]+)$/, "must be an e-mail address, or an address that begins with https://"),
);

const atLeastAMoment = (most: number, unit: string) =>
  v.pipe(
    v.number("must be a number"),
    v.minValue(0.01, "must be more than nothing"),
    v.maxValue(most, `must be at most ${String(most)} ${unit}`),
  );

const configuration = v.strictObject({
  clientId: v.optional(v.pipe(v.string("must be text"), v.regex(guid, "must be the GUID of the app registration"), v.toLowerCase())),
  authority: v.optional(httpsRoot, "https://login.microsoftonline.com/common"),
  exchange: v.optional(v.picklist(["online", "on-premises", "automatic"], 'must be "online", "on-premises" or "automatic"'), "automatic"),
  adfs: v.optional(v.strictObject({ authority: httpsRoot, clientId: shortText(200) })),
  graph: v.optional(httpsRoot, "https://graph.microsoft.com"),
  syncMinutes: v.optional(atLeastAMoment(1440, "minutes"), 15),
  patienceSeconds: v.optional(atLeastAMoment(3600, "seconds"), 60),
  organizations: v.pipe(
    v.array(organization, "must be a list"),
    v.minLength(1, "must name at least one organization"),
    v.maxLength(50, "must name at most 50 organizations"),
  ),
  retired: v.optional(v.pipe(v.array(retired, "must be a list"), v.maxLength(200, "must list at most 200 organizations")), []),
  helpAddress: v.optional(helpAddress),
  tables: v.optional(v.pipe(v.array(table, "must be a list"), v.maxLength(20, "must name at most 20 tables")), []),
});

/**
 * Configuration from the parsed JSON of config.json, with defaults filled in.
 * @throws ConfigurationError naming the first wrong setting; unknown settings count, so that typos are found
 */
export function parseConfiguration(json: unknown): Configuration {
  const result = v.safeParse(configuration, json);
  if (!result.success) {
    const issue = result.issues[0];
    throw new ConfigurationError(v.getDotPath(issue) ?? "config.json", problemOf(issue));
  }
  const { organizations, retired: gone, tables, ...rest } = result.output;
  const parsed = withoutUndefined<Configuration>({
    ...rest,
    organizations: organizations.map(withSignIn),
    tables: tables.map((each) => withoutUndefined<ConfiguredTable>({ ...each, label: each.label })),
    retired: gone.map((each) => withoutUndefined<RetiredOrganization>({ ...each, successor: each.successor })),
  });
  checkDifferences(parsed);
  checkRetired(parsed);
  checkTables(parsed);
  checkSignIn(parsed);
  return parsed;
}

/**
 * Names, addresses and ids (in any case) have to be unique: a shared one would not say which organization is meant. @throws
 * ConfigurationError
 */
function checkDifferences({ organizations }: Pick<Configuration, "organizations">): void {
  organizations.forEach((each, index) => {
    const twin = (field: "name" | "url" | "id") =>
      organizations
        .slice(0, index)
        .find((other) => other[field] !== undefined && other[field].toLowerCase() === each[field]?.toLowerCase());
    const at = `organizations.${String(index)}`;
    if (twin("name")) throw new ConfigurationError(`${at}.name`, "must differ from the other names: people choose by it");
    const sameUrl = twin("url");
    if (sameUrl) throw new ConfigurationError(`${at}.url`, `is that of "${sameUrl.name}" already: list the organization once`);
    const sameId = twin("id");
    if (sameId) throw new ConfigurationError(`${at}.id`, `is that of "${sameId.name}" already: correct one, or leave both out`);
  });
}

/** @throws ConfigurationError */
function checkRetired({ organizations, retired: gone }: Pick<Configuration, "organizations" | "retired">): void {
  gone.forEach(({ id, successor }, index) => {
    const at = `retired.${String(index)}`;
    const listed = organizations.find((each) => each.id === id);
    if (listed) throw new ConfigurationError(`${at}.id`, `is that of "${listed.name}", which is listed as in use`);
    if (gone.findIndex((other) => other.id === id) < index) throw new ConfigurationError(`${at}.id`, "is listed already");
    if (successor !== undefined && !organizations.some(({ name }) => name === successor))
      throw new ConfigurationError(`${at}.successor`, "must be the name of one of the organizations");
  });
}

/** @throws ConfigurationError */
function checkTables({ tables }: Pick<Configuration, "tables">): void {
  const names = tables.map(({ name }) => name.toLowerCase());
  names.forEach((name, index) => {
    const field = `tables.${String(index)}.name`;
    if (alwaysSearched.includes(name)) throw new ConfigurationError(field, "is searched without being listed");
    if (names.indexOf(name) < index) throw new ConfigurationError(field, "is listed already");
  });
}

/** Logical names of the tables that CRM ships and appointments can be regarding: see crm/regarding-table.ts. */
const alwaysSearched: readonly string[] = ["account", "contact", "opportunity", "lead", "incident"];

function withSignIn(each: v.InferOutput<typeof organization>): OrganizationConfiguration {
  return withoutUndefined<OrganizationConfiguration>({ ...each, signIn: each.signIn ?? (each.version === "9.2" ? "entra" : "windows") });
}

/** What the sign-in methods require of the other settings. @throws ConfigurationError */
function checkSignIn({ clientId, exchange, adfs, organizations }: Configuration): void {
  organizations.forEach(({ version, signIn }, index) => {
    const field = `organizations.${String(index)}.signIn`;
    if (version === "2013" && signIn !== "windows")
      throw new ConfigurationError(field, 'must be "windows": an organization of version 2013 knows no other way');
    if (signIn === "adfs" && adfs === undefined) throw new ConfigurationError(field, 'needs the setting "adfs", which names the server');
  });
  const entra = exchange !== "on-premises" || organizations.some(({ signIn }) => signIn === "entra");
  if (entra && clientId === undefined)
    throw new ConfigurationError(
      "clientId",
      'is missing; only where "exchange" is "on-premises" and no organization signs in by Entra it may be',
    );
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== "strict_object") return issue.message;
  if (issue.expected === "never") return "is not a known setting: remove it, or correct its name";
  return issue.expected === "Object" ? "must be an object" : "is missing";
}
