/** Parses a fault's `on`: a service, optionally a method, optionally a part of the path. */
import type { Organization } from "./world.ts";

/** `outlook`: calls to the host. */
export type Service = "graph" | "ews" | "token" | "outlook" | `crm/${string}`;

export interface FaultTarget {
  readonly service: Service | "crm";
  readonly method?: string;
  readonly pathPart?: string;
}

const methods = new Set(["GET", "POST", "PATCH", "PUT", "DELETE", "HEAD"]);

/** Undefined if it names no service of this world. Names of organizations may contain spaces: the longest match wins. */
export function findFaultTarget(on: string, organizations: readonly Pick<Organization, "name">[]): FaultTarget | undefined {
  const services = ["graph", "ews", "token", "outlook", "crm", ...organizations.map(({ name }) => `crm/${name}`)].sort(
    (one, other) => other.length - one.length,
  );
  const service = services.find((name) => on === name || on.startsWith(`${name} `)) as Service | "crm" | undefined;
  if (!service) return undefined;
  const rest = on.slice(service.length).trim();
  const [first = "", ...words] = rest.split(" ");
  const method = methods.has(first) ? first : undefined;
  const pathPart = method ? words.join(" ") : rest;
  return { service, ...(method && { method }), ...(pathPart && { pathPart }) };
}
