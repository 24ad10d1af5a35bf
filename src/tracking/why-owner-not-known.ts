import type { Evidence, UnknownReason } from "./evidence.ts";
import { judgeReading } from "./judge-reading.ts";
import { splitReadings } from "./two-readings.ts";

/** Why the users of the calendar's owner are not known, if the judgement depends on them; otherwise undefined. */
export function whyOwnerNotKnown(evidence: Evidence): UnknownReason | undefined {
  const { ownersUsers, organization } = evidence;
  if (ownersUsers.kind === "known" || organization.kind !== "connected") return undefined;
  return splitReadings(evidence).some((reading) => reading !== undefined && rests(reading)) ? ownersUsers.why : undefined;
}

function rests(evidence: Evidence): boolean {
  let heard = false;
  const { plan } = judgeReading(evidence, {
    onTheirs(_, told) {
      heard ||= told === "unknown";
      return told;
    },
    onCreate: () => undefined,
  }).ruling;
  return heard || (plan.track === "blocked" && plan.reason === "organization-unreachable");
}
