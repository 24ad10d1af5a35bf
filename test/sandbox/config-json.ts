/** The pane's config.json, made of the world's organizations. */
import type { Configuration } from "../../src/configuration/configuration.ts";
import { authority, clientId, crmAudience, graphAudience } from "./identity.ts";
import type { World } from "./world/world.ts";

/** What the file says; the rest is left to the pane's defaults. */
type WrittenConfiguration = Pick<Configuration, "clientId" | "authority" | "graph" | "organizations">;

const colours = ["#0f6cbd", "#8764b8", "#107c10", "#ca5010", "#038387"];

export function configurationOf(world: World, origin: string): WrittenConfiguration {
  return {
    clientId,
    authority,
    graph: graphAudience(origin),
    organizations: world.orgs.map(({ name, version, id }, index) => ({
      name,
      url: crmAudience(origin, name),
      colour: colours[index % colours.length] ?? "#0f6cbd",
      version: version ?? "9.2",
      id: id.toLowerCase(),
    })),
  };
}
