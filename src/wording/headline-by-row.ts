/** What the headline says for each row of the table of verdicts. */
import { fill } from "../locales/fill.ts";
import type { FirstMessages } from "../locales/message-types.ts";
import type { VerdictRow } from "../tracking/judgement.ts";
import type { HeadlineValues } from "./headline-values.ts";

type Message = string | ((values: HeadlineValues) => string) | undefined | false;
type Nexts = Partial<Readonly<Record<"wait" | "relink" | "confirm" | "closed" | "blocked", Message>>>;

/** Sentences that stay empty are left out. */
interface Row {
  readonly title: Message;
  readonly body: readonly Message[];
  /** Whatever the plan is; otherwise by the plan, in `nexts`. */
  readonly next?: readonly Message[];
  readonly nexts?: Nexts;
}

/** A headline whose parts may have several sentences. */
interface HeadlineInSentences {
  readonly title: string;
  readonly body: readonly string[];
  readonly next: readonly string[];
}

export function headlineByRow(row: VerdictRow, v: HeadlineValues, messages: FirstMessages["headlines"]): HeadlineInSentences {
  const { title, body, next, nexts = {} } = rowsOf(v, messages)[row];
  const say = (message: Message): string => (message ? fill(message, v) : "");
  return { title: say(title), body: body.map(say), next: (next ?? [nextFor(v.plan, nexts, messages)]).map(say) };
}

function rowsOf(v: HeadlineValues, m: FirstMessages["headlines"]): Readonly<Record<VerdictRow, Row>> {
  const { doNotTrack, turnedOff, lastChanged, nothingFound, lost, "maybe-lost": maybeLost } = m;
  const { what = m.crmNotAsked, why, next } = v.reason ?? {};
  const hasCopies = v.copies > 0;
  // The linked record may carry this id, or may be another that agrees.
  const several = { ...v, copies: Math.max(2, v.copies) };
  const remembered = m.remembered[v.copy ?? "own-copy"]({ home: v.home, date: v.remembered?.date, time: v.remembered?.time });
  const unchecked: Row = { title: m.unchecked.title, body: [what, why], next: [next] };
  // The cards say what to do with the other records, and when.
  const duplicated: Row = {
    title: m.duplicated.title(several),
    body: [m.duplicated.keep[v.keep]],
    next: [v.plan === "pick" ? m.duplicated.choose : m.duplicated.leave],
  };
  return {
    "over-1": unchecked,
    "series-or-day": { ...m["series-or-day"], body: [m["series-or-day"].body], next: [next] },
    "1": { ...unchecked, ...(v.plan === "pick" && { next: [m.chooseBelow] }) },
    "2": { title: m["2"].title, body: [m["2"].body, v.plan !== "wait" && m["2"].stuck], nexts: m["2"] },
    "3": { title: m["3"].title, body: [m["3"].body], nexts: m["3"] },
    "4": { title: m["4"].title, body: [m["4"].body], nexts: m["4"] },
    "5a": {
      title: m["5a"].title,
      body: [
        v.homeIsClaim && m["5a"].claim,
        v.homeIsClaim && m.claimed,
        v.homeIsClaim && hasCopies && m.recordsOfIt,
        m["5a"].body,
        v.home === undefined && v.homeId !== undefined && m["5a"].id({ homeId: v.homeId }),
      ],
    },
    "5b": { title: m["5b"].title, body: [m["5b"].body, what], next: [next] },
    "5c": duplicated,
    "5d": { title: m["5d"].title, body: [v.named ? m.regarding : m.linkedHere] },
    "5e": {
      title: v.verified || !v.agrees ? m["5d"].title : m["5d"]["not-verified"],
      body: [v.verified ? m.regarding : v.agrees ? m.linkedHere : m["5e"].differs],
      next: [!v.verified && !v.agrees && m["5e"].next],
    },
    "5f": { title: m["5f"].title, body: [m["5f"].body], nexts: m["5f"] },
    "5g": { title: m["5g"].title, body: [m["5g"].body, lastChanged], next: [doNotTrack] },
    "5h": { title: m["5h"].title, body: [v.refused ? nothingFound : m["5h"].body], nexts: { confirm: m.askFirst, closed: m["5h"].closed } },
    "6a": { title: m["6"].title, body: [turnedOff, v.reason?.what ?? m["6"].pointed], next: [doNotTrack] },
    "6b": { title: m["6"].title, body: [turnedOff, m["6b"].body(several)] },
    "6c": { title: m["6"].title, body: [turnedOff, lastChanged], nexts: { relink: doNotTrack, blocked: doNotTrack } },
    "6d": { title: m["6d"].title, body: [turnedOff, lastChanged], next: [doNotTrack] },
    "6e": { title: m["6"].title, body: [turnedOff, m["6e"].body], nexts: { relink: doNotTrack, closed: doNotTrack, blocked: doNotTrack } },
    "6f": { title: m["6"].title, body: [turnedOff, m["6f"].body] },
    "6g": { title: m["6"].title, body: [turnedOff, m["6g"].body], nexts: { confirm: m.askFirst } },
    "7a":
      v.verdict === "lost"
        ? { title: v.home === undefined ? lost.title : lost.of, body: [remembered], next: [what, doNotTrack] }
        : v.verdict === "maybe-lost"
          ? { title: maybeLost.title, body: [maybeLost.signs, what], next: [next] }
          : unchecked,
    "7b": { title: lost.of, body: [remembered, m["7b"].connected], next: [doNotTrack] },
    "7c": {
      title: maybeLost.title,
      body: [m["7c"].body, m.claimed, hasCopies && m.recordsOfIt],
      nexts: { confirm: hasCopies ? m["7c"].link : m["7c"].ask, closed: doNotTrack },
    },
    "7d": duplicated,
    "7e": { title: m["7e"].title, body: [m["7e"].body] },
    "7f": {
      title: v.neverLinked ? m["7f"].title : lost.title,
      body: [v.neverLinked ? m["7f"].body : lastChanged],
      nexts: { relink: doNotTrack, blocked: doNotTrack },
    },
    "7g": { title: m["7g"].title, body: [lastChanged], next: [doNotTrack] },
    "7h": {
      title: v.verdict === "lost" ? lost.title : maybeLost.title,
      body: [remembered, v.hasRecord ? m["7h"].matches : v.refused ? nothingFound : m["7h"].none],
      nexts: { relink: doNotTrack, closed: doNotTrack, blocked: doNotTrack, confirm: m.askFirst },
    },
    "7i": { title: maybeLost.title, body: [m["7i"].body], nexts: m["7i"] },
    "7j": { title: m["7j"].title, body: [v.plan === "pick" || v.plan === "owner-picks" ? m["7j"].candidate : nothingFound] },
    "7k": { title: m["7k"].title, body: [v.ownerHere === "not-enabled" ? m["7k"].notEnabled : m["7k"].body], next: [m["7k"].next] },
  };
}

/** For any other block, the blocked button says what unblocks it. */
function nextFor(plan: HeadlineValues["plan"], nexts: Nexts, { chooseBelow }: FirstMessages["headlines"]): Message {
  if (plan === "pick") return chooseBelow;
  return plan === "none" || plan === "create" || plan === "owner-picks" ? undefined : nexts[plan];
}
