import type { AppointmentRecord, Evidence } from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { crmId, secondId, thirdId } from "./evidence-builder.ts";

/** A judgement in one line: row, verdict, plan with its reason, doubt or record, and whether it is verified. */
export function inOneLine(evidence: Evidence): string {
  const { row, verdict, plan, verified } = judge(evidence);
  const picked = "pick" in plan ? ` ${plan.pick.candidates.map(({ record }) => nameOf(record)).join("+")}` : "";
  const details = [
    "reason" in plan ? plan.reason : "",
    "doubt" in plan ? plan.doubt : "",
    "record" in plan && plan.record ? nameOf(plan.record) : "",
  ];
  const detail = details.filter((one) => one !== "").join(" ");
  return `${row} ${verdict}, ${plan.track}${detail && `: ${detail}`}${picked}${verified ? ", verified" : ""}`;
}

const names = new Map([
  [crmId, "first"],
  [secondId, "second"],
  [thirdId, "third"],
]);
function nameOf({ id }: AppointmentRecord): string {
  return names.get(id) ?? id;
}
