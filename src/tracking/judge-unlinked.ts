/** Row 6: a usable `crmid`, but link state 0. */
import type { CrmAnswer } from "./crm-answer.ts";
import type { AppointmentRecord, Evidence } from "./evidence.ts";
import { isOtherOrganization } from "./judge-linked.ts";
import type { TrackPlan } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { recordToKeep } from "./record-to-keep.ts";
import { blocked, confirmInOwnCalendar, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

export function judgeUnlinked(evidence: Evidence, answer: CrmAnswer): Ruling {
  const unlinked = { row: "6", verdict: "unlinked" } as const;
  if (isOtherOrganization(evidence)) return { ...unlinked, plan: blocked("other-organization"), verified: false };
  if (answer.kind === "unanswered") return { ...unlinked, plan: blocked(answer.reason), verified: false };

  const named = answer.named?.record;
  const live = withNamed(answer.live, named);
  const record = live.length > 1 ? recordToKeep(live) : (live[0] ?? named);
  return { ...unlinked, plan: planFor(live, evidence), verified: true, ...(record && { record }) };
}

/** Live by `crmid` or by id, each once. */
function withNamed(live: readonly AppointmentRecord[], named: AppointmentRecord | undefined): readonly AppointmentRecord[] {
  if (named === undefined || !isLive(named) || live.some(({ id }) => id === named.id)) return live;
  return [named, ...live];
}

function planFor(live: readonly AppointmentRecord[], { calendar }: Evidence): TrackPlan {
  const [first, second] = live;
  if (second !== undefined) return blocked("duplicate-records");
  if (first !== undefined) return relink(first);
  return confirmInOwnCalendar(calendar, "unlinked-without-record", "doubt-not-own-calendar");
}
