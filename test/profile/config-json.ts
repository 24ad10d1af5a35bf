/** The pane's config.json, generated from the world's organizations. */
import type { Configuration } from "../../src/configuration/configuration.ts";
import { clientId, crmAudience, graphAudience } from "../sandbox/identity.ts";
import { entraAuthority } from "../sandbox/web-sign-in/authorities.ts";
import type { World } from "../sandbox/world/world.ts";

/** Short, so that nobody at the sandbox has to wait as long as for real sync. */
const intervals = { syncMinutes: 0.05, patienceSeconds: 3 } as const;

const colours = ["#0f6cbd", "#8764b8", "#107c10", "#ca5010", "#038387"];

/** Properties that a world gives in the same shape as config.json. */
type SaidByWorld = Pick<NonNullable<World["config"]>, "helpAddress" | "tables">;

export function configurationOf(world: World, origin: string): Configuration & SaidByWorld {
  return {
    ...intervals,
    tables: [],
    ...world.config,
    retired: (world.retired ?? []).map(({ id, ...rest }) => ({ id: id.toLowerCase(), ...rest })),
    clientId,
    authority: entraAuthority(origin),
    exchange: "automatic",
    graph: graphAudience(origin),
    organizations: world.orgs.map(({ name, version, id }, index) => ({
      name,
      url: crmAudience(origin, name),
      colour: colours[index % colours.length] ?? "#0f6cbd",
      version: version ?? "9.2",
      signIn: version === "2013" ? "windows" : "entra",
      id: id.toLowerCase(),
    })),
  };
}
