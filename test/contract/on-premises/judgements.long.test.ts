/** Every world's judgement, come by through Exchange Web Services and CRM on-premises instead of Graph and Dataverse. */
import { expect, test } from "vitest";
import { expectedJudgements, type ExpectedJudgement } from "../../expected-judgements.ts";
import type { World } from "../../sandbox/world/world.ts";
import { sameAddress } from "../../sandbox/world/same-address.ts";
import { byDepth } from "../depth.ts";
import { lookAt, type Look } from "../look-at.ts";
import { readWorld } from "../start-sandbox.ts";
import { configureOnPremises, moveOnPremises, type CrmOnPremises } from "./move-on-premises.ts";

/** Worlds that say nothing on-premises, and why. */
const leftOut: Readonly<Record<string, string>> = {
  "sign-in-by-popup": "nobody signs in to Entra",
  "sign-in-refused": "nobody signs in to Entra",
  "no-naa": "nobody signs in to Entra",
  "on-premises": "its CRM is in the cloud",
  "no-or-chain": "it is about Graph, which refuses a long filter",
  "shared-copy-wiped": "only Exchange Online copies a shared calendar into the delegate's mailbox",
};

/** Where a form that is being written names no item, and the mailbox is asked for what it shows. */
const bySight: Readonly<Record<string, Partial<ExpectedJudgement> | "left out">> = {
  // The new form shows what lies in the calendar already, to the letter: nobody could tell them apart.
  unsaved: "left out",
  // A calendar shows the days of a series, never the series.
  "series-master": { row: "1", verdict: "unknown", track: "blocked", risk: "unknown", verified: false },
  "over-2-series-not-tracked": { row: "1", verdict: "unknown", track: "blocked", risk: "unknown", verified: false },
};

interface Way {
  readonly crm: CrmOnPremises;
  /** Outlook as Exchange on-premises has it, which names no item in such a form; and a newer one, which does. */
  readonly mailboxApi: "1.5" | "1.14";
}

const ways: readonly Way[] = [
  { crm: "2013", mailboxApi: "1.5" },
  { crm: "2013", mailboxApi: "1.14" },
  { crm: "8.2", mailboxApi: "1.5" },
];

function look(name: string | World, { crm, mailboxApi }: Way): Promise<Look> {
  const world = moveOnPremises(typeof name === "string" ? readWorld(name) : name, crm);
  world.viewer.mailboxApi ??= mailboxApi;
  return lookAt(world, { configure: configureOnPremises(crm) });
}

function isOwn({ viewer, open, mailboxes }: World): boolean {
  const [theirs, shown] = [viewer.email, open.mailbox].map((address) => mailboxes.find(({ email }) => sameAddress(email, address)));
  return theirs === shown;
}

/** Every world by each of the ways, or by one of them in its turn; what only one way says otherwise, by that one as well. */
function casesOf(way: Way, turn: number) {
  return Object.entries(expectedJudgements).flatMap(([name, expected], world) => {
    if (!byDepth({ short: world % ways.length === turn || (name in bySight && turn === 0), long: true })) return [];
    const otherwise = way.mailboxApi === "1.5" ? bySight[name] : undefined;
    return name in leftOut || otherwise === "left out" ? [] : [{ name, ...way, expected: { ...expected, ...otherwise } }];
  });
}

const cases = ways.flatMap(casesOf);

test.each(cases)("$name, by EWS (Mailbox $mailboxApi) and CRM $crm", async ({ name, expected, ...way }) => {
  const { report, done } = await look(name, way);
  const { row, verdict, plan, risk, verified } = report.judgement;
  if (isOwn(readWorld(name))) {
    expect({ row, verdict, track: plan.track, risk, verified }).toEqual(expected);
  } else {
    expect(report.evidence.stamp).toMatchObject({ kind: "unknown", why: "other-mailbox" });
    expect({ verdict, track: plan.track, verified }).toEqual({ verdict: "unknown", track: "blocked", verified: false });
    // What the appointment would have told is not known: nobody is said to be safer for it.
    expect(["unknown", "at-risk", expected.risk]).toContain(risk);
  }
  expect(done).toEqual([]);
});

test("a series is not taken for its first day, which looks the same", async () => {
  const world = readWorld("series-master");
  const [series, first] = world.mailboxes[0]!.items;
  Object.assign(series!, { start: first!.start, end: first!.end });
  const way = { crm: "2013", mailboxApi: "1.5" } as const;
  expect((await look(world, way)).report.evidence.stamp).toEqual({ kind: "unknown", why: "no-item-id" });
  world.open.item = first!.id;
  expect((await look(world, way)).report.evidence.stamp).toEqual({ kind: "unknown", why: "no-item-id" });
});

test("no more is left out than there is", () => {
  expect(Object.keys({ ...leftOut, ...bySight }).filter((name) => !(name in expectedJudgements))).toEqual([]);
});
