/** Two panes of one person press at the same moment: on-premises nobody else reaches the calendar through the add-in. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../src/check/action.ts";
import { createActor, type Actor } from "../actions/actor.ts";
import { seeded } from "../actions/seeded.ts";
import { inWords, linkedRecordId, liveRecordsOf, visibleFieldsOf } from "../actions/truth.ts";
import { settle } from "../../unit/http/in-memory-server.ts";
import { alex, readWorld, recordId, startSandbox, type Started } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";

const runs = 8;
/** Nothing in it waits. */
const patient = { timeout: 120_000 };

type Click = (actor: Actor) => Promise<ActionOutcome>;

const restore: Click = (actor) => actor.restore();
const write: Click = (actor) => actor.writeLink(recordId);
const track: Click = (actor) => actor.track();

interface Race {
  readonly name: string;
  readonly world: string;
  readonly clicks: readonly [Click, Click];
}

const races: readonly Race[] = [
  { name: "both restore", world: "lost", clicks: [restore, restore] },
  { name: "both write the link", world: "lost", clicks: [write, write] },
  { name: "one restores while the other writes the link", world: "lost", clicks: [restore, write] },
  { name: "both track", world: "not-tracked", clicks: [track, track] },
  { name: "one restores while the other tracks", world: "lost", clicks: [restore, track] },
];

function start(world: string): Started {
  return startSandbox(moveOnPremises(readWorld(world), "2013"));
}

/** Both start together; every request, every answer and every pause takes a number of turns that the seed decides. */
async function run({ world, clicks }: Pick<Race, "world" | "clicks">, seed: number) {
  const started = start(world);
  const random = seeded(seed);
  const turns = async (most: number) => {
    for (let turn = random(most); turn > 0; turn -= 1) await settle();
  };
  const syncs = random(2) === 1;
  const order: string[] = [];
  const actors = clicks.map((_, index) =>
    createActor(started, alex, {
      servers: "on-premises",
      async wire({ method, url }, forward) {
        await turns(8);
        const answer = await forward();
        order.push(`${index} ${method} ${url.pathname}`);
        await turns(8);
        return answer;
      },
      async onPause() {
        await turns(30);
        if (syncs && random(2) === 1) await started.ask("/sandbox/sync", { method: "POST" });
      },
    }),
  );
  const visible = visibleFieldsOf(started);
  const outcomes = await Promise.all(actors.map(async (actor, index) => {
    await turns(12);
    return clicks[index]!(actor);
  }));
  return { started, outcomes, visible, order: order.join("\n") };
}

test.each(races)("$name: one record, one stamp, and both are told the truth", patient, async (race) => {
  const orders = new Set<string>();
  for (let seed = 1; seed <= runs; seed += 1) {
    const { started, outcomes, visible, order } = await run(race, seed);
    const words = `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`;
    orders.add(order);
    const live = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    expect(live, words).toHaveLength(1);
    for (const outcome of outcomes) {
      expect(["linked", "waiting"], words).toContain(outcome.kind);
      if (outcome.kind === "linked") expect(linkedRecordId(started), words).toBe(live[0]);
      if (outcome.kind === "waiting") expect(outcome.link.crmId).toBe(live[0]);
    }
    expect(visibleFieldsOf(started)).toEqual(visible);
    expect(started.told).toEqual([]);
  }
  // Otherwise the delays decided nothing.
  expect(orders.size).toBeGreaterThan(runs / 2);
});

test("a colleague's new subject survives every touch, but for the one round trip that this version cannot guard", patient, async () => {
  const setBack: string[] = [];
  const requests: string[] = [];
  for (let at = 0; at < 14; at += 1) {
    const started = start("lost");
    const [record] = liveRecordsOf(started);
    let count = 0;
    const actor = createActor(started, alex, {
      servers: "on-premises",
      wire({ method, headers }, forward) {
        requests[count] = headers.get("x-http-method") ?? method;
        if (count === at) {
          // As in life: what happens later has a later second.
          started.pass(1_000);
          record!.subject = "Moved by a colleague";
          started.sandbox.session.state.recordChanged(started.sandbox.session.state.world.orgs[0]!, record!, alex);
        }
        count += 1;
        return forward();
      },
    });
    await actor.restore();
    if (count > at && record!.subject !== "Moved by a colleague") setBack.push(requests[at]!);
  }
  expect(setBack).toEqual(["MERGE"]);
});

test("CRM's own client tracks in the same moment: ours is one at most, and no false word is said", patient, async () => {
  for (let at = 0; at < 16; at += 1) {
    const world = moveOnPremises(readWorld("not-tracked"), "2013");
    world.crmClients = [{ user: alex, org: "PROD", views: [alex] }];
    const started = startSandbox(world);
    let left = at;
    const actor = createActor(started, alex, {
      servers: "on-premises",
      async wire(_, forward) {
        const now = left === 0;
        left -= 1;
        if (now) await started.ask(`/sandbox/clients/${alex}/track?${new URLSearchParams({ mailbox: world.open.mailbox, item: world.open.item }).toString()}`, { method: "POST" });
        return forward();
      },
    });
    const outcome = await actor.track();
    const words = `at ${at}: ${inWords(outcome)}`;
    const live = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    // The client's ids are random (version 4), ours are derived (version 5).
    expect(live.filter((id) => id[14] === "5").length, words).toBeLessThanOrEqual(1);
    expect(live, words).toContain(linkedRecordId(started));
    if (outcome.kind === "linked") expect(linkedRecordId(started), words).toBe(outcome.report.judgement.record?.id);
    expect(started.told).toEqual([]);
  }
});
