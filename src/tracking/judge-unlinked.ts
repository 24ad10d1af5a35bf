/** Row 6: a usable `crmid`, but link state 0. */
import type { Findings } from "./findings.ts";
import type { VerdictRow } from "./judgement.ts";
import { isLive } from "./match-records.ts";
import { pickAmong } from "./pick.ts";
import { blockedPlan, confirmOwn, relink } from "./ruling.ts";
import type { Ruling } from "./ruling.ts";

export function judgeUnlinked(findings: Findings): Ruling {
  const { live, closed, namedRecord, carries } = findings;
  const unlinked = (row: VerdictRow, ruling: Pick<Ruling, "plan" | "record">): Ruling => ({ row, verdict: "unlinked", ...ruling });

  if (findings.named === "another") return unlinked("6a", { plan: blockedPlan("other-organization") });
  if (findings.silence !== undefined) return unlinked("6a", { plan: blockedPlan(findings.silence) });
  const [first, second] = live;
  if (first && second) return unlinked("6b", { plan: pickAmong(findings, live), record: first });
  if (first) return unlinked("6c", { plan: relink(findings, first), record: first });
  if (closed[0]) return unlinked("6d", { plan: blockedPlan("record-closed"), record: closed[0] });

  const ownWish = confirmOwn(findings, "unlinked-without-record");
  if (namedRecord === undefined) return unlinked("6g", { plan: ownWish });
  const agrees = findings.agrees(namedRecord);
  if (agrees === "unknown") return unlinked("6a", { plan: blockedPlan("organization-unreachable") });
  const carriesNone = carries(namedRecord) === "none";
  const picked = pickAmong(findings, [namedRecord]);
  if (agrees === "yes") {
    const plan = !isLive(namedRecord) ? blockedPlan("record-closed") : carriesNone ? relink(findings, namedRecord) : picked;
    return unlinked("6e", { plan, record: namedRecord });
  }
  if (carriesNone && isLive(namedRecord)) return unlinked("6f", { plan: picked, record: namedRecord });
  return unlinked("6g", { plan: ownWish });
}
