/** *None of these*, then *Track in CRM*: what was set aside is passed over by check and action alike, and nothing else is. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { deriveRecordId } from "../../../src/check/derive-record-id.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import type { CrmRecord, World } from "../../sandbox/world/world.ts";
import { alex, casey, globalObjectId, recordId, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type Sending } from "./actor.ts";
import { isWrite } from "./is-write.ts";
import { inWords, itemOf, linkedRecordId, organizationOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const derived = deriveRecordId(prod, { globalObjectId, kind: "single", start: new Date(0) })!;
const other = "99999999-cccc-4ccc-8ccc-000000000009";
const otherMeeting = "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";
const ways = ["cloud", "on-premises"] as const;
type Servers = (typeof ways)[number];

const record = (change: Partial<CrmRecord> = {}): CrmRecord => ({
  activityid: recordId,
  subject: "Quarterly review with Fabrikam",
  globalobjectid: null,
  scheduledstart: "2026-11-24T09:00:00Z",
  scheduledend: "2026-11-24T10:00:00Z",
  statecode: 3,
  owner: alex,
  createdon: "2026-11-20T08:00:00Z",
  ...change,
});

function worldOf(rows: readonly CrmRecord[], servers: Servers): World {
  const world = withPlaces("not-tracked");
  world.orgs[0]!.appointments = structuredClone([...rows]);
  return servers === "cloud" ? world : moveOnPremises(world, "2013");
}

function open(started: Started, servers: Servers, onSending: (sending: Sending) => void = () => undefined) {
  const writes: string[] = [];
  const actor = createActor(started, alex, {
    servers,
    wire(sending, forward) {
      onSending(sending);
      if (isWrite(sending)) writes.push(sending.url.pathname);
      return forward();
    },
  });
  return { actor, writes };
}

/** Presses *None of these* on what is shown. */
async function setAside(actor: Actor): Promise<void> {
  const { plan } = (await actor.check()).judgement;
  if (plan.track !== "blocked" || plan.reason !== "pick") throw new Error(`There is nothing to refuse: ${plan.track}`);
  expect(plan.pick.mayRefuse).toBe(true);
  actor.refuse(plan.pick.candidates.map((one) => one.record.id));
}

const idsOf = (started: Started) => organizationOf(started).appointments!.map(({ activityid }) => activityid.toLowerCase());

/** Candidates, none of which carries this appointment's id. */
const refusable: readonly {
  readonly name: string;
  readonly rows: readonly CrmRecord[];
  readonly stamp?: Record<string, string | number>;
}[] = [
  { name: "one that agrees", rows: [record()] },
  { name: "two that agree", rows: [record(), record({ activityid: other })] },
  {
    name: "the one that an untracked stamp names, which does not agree",
    rows: [record({ subject: "Another matter" })],
    stamp: { crmid: `{${recordId}}`, crmLinkState: 0, crmorgid: `{${prod}}` },
  },
  {
    name: "the one that a copied stamp names, of another meeting, which agrees",
    rows: [record({ globalobjectid: otherMeeting })],
    stamp: { crmid: `{${recordId}}`, crmLinkState: 2, crmorgid: `{${prod}}` },
  },
];

test.each(refusable.flatMap((one) => ways.map((servers) => ({ ...one, servers }))))(
  "$name is set aside: Track asks, makes one record, and leaves the others alone ($servers)",
  async ({ rows, stamp, servers }) => {
    const world = worldOf(rows, servers);
    const started = startSandbox(world);
    if (stamp) itemOf(started).properties = stamp;
    const before = structuredClone(organizationOf(started).appointments);
    const { actor, writes } = open(started, servers);
    // Refused by nobody yet, so the action stops where the check does.
    expect(inWords(await actor.track({ confirmed: { doubt: "set-aside" } }))).toBe("refused verdict-changed");
    await setAside(actor);
    const { plan } = (await actor.check()).judgement;
    expect(plan).toMatchObject({ track: "confirm" });
    expect(plan).not.toHaveProperty("record");
    expect(inWords(await actor.track())).toBe("refused doubt-not-confirmed");
    expect(writes).toEqual([]);
    const doubt = plan.track === "confirm" ? plan.doubt : "trace";
    expect(inWords(await actor.track({ confirmed: { doubt } }))).toBe("linked written");
    expect(idsOf(started).toSorted()).toEqual([...rows.map(({ activityid }) => activityid), derived].toSorted());
    expect(organizationOf(started).appointments).toEqual(expect.arrayContaining(before!));
    expect(linkedRecordId(started)).toBe(derived);
    // Pressed again, here and in a pane that knows nothing of what was set aside: no second one.
    expect(inWords(await actor.track({ confirmed: { doubt } }))).toBe("linked already");
    const next = open(started, servers);
    expect(inWords(await next.actor.track({ confirmed: { doubt } }))).toMatch(/^(?:linked already|refused verdict-changed)$/u);
    expect(next.writes).toEqual([]);
    expect(idsOf(started)).toHaveLength(rows.length + 1);
  },
);

/** What a colleague or CRM does after *None of these* was pressed, and before *Track* is. */
const meanwhile: readonly {
  readonly name: string;
  readonly rows: readonly CrmRecord[];
  readonly ends: string;
  readonly linked?: string;
}[] = [
  { name: "a new candidate", rows: [record(), record({ activityid: other })], ends: "refused verdict-changed" },
  { name: "the id on the one set aside", rows: [record({ globalobjectid: globalObjectId })], ends: "linked written", linked: recordId },
  {
    name: "a live record of this appointment",
    rows: [record(), record({ activityid: other, globalobjectid: globalObjectId })],
    ends: "linked written",
    linked: other,
  },
  {
    name: "a closed record of this appointment",
    rows: [record(), record({ activityid: other, globalobjectid: globalObjectId, statecode: 1 })],
    ends: "refused verdict-changed",
  },
  {
    name: "two records of this appointment",
    rows: [record({ globalobjectid: globalObjectId }), record({ activityid: other, globalobjectid: globalObjectId })],
    ends: "refused verdict-changed",
  },
  {
    name: "the place taken by a record without an id",
    rows: [record(), record({ activityid: derived, owner: casey })],
    ends: "refused place-taken",
  },
  {
    name: "the place taken by what nobody here may see",
    rows: [record(), record({ activityid: derived, visibleTo: [casey] })],
    ends: "refused record-not-visible",
  },
];

test.each(meanwhile.flatMap((one) => ways.map((servers) => ({ ...one, servers }))))(
  "set aside, then $name: $ends, and no second record ($servers)",
  async ({ rows, ends, linked, servers }) => {
    const started = startSandbox(worldOf([record()], servers));
    const { actor } = open(started, servers);
    await setAside(actor);
    expect((await actor.check()).judgement.plan).toMatchObject({ track: "confirm", doubt: "set-aside" });
    organizationOf(started).appointments = structuredClone([...rows]);
    expect(inWords(await actor.track({ confirmed: { doubt: "set-aside" } }))).toBe(ends);
    expect(idsOf(started)).toEqual(rows.map(({ activityid }) => activityid));
    expect(linkedRecordId(started)).toBe(linked);
  },
);

test.each(ways)("what this pane set aside, another pane still shows (%s)", async (servers) => {
  const started = startSandbox(worldOf([record()], servers));
  await setAside(open(started, servers).actor);
  const next = open(started, servers);
  expect((await next.actor.check()).judgement.plan).toMatchObject({ track: "blocked", reason: "pick" });
  expect(inWords(await next.actor.track({ confirmed: { doubt: "set-aside" } }))).toBe("refused verdict-changed");
  expect(next.writes).toEqual([]);
});

test.each(ways)("a candidate that carries the id is never set aside, whatever this pane was told (%s)", async (servers) => {
  const rows = [record({ globalobjectid: globalObjectId }), record({ activityid: other, globalobjectid: globalObjectId })];
  const started = startSandbox(worldOf(rows, servers));
  const { actor, writes } = open(started, servers);
  actor.refuse([recordId, other]);
  expect((await actor.check()).judgement).toMatchObject({
    row: "7d",
    plan: { track: "blocked", reason: "pick", pick: { mayRefuse: false } },
  });
  expect(inWords(await actor.track({ confirmed: { doubt: "set-aside" } }))).toBe("refused verdict-changed");
  expect(writes).toEqual([]);
});
