/** Two panes of one person press at the same moment: on-premises nobody else reaches the calendar through the add-in. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { createActor } from "../actions/actor.ts";
import { expectOneTruth, restore, track, write, type Race } from "../actions/race.ts";
import { inWords, linkedRecordId, liveRecordsOf } from "../actions/truth.ts";
import { byDepth } from "../depth.ts";
import { alex, readWorld, startSandbox, type Started } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";

const start = (world: string): Started => startSandbox(moveOnPremises(readWorld(world), "2013"));
const ofOnePerson = { servers: "on-premises", people: [alex, alex] } as const;

const races: readonly (Race & { readonly name: string })[] = [
  { name: "both restore", start: () => start("lost"), ...ofOnePerson, clicks: [restore, restore] },
  { name: "both write the link", start: () => start("lost"), ...ofOnePerson, clicks: [write, write] },
  { name: "one restores while the other writes the link", start: () => start("lost"), ...ofOnePerson, clicks: [restore, write] },
  { name: "both track", start: () => start("not-tracked"), ...ofOnePerson, clicks: [track, track] },
  { name: "one restores while the other tracks", start: () => start("lost"), ...ofOnePerson, clicks: [restore, track] },
];

test.each(races)("$name: one record, one stamp, and both are told the truth", (race) =>
  expectOneTruth(race, { runs: byDepth({ short: 2, long: 8 }) }),
);

test("a colleague's new subject survives every touch, but for the one round trip that this version cannot guard", async () => {
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

test("CRM's own client tracks in the same moment: ours is one at most, and no false word is said", async () => {
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
        if (now)
          await started.ask(
            `/sandbox/clients/${alex}/track?${new URLSearchParams({ mailbox: world.open.mailbox, item: world.open.item }).toString()}`,
            { method: "POST" },
          );
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
