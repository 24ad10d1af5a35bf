/** Two panes press at the same moment, again and again, each time with other delays. */
import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../src/check/action.ts";
import { settle } from "../../unit/http/in-memory-server.ts";
import { alex, blake, casey, readWorld, recordId, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor } from "./actor.ts";
import { seeded } from "./seeded.ts";
import { inWords, linkedRecordId, liveRecordsOf, visibleFieldsOf } from "./truth.ts";

const runs = 100;
/** For what is no race of two panes of ours. */
const fewerRuns = 40;
/** Hundreds of runs in one test; nothing in it waits. */
const patient = { timeout: 120_000 };

type Click = (actor: Actor, started: Started) => Promise<ActionOutcome>;

interface Race {
  readonly name: string;
  readonly world: string;
  readonly people: readonly [string, string];
  readonly clicks: readonly [Click, Click];
}

const restore: Click = (actor) => actor.restore();
const write: Click = (actor) => actor.writeLink(recordId);
const track: Click = (actor) => actor.track();

const races: readonly Race[] = [
  { name: "two people restore", world: "delegate-lost", people: [alex, casey], clicks: [restore, restore] },
  { name: "one person restores in two panes", world: "lost", people: [alex, alex], clicks: [restore, restore] },
  { name: "two people write the link", world: "delegate-lost", people: [alex, casey], clicks: [write, write] },
  { name: "one restores while the other writes the link", world: "delegate-lost", people: [alex, casey], clicks: [restore, write] },
  { name: "two people track", world: "row-7h-delegate", people: [alex, casey], clicks: [track, track] },
  { name: "one person tracks in two panes", world: "not-tracked", people: [alex, alex], clicks: [track, track] },
  { name: "one restores while the other tracks", world: "delegate-lost", people: [alex, casey], clicks: [restore, track] },
];

/** Both start together; every request, every answer and every pause takes a number of turns that the seed decides. */
async function run({ world, people, clicks }: Pick<Race, "world" | "people" | "clicks">, seed: number) {
  const started = startSandbox(readWorld(world));
  const random = seeded(seed);
  const turns = async (most: number) => {
    for (let turn = random(most); turn > 0; turn -= 1) await settle();
  };
  const syncs = random(2) === 1;
  const order: string[] = [];
  const actors = people.map((person, index) =>
    createActor(started, person, {
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
    return clicks[index]!(actor, started);
  }));
  return { started, actors, outcomes, visible, order: order.join("\n") };
}

test.each(races)("$name: one record, one stamp, and both are told the truth", patient, async (race) => {
  const orders = new Set<string>();
  for (let seed = 1; seed <= runs; seed += 1) {
    const { started, outcomes, visible, order } = await run(race, seed);
    const words = outcomes.map(inWords);
    orders.add(order);
    const live = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    expect(live, `seed ${seed}: ${words.join(" + ")}`).toHaveLength(1);
    const linked = linkedRecordId(started);
    for (const outcome of outcomes) {
      expect(["linked", "waiting"], `seed ${seed}: ${words.join(" + ")}`).toContain(outcome.kind);
      // Nothing in these races takes a link away again.
      if (outcome.kind === "linked") expect(linked, `seed ${seed}`).toBe(live[0]);
      if (outcome.kind === "waiting") expect(outcome.link.crmId).toBe(live[0]);
    }
    expect(visibleFieldsOf(started)).toEqual(visible);
    expect(started.told).toEqual([]);
  }
  // Otherwise the delays decided nothing.
  expect(orders.size).toBeGreaterThan(runs / 2);
});

test("two people who only wait both write the link afterwards, and both are linked", patient, async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const { started, actors } = await run({ world: "delegate-lost", people: [alex, casey], clicks: [restore, restore] }, seed);
    const outcomes = await Promise.all(actors.map((actor) => actor.writeLink(recordId)));
    expect(outcomes.map(({ kind }) => kind), `seed ${seed}`).toEqual(["linked", "linked"]);
    expect(linkedRecordId(started)).toBe(recordId);
  }
});

test("a colleague's new subject survives every touch", patient, async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const started = startSandbox(readWorld("delegate-lost"));
    const random = seeded(seed);
    const [record] = liveRecordsOf(started);
    let left = random(14);
    const actor = createActor(started, casey, {
      wire(_, forward) {
        if (left === 0) {
          record!.subject = "Moved by a colleague";
          const { state } = started.sandbox.session;
          state.recordChanged(state.world.orgs[0]!, record!, alex);
        }
        left -= 1;
        return forward();
      },
    });
    await actor.restore();
    if (left < 0) expect(record!.subject, `seed ${seed}`).toBe("Moved by a colleague");
    else expect(record!.subject).toBe(readWorld("delegate-lost").orgs[0]!.appointments![0]!.subject);
  }
});

test("CRM's own client tracks in the same moment: ours is one at most, and no false word is said", patient, async () => {
  const ends = new Set<string>();
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const world = readWorld("not-tracked");
    world.crmClients = [{ user: alex, org: "PROD", views: [alex] }];
    const started = startSandbox(world);
    let left = seeded(seed)(16);
    const actor = createActor(started, alex, {
      async wire(_, forward) {
        const now = left === 0;
        left -= 1;
        if (now) await started.ask(`/sandbox/clients/${alex}/track?${new URLSearchParams({ mailbox: world.open.mailbox, item: world.open.item }).toString()}`, { method: "POST" });
        return forward();
      },
    });
    const outcome = await actor.track();
    const live = liveRecordsOf(started);
    ends.add(`${inWords(outcome)}, ${live.length} records`);
    // The client's ids are random (version 4), ours are derived (version 5).
    expect(live.filter(({ activityid }) => activityid[14] === "5").length, `seed ${seed}`).toBeLessThanOrEqual(1);
    if (live.length === 2 && left < -3) expect(outcome.report?.judgement.verdict, `seed ${seed}: ${inWords(outcome)}`).toBe("duplicated");
  }
  expect(ends.size).toBeGreaterThan(1);
});

test("two people pick different records at once: one choice stands, and who is late is told", patient, async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const world = readWorld("duplicated");
    world.orgs[0]!.users.push({ id: "22222222-bbbb-4bbb-8bbb-000000000009", email: blake });
    world.mailboxes[0]!.permissions = [{ email: blake, role: "write" }];
    const started = startSandbox(world);
    const random = seeded(seed);
    const turns = async () => {
      for (let turn = random(8); turn > 0; turn -= 1) await settle();
    };
    const ids = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    const actors = [alex, blake].map((person) => createActor(started, person, { organization: "PROD", wire: async (_, forward) => turns().then(forward) }));
    const outcomes = await Promise.all(actors.map(async (actor, index) => turns().then(() => actor.linkTo(ids[index]!))));
    // Nobody writes over a choice that was made meanwhile.
    expect(Math.max(...actors.map(({ journal }) => journal.length))).toBeLessThanOrEqual(1);
    const told = outcomes.map((outcome) => (outcome.kind === "linked" ? outcome.report.judgement.record?.id : undefined));
    expect(liveRecordsOf(started)).toHaveLength(2);
    expect(ids).toContain(linkedRecordId(started));
    expect(told, `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`).toContain(linkedRecordId(started));
    for (const [index, outcome] of outcomes.entries()) expect(outcome.kind === "linked" ? told[index] : "late", inWords(outcome)).toBe(outcome.kind === "linked" ? ids[index] : "late");
  }
});
