/** One action × every request of it × everything that can happen to that request; then the person clicks once more. */
import type { ActionOutcome } from "../../../src/check/action.ts";
import type { World } from "../../sandbox/world/world.ts";
import { partOf } from "../depth.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type ActorOptions, type Wire } from "./actor.ts";
import { faultsOf, namer, injectFault, type RequestName } from "./inject-fault.ts";
import { inWords, linkedRecordId, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

export interface Clicked {
  readonly name: string;
  readonly world: string | World;
  readonly servers?: NonNullable<ActorOptions["servers"]>;
  readonly sync?: "while-waiting";
  readonly click: (actor: Actor, started: Started) => Promise<ActionOutcome>;
  /** As it ends when nothing disturbs it. */
  readonly ends: string;
  /** What else has to hold after the second click; problems in words. */
  readonly stands?: (started: Started) => readonly string[];
}

export interface Tried {
  /** What a broken promise looks like, in words; none is wanted. */
  readonly problems: readonly string[];
  /** Of the whole table, however much of it was tried. */
  readonly cases: readonly { readonly action: string; readonly request: RequestName; readonly cases: number }[];
}

export async function tryEveryFault(action: Clicked): Promise<Tried> {
  const { names, linked, ends } = await undisturbed(action);
  if (ends !== action.ends) return { problems: [`undisturbed: ${ends}`], cases: [] };
  const problems: string[] = [];
  const cases = names.map((request) => ({ action: action.name, request, cases: faultsOf(request).length }));
  for (const [row, request] of names.entries()) {
    for (const how of partOf(faultsOf(request), row)) {
      let times = 0;
      const controller = new AbortController();
      const onInjected = () => {
        times += 1;
        if (how === "stopped") controller.abort();
      };
      const { started, faulty, mended } = start(action, injectFault(request, how, onInjected), controller.signal);
      const before: Before = {
        live: liveRecordsOf(started).length,
        ids: (organizationOf(started).appointments ?? []).map(({ activityid }) => activityid),
        visible: JSON.stringify(visibleFieldsOf(started)),
        state: stateOf(started),
      };
      const first = await action.click(faulty, started);
      const found = problemsAfter(first, started, before).map((problem) => `first click: ${problem}`);
      if (times !== 1) found.push(`came ${times} times`);
      const second = await action.click(mended, started);
      found.push(...problemsAfter(second, started, before).map((problem) => `second click: ${problem}`));
      if (liveRecordsOf(started).length !== Math.max(1, before.live)) found.push(`ends with ${liveRecordsOf(started).length} live records`);
      if (second.kind !== action.ends.split(" ")[0] && second.kind !== "linked") found.push(`second click: ${inWords(second)}`);
      if (linked !== undefined && linkedRecordId(started) !== linked) found.push("ends with another link");
      found.push(...(action.stands?.(started) ?? []));
      problems.push(...found.map((problem) => `${request}, ${how}: ${problem} (first: ${inWords(first)})`));
    }
  }
  return { problems, cases };
}

function start({ world, sync, servers = "cloud" }: Clicked, wire?: Wire, signal?: AbortSignal) {
  const started = startSandbox(servers === "cloud" ? withPlaces(world) : moveOnPremises(withPlaces(world), "2013"));
  const person = started.sandbox.session.state.world.viewer.email;
  const onPause = async () => void (await started.ask("/sandbox/sync", { method: "POST" }));
  const actor = (more: ActorOptions) => createActor(started, person, { servers, ...(sync && { onPause }), ...more });
  return { started, faulty: actor({ ...(wire && { wire }), ...(signal && { signal }) }), mended: actor({}) };
}

/** The requests of a run that nothing disturbs, in their order, and what it leaves. */
async function undisturbed(
  action: Clicked,
): Promise<{ readonly names: readonly RequestName[]; readonly linked: string | undefined; readonly ends: string }> {
  const nameOf = namer();
  const names: RequestName[] = [];
  const { started, faulty } = start(action, (sending, forward) => {
    names.push(nameOf(sending));
    return forward();
  });
  const ends = inWords(await action.click(faulty, started));
  return { names, linked: linkedRecordId(started), ends };
}

function problemsAfter(outcome: ActionOutcome, started: Started, before: Before): string[] {
  const live = liveRecordsOf(started);
  const problems = [
    ...(live.length > Math.max(1, before.live) ? [`${live.length} live records`] : []),
    ...(before.ids.every((id) => organizationOf(started).appointments?.some(({ activityid }) => activityid === id))
      ? []
      : ["a record is gone"]),
    ...(JSON.stringify(visibleFieldsOf(started)) === before.visible ? [] : ["a visible field changed"]),
    ...(started.told.length === 0 ? [] : started.told),
  ];
  const linked = linkedRecordId(started);
  if (outcome.kind === "linked" && !live.some(({ activityid }) => activityid.toLowerCase() === linked))
    problems.push("says linked, and is not");
  if (outcome.kind === "failed" && outcome.written === "nothing" && stateOf(started) !== before.state)
    problems.push("says nothing was written, and something was");
  if (outcome.kind === "refused" && outcome.why === "changed-again-and-again" && stateOf(started) === before.state)
    problems.push("says changed, and nothing is");
  return problems;
}

interface Before {
  readonly live: number;
  readonly ids: readonly string[];
  readonly visible: string;
  readonly state: string;
}

function stateOf({ sandbox }: Started): string {
  const { orgs, mailboxes } = sandbox.session.state.world;
  return JSON.stringify([orgs, mailboxes]);
}
