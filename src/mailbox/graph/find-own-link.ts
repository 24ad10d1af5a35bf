import type { ServiceClient } from "../../http/service-client.ts";

const longestLink = 32_000;
/** Steps out of a folder, as they stand or escaped. */
const steps = /(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i;

/** The address of a next page as Graph names it; undefined where it is no plain address below Graph's own root. */
export function findOwnLink(client: Pick<ServiceClient, "owns">, link: unknown): string | undefined {
  if (typeof link !== "string" || link.length > longestLink) return undefined;
  if (steps.test(link.split(/[?#]/, 1)[0] ?? "")) return undefined;
  try {
    return client.owns(new URL(link)) ? link : undefined;
  } catch {
    return undefined;
  }
}
