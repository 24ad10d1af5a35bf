/** Two panes press at the same moment, again and again, each time with other delays. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { createSeededRandom } from "../../calendar/seeded-random.ts";
import { settle } from "../../unit/http/in-memory-server.ts";
import { byDepth } from "../depth.ts";
import { alex, blake, casey, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { createActor, type Actor } from "./actor.ts";
import { fabrikam, misses, northwind, withPeople } from "./people-and-regarding.ts";
import { expectOneTruth, restore, runRace, track, write, type Race } from "./race.ts";
import { inWords, linkedRecordId, liveRecordsOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

/** For what is no race of two panes of ours. */
const fewerRuns = byDepth({ short: 10, long: 40 });

const inWorld = (world: string) => () => startSandbox(withPlaces(world));

const races: readonly (Race & { readonly name: string })[] = [
  { name: "two people restore", start: inWorld("delegate-lost"), people: [alex, casey], clicks: [restore, restore] },
  { name: "one person restores in two panes", start: inWorld("lost"), people: [alex, alex], clicks: [restore, restore] },
  { name: "two people write the link", start: inWorld("delegate-lost"), people: [alex, casey], clicks: [write, write] },
  {
    name: "one restores while the other writes the link",
    start: inWorld("delegate-lost"),
    people: [alex, casey],
    clicks: [restore, write],
  },
  { name: "two people track", start: inWorld("row-7j-delegate"), people: [alex, casey], clicks: [track, track] },
  { name: "one person tracks in two panes", start: inWorld("not-tracked"), people: [alex, alex], clicks: [track, track] },
  { name: "one restores while the other tracks", start: inWorld("delegate-lost"), people: [alex, casey], clicks: [restore, track] },
];

test.each(races)("$name: one record, one stamp, and both are told the truth", (race) =>
  expectOneTruth(race, { runs: byDepth({ short: 3, long: 100 }) }),
);

test.each(["cloud", "on-premises"] as const)(
  "%s: who track at once for different regardings share one record, nobody on it twice",
  async (servers) => {
    const start = () => {
      const world = withPeople(servers === "cloud" ? "row-7j-delegate" : "not-tracked");
      return startSandbox(servers === "cloud" ? world : moveOnPremises(world, "2013"));
    };
    // On-premises nobody reads somebody else's mailbox: one person has two panes there.
    const people = servers === "cloud" ? ([alex, casey] as const) : ([alex, alex] as const);
    const clicks = [fabrikam, northwind].map((regarding) => (actor: Actor) => actor.track({ regarding }));
    for (let seed = 1; seed <= byDepth({ short: 3, long: 60 }); seed += 1) {
      const { started, outcomes } = await runRace({ start, servers, people, clicks: [clicks[0]!, clicks[1]!] }, seed);
      const words = `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`;
      expect(liveRecordsOf(started), words).toHaveLength(1);
      expect(linkedRecordId(started), words).toBe(liveRecordsOf(started)[0]!.activityid.toLowerCase());
      expect(misses(started, [fabrikam, northwind]), words).toEqual([]);
      for (const { kind } of outcomes) expect(["linked", "refused"], words).toContain(kind);
      expect(started.told, words).toEqual([]);
    }
  },
);

test("two people who only wait both write the link afterwards, and both are linked", async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const { started, actors } = await runRace({ start: inWorld("delegate-lost"), people: [alex, casey], clicks: [restore, restore] }, seed);
    const outcomes = await Promise.all(actors.map((actor) => actor.writeLink(recordId)));
    expect(
      outcomes.map(({ kind }) => kind),
      `seed ${seed}`,
    ).toEqual(["linked", "linked"]);
    expect(linkedRecordId(started)).toBe(recordId);
  }
});

test("a colleague's new subject survives every touch", async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const started = startSandbox(withPlaces("delegate-lost"));
    const random = createSeededRandom(seed);
    const [record] = liveRecordsOf(started);
    let left = random.below(14);
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

test("CRM's own client tracks in the same moment: ours is one at most, and no false word is said", async () => {
  const ends = new Set<string>();
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const world = readWorld("not-tracked");
    world.crmClients = [{ user: alex, org: "PROD", views: [alex] }];
    const started = startSandbox(world);
    let left = createSeededRandom(seed).below(16);
    const actor = createActor(started, alex, {
      async wire(_, forward) {
        const now = left === 0;
        left -= 1;
        if (now)
          await started.ask(
            `/sandbox/clients/${alex}/track?${new URLSearchParams({ mailbox: world.open.mailbox, item: world.open.item }).toString()}`,
            { method: "POST" },
          );
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

test("two people pick different records at once: one choice stands, and who is late is told", async () => {
  for (let seed = 1; seed <= fewerRuns; seed += 1) {
    const world = readWorld("duplicated");
    world.orgs[0]!.users.push({ id: "22222222-bbbb-4bbb-8bbb-000000000009", email: blake });
    world.mailboxes[0]!.permissions = [{ email: blake, role: "write" }];
    const started = startSandbox(world);
    const random = createSeededRandom(seed);
    const turns = async () => {
      for (let turn = random.below(8); turn > 0; turn -= 1) await settle();
    };
    const ids = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    const actors = [alex, blake].map((person) =>
      createActor(started, person, { organization: "PROD", wire: async (_, forward) => turns().then(forward) }),
    );
    const outcomes = await Promise.all(actors.map(async (actor, index) => turns().then(() => actor.linkTo(ids[index]!))));
    // Nobody writes over a choice that was made meanwhile.
    expect(Math.max(...actors.map(({ journal }) => journal.length))).toBeLessThanOrEqual(1);
    const told = outcomes.map((outcome) => (outcome.kind === "linked" ? outcome.report.judgement.record?.id : undefined));
    expect(liveRecordsOf(started)).toHaveLength(2);
    expect(ids).toContain(linkedRecordId(started));
    expect(told, `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`).toContain(linkedRecordId(started));
    for (const [index, outcome] of outcomes.entries())
      expect(outcome.kind === "linked" ? told[index] : "late", inWords(outcome)).toBe(outcome.kind === "linked" ? ids[index] : "late");
  }
});
