import * as v from "valibot";
import { withoutUndefined } from "../http/without-undefined.ts";
import type { Configuration, OrganizationConfiguration } from "./configuration.ts";
import { ConfigurationError } from "./configuration-error.ts";
import { httpsRoot } from "./https-root.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const organization = v.strictObject({
  name: v.pipe(
    v.string("must be text"),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(100, "must have at most 100 characters"),
  ),
  url: httpsRoot,
  colour: v.optional(v.pipe(v.string("must be text"), v.regex(/^#[0-9a-f]{6}$/i, "must be a colour such as #0f6cbd"), v.toLowerCase())),
  version: v.optional(v.picklist(["9.2", "2013"], 'must be "9.2" or "2013"'), "9.2"),
  id: v.optional(v.pipe(v.string("must be text"), v.regex(guid, "must be a GUID without braces"), v.toLowerCase())),
});

const atLeastAMoment = (most: number, unit: string) =>
  v.pipe(v.number("must be a number"), v.minValue(0.01, "must be more than nothing"), v.maxValue(most, `must be at most ${String(most)} ${unit}`));

const configuration = v.strictObject({
  clientId: v.pipe(v.string("must be text"), v.regex(guid, "must be the GUID of the app registration"), v.toLowerCase()),
  authority: v.optional(httpsRoot, "https://login.microsoftonline.com/common"),
  graph: v.optional(httpsRoot, "https://graph.microsoft.com"),
  syncMinutes: v.optional(atLeastAMoment(1440, "minutes"), 15),
  patienceSeconds: v.optional(atLeastAMoment(3600, "seconds"), 60),
  organizations: v.pipe(
    v.array(organization, "must be a list"),
    v.minLength(1, "must name at least one organization"),
    v.maxLength(50, "must name at most 50 organizations"),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const names = new Set<string>();
      dataset.value.forEach((item, index) => {
        const name = item.name.toLowerCase();
        if (names.has(name)) {
          addIssue({
            message: "must differ from the other names: people choose by it",
            path: [
              { type: "array", origin: "value", input: dataset.value, key: index, value: item },
              { type: "object", origin: "value", input: { ...item }, key: "name", value: item.name },
            ],
          });
        }
        names.add(name);
      });
    }),
  ),
});

/**
 * Configuration from the parsed JSON of config.json, defaults filled in.
 * @throws ConfigurationError that names the first wrong setting. Unknown settings are errors: a typo is found that way.
 */
export function parseConfiguration(json: unknown): Configuration {
  const result = v.safeParse(configuration, json);
  if (result.success) {
    const { organizations, ...rest } = result.output;
    return { ...rest, organizations: organizations.map((each) => withoutUndefined<OrganizationConfiguration>(each)) };
  }
  const issue = result.issues[0];
  throw new ConfigurationError(v.getDotPath(issue) ?? "config.json", problemOf(issue));
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type !== "strict_object") return issue.message;
  if (issue.expected === "never") return "is not a known setting: remove it, or correct its name";
  return issue.expected === "Object" ? "must be an object" : "is missing";
}
