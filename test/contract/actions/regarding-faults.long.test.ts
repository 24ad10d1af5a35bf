/** *Change regarding* × every request of it × what can happen to that request, and two people who change it at once. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { RegardingRequest } from "../../../src/check/action.ts";
import { byDepth } from "../depth.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, casey, recordId, startSandbox, type Started } from "../start-sandbox.ts";
import type { Clicked } from "./fault-table.ts";
import { runRace } from "./race.ts";
import { regardingOf } from "./regarding-truth.ts";
import { testEveryFault } from "./test-every-fault.ts";
import { inWords } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };
const robin = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed" };
const bridge = { id: "88888888-cccc-ee11-9078-000000000008", type: "new_bridge", name: "Bridge over the Elbe" };
const toRobin: RegardingRequest = { recordId, from: fabrikam, to: robin };
const toBridge: RegardingRequest = { recordId, from: fabrikam, to: bridge };

const regards =
  (id: string) =>
  (started: Started): string[] => {
    const { record, stamp } = regardingOf(started);
    return record?.id === id && stamp.id === id
      ? []
      : [`ends with ${record?.name ?? "nothing"} in CRM, ${stamp.name ?? "nothing"} on the appointment`];
  };

const actions: readonly Clicked[] = [
  {
    name: "change regarding",
    world: "regarding",
    click: (actor) => actor.regard(toRobin),
    ends: "regarding changed",
    stands: regards(robin.id),
  },
  {
    name: "change regarding to a table of one's own",
    world: "regarding",
    click: (actor) => actor.regard(toBridge),
    ends: "regarding changed",
    stands: regards(bridge.id),
  },
  {
    name: "change regarding on-premises",
    world: "regarding",
    servers: "on-premises",
    click: (actor) => actor.regard(toBridge),
    ends: "regarding changed",
    stands: regards(bridge.id),
  },
];

testEveryFault(actions, { unit: "cases of regarding" });

test.each([{ servers: "cloud" }, { servers: "on-premises" }] as const)(
  "$servers: two people change it at once: both are told the truth, and record and stamp agree or the pane says so",
  async ({ servers }) => {
    for (let seed = 1; seed <= byDepth({ short: 4, long: 60 }); seed += 1) {
      const start = () => {
        const world = withPlaces("regarding");
        world.mailboxes[0]!.permissions = [{ email: casey, role: "write" }];
        return startSandbox(servers === "cloud" ? world : moveOnPremises(world, "2013"));
      };
      // On-premises nobody reads somebody else's mailbox: one person has two panes there.
      const people = servers === "cloud" ? ([alex, casey] as const) : ([alex, alex] as const);
      const { started, outcomes } = await runRace(
        { start, servers, people, clicks: [(actor) => actor.regard(toRobin), (actor) => actor.regard(toBridge)] },
        seed,
      );
      const words = `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`;
      const { record, stamp } = regardingOf(started);
      const told = outcomes.flatMap((outcome) => (outcome.kind === "regarding" ? (outcome.regarding?.id ?? "nothing") : []));
      expect(told, words).toContain(record?.id);
      expect(stamp.id, words).toBe(record?.id);
      for (const outcome of outcomes) expect(["regarding", "refused"], words).toContain(outcome.kind);
      expect(started.told, words).toEqual([]);
    }
  },
);
