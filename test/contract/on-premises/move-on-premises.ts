/** Any world, with its mailboxes on the company's own Exchange and its organizations on the company's own CRM. */
import type { Configuration, OrganizationConfiguration } from "../../../src/configuration/configuration.ts";
import { configurationOf } from "../../profile/config-json.ts";
import type { Started } from "../start-sandbox.ts";
import type { Fault, World } from "../../sandbox/world/world.ts";

/** "2013": OrganizationData.svc and SOAP. "8.2": the Web API of CRM 2016, where Windows signs in as well. */
export type CrmOnPremises = "2013" | "8.2";

export function moveOnPremises(world: World, crm: CrmOnPremises): World {
  const moved = structuredClone(world);
  for (const mailbox of moved.mailboxes) mailbox.exchange = "on-premises";
  for (const organization of moved.orgs) {
    if (crm === "2013") organization.version = "2013";
    else delete organization.version;
  }
  moved.viewer.nestedAppAuth = false;
  if (moved.faults) moved.faults = moved.faults.flatMap(moveFault);
  return moved;
}

/** A fault of all Graph is one of Exchange; nobody asks for a token. */
function moveFault(fault: Fault): Fault[] {
  if (/^token\b/.test(fault.on)) return [];
  return [{ ...fault, on: fault.on.replace(/^graph\b/, "ews") }];
}

/** The config.json for such a world. */
export function configureOnPremises(crm: CrmOnPremises): (world: World, origin: string) => Configuration {
  return (world, origin) => ({
    ...configurationOf(world, origin),
    organizations: world.orgs.map(({ id, name }) => ({ ...configurationOnPremises({ origin }, name, crm), id: id.toLowerCase() })),
  });
}

export function configurationOnPremises(
  { origin }: Pick<Started, "origin">,
  name: string,
  version: CrmOnPremises,
): OrganizationConfiguration {
  return { name, url: `${origin}/crm/${name}`, version, signIn: "windows" };
}
