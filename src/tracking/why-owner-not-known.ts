import type { Evidence, UnknownReason } from "./evidence.ts";
import { judgeReading } from "./judge-reading.ts";
import { splitReadings } from "./two-readings.ts";

/** Why CRM did not tell the users of the calendar's owner, where the judgement rests on them; undefined where it does not. */
export function whyOwnerNotKnown(evidence: Evidence): UnknownReason | undefined {
  const { ownersUsers, organization } = evidence;
  if (ownersUsers.kind === "known" || organization.kind !== "connected") return undefined;
  return splitReadings(evidence).some((reading) => reading !== undefined && rests(reading)) ? ownersUsers.why : undefined;
}

function rests(evidence: Evidence): boolean {
  let heard = false;
  const { plan } = judgeReading(evidence, {
    heardTheirs(_, told) {
      heard ||= told === "unknown";
      return told;
    },
    heardCreate: () => undefined,
  }).ruling;
  return heard || (plan.track === "blocked" && plan.reason === "organization-unreachable");
}
