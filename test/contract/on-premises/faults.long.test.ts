/** The table of faults once more, on the company's own servers. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { Clicked } from "../actions/fault-table.ts";
import { fabrikam, misses, withPeople } from "../actions/people-and-regarding.ts";
import { testEveryFault } from "../actions/test-every-fault.ts";
import { createActor } from "../actions/actor.ts";
import { inWords, linkedRecordId, organizationOf, visibleFieldsOf } from "../actions/truth.ts";
import { alex, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";

/** Fewer than over Graph and the Web API: what differs is the adapters, and each of their writes is among these. */
const actions: readonly Clicked[] = [
  {
    name: "restore on-premises, and the sync brings it back",
    world: "lost",
    servers: "on-premises",
    sync: "while-waiting",
    click: (actor) => actor.restore(),
    ends: "linked sync",
  },
  {
    name: "write the link on-premises",
    world: "lost",
    servers: "on-premises",
    click: (actor) => actor.writeLink(recordId),
    ends: "linked written",
  },
  { name: "track on-premises", world: "not-tracked", servers: "on-premises", click: (actor) => actor.track(), ends: "linked written" },
  {
    name: "track with people and regarding, on-premises",
    world: withPeople("not-tracked"),
    servers: "on-premises",
    click: (actor) => actor.track({ regarding: fabrikam }),
    ends: "linked written",
    stands: misses,
  },
];

testEveryFault(actions, { unit: "cases on-premises" });

test("a day of a series is linked by itself, and stays the same appointment", async () => {
  const started = startSandbox(moveOnPremises(readWorld("series-occurrence-lost"), "2013"));
  const series = started.sandbox.session.state.world.mailboxes[0]!.items.find(({ kind }) => kind === "master");
  const before = structuredClone(series);
  const day = organizationOf(started).appointments!.find(({ activityid }) => activityid.endsWith("e0002"))!.activityid;
  const visible = visibleFieldsOf(started);
  expect(inWords(await createActor(started, alex, { servers: "on-premises" }).writeLink(day))).toBe("linked written");
  expect(linkedRecordId(started)).toBe(day);
  expect(series).toEqual(before);
  expect(visibleFieldsOf(started)).toEqual(visible);
});
