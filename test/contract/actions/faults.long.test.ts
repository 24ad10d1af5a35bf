/** Every action × every request of it × what can happen to that request; then the person clicks once more. */
import { recordId, type Started } from "../start-sandbox.ts";
import type { ActionOutcome } from "../../../src/check/action.ts";
import type { Actor } from "./actor.ts";
import type { Clicked } from "./fault-table.ts";
import { fabrikam, misses, withPeople } from "./people-and-regarding.ts";
import { testEveryFault } from "./test-every-fault.ts";
import { liveRecordsOf, organizationOf } from "./truth.ts";

const picked = (started: Started) => liveRecordsOf(started)[1]!.activityid.toLowerCase();

/** What a delegate made is not the owner's own record: interrupted, it is linked to by a pick. */
async function trackOrPick(actor: Actor): Promise<ActionOutcome> {
  const outcome = await actor.track();
  const plan = outcome.report?.judgement.plan;
  const picked = outcome.kind === "refused" && plan?.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates : [];
  return picked.length === 1 ? actor.linkTo(picked[0]!.record.id) : outcome;
}

const actions: readonly Clicked[] = [
  {
    name: "restore, and the sync brings it back",
    world: "lost",
    sync: "while-waiting",
    click: (actor) => actor.restore(),
    ends: "linked sync",
  },
  { name: "restore, and the sync sleeps", world: "lost", click: (actor) => actor.restore(), ends: `waiting ${recordId}` },
  { name: "restore as a delegate", world: "delegate-lost", sync: "while-waiting", click: (actor) => actor.restore(), ends: "linked sync" },
  {
    name: "restore with a request pending",
    world: "row-3-duplicate-ahead",
    click: (actor) => actor.restore(),
    ends: "write-instead request-pending",
  },
  { name: "write the link", world: "lost", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  { name: "write the link as a delegate", world: "delegate-lost", click: (actor) => actor.writeLink(recordId), ends: "linked written" },
  {
    name: "write the link of a day of a series",
    world: "series-occurrence-lost",
    click: (actor, started) =>
      actor.writeLink(organizationOf(started).appointments!.find(({ activityid }) => activityid.endsWith("e0002"))!.activityid),
    ends: "linked written",
  },
  {
    name: "link to one of two records",
    world: "duplicated",
    click: (actor, started) => actor.linkTo(picked(started)),
    ends: "linked written",
  },
  { name: "track", world: "not-tracked", click: (actor) => actor.track(), ends: "linked written" },
  { name: "track as a delegate", world: "row-7j-delegate", click: trackOrPick, ends: "linked written" },
  {
    name: "track with people and regarding",
    world: withPeople("not-tracked"),
    click: (actor) => actor.track({ regarding: fabrikam }),
    ends: "linked written",
    stands: misses,
  },
  {
    name: "track after a confirmed doubt",
    world: "row-5h-record-missing",
    click: (actor) => actor.track({ confirmed: { doubt: "record-missing" } }),
    ends: "linked written",
  },
];

testEveryFault(actions, { unit: "cases" });
