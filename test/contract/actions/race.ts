/** Two panes press at the same moment, again and again, each time with other delays. */
import { expect } from "vitest";
import type { ActionOutcome } from "../../../src/check/action.ts";
import { createSeededRandom } from "../../calendar/seeded-random.ts";
import { settle } from "../../unit/http/in-memory-server.ts";
import { recordId, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type ActorOptions } from "./actor.ts";
import { inWords, linkedRecordId, liveRecordsOf, visibleFieldsOf } from "./truth.ts";

export type Click = (actor: Actor) => Promise<ActionOutcome>;

export interface Race {
  readonly start: () => Started;
  readonly servers?: NonNullable<ActorOptions["servers"]>;
  readonly people: readonly [string, string];
  readonly clicks: readonly [Click, Click];
}

export const restore: Click = (actor) => actor.restore();
export const write: Click = (actor) => actor.writeLink(recordId);
export const track: Click = (actor) => actor.track();

/** Both start together; every request, every answer and every pause takes a number of turns that the seed decides. */
export async function runRace({ start, servers = "cloud", people, clicks }: Race, seed: number) {
  const started = start();
  const random = createSeededRandom(seed);
  const turns = async (most: number) => {
    for (let turn = random.below(most); turn > 0; turn -= 1) await settle();
  };
  const syncs = random.below(2) === 1;
  const order: string[] = [];
  const actors = people.map((person, index) =>
    createActor(started, person, {
      servers,
      async wire({ method, url }, forward) {
        await turns(8);
        const answer = await forward();
        order.push(`${index} ${method} ${url.pathname}`);
        await turns(8);
        return answer;
      },
      async onPause() {
        await turns(30);
        if (syncs && random.below(2) === 1) await started.ask("/sandbox/sync", { method: "POST" });
      },
    }),
  );
  const visible = visibleFieldsOf(started);
  const outcomes = await Promise.all(
    actors.map(async (actor, index) => {
      await turns(12);
      return clicks[index]!(actor);
    }),
  );
  return { started, actors, outcomes, visible, order: order.join("\n") };
}

/** After every run: one record, one stamp, and both have been told the truth. */
export async function expectOneTruth(race: Race, { runs }: { readonly runs: number }): Promise<void> {
  const orders = new Set<string>();
  for (let seed = 1; seed <= runs; seed += 1) {
    const { started, outcomes, visible, order } = await runRace(race, seed);
    const words = `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`;
    orders.add(order);
    const live = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    expect(live, words).toHaveLength(1);
    for (const outcome of outcomes) {
      expect(["linked", "waiting"], words).toContain(outcome.kind);
      // Nothing in these races takes a link away again.
      if (outcome.kind === "linked") expect(linkedRecordId(started), words).toBe(live[0]);
      if (outcome.kind === "waiting") expect(outcome.link.crmId, words).toBe(live[0]);
    }
    expect(visibleFieldsOf(started), words).toEqual(visible);
    expect(started.told, words).toEqual([]);
  }
  // Otherwise the delays decided nothing.
  expect(orders.size).toBeGreaterThan(runs / 2);
}
