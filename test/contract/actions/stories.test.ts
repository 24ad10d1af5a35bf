import { expect, test } from "vitest";
import type { Doubt } from "../../../src/tracking/judgement.ts";
import type { World } from "../../sandbox/world/world.ts";
import { alex, blake, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { createActor, type ActorOptions } from "./actor.ts";
import { inWords, itemOf, linkedRecordId, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";

function setup(world: string | World, person?: string, options: ActorOptions = {}) {
  const started = startSandbox(world);
  const { viewer } = started.sandbox.session.state.world;
  const actor = createActor(started, person ?? viewer.email, { organization: viewer.org ?? null, ...options });
  const sync = async () => void (await started.ask("/sandbox/sync", { method: "POST" }));
  const looks = async (who = blake) => void (await started.ask(`/sandbox/clients/${who}/run`, { method: "POST" }));
  const requests = () => started.sandbox.session.log.list().filter(({ to }) => to !== "token");
  const writes = () => requests().filter(({ method }) => method !== "GET");
  const live = () => liveRecordsOf(started, viewer.org ?? "PROD");
  return { started, actor, sync, looks, requests, writes, live };
}

test("the field report, from track to the cause removed", async () => {
  const { started, actor, sync, looks } = setup("not-tracked");
  const world = started.sandbox.session.state.world;
  world.crmClients = [{ user: blake, org: "UAT", views: [alex] }];
  world.mailboxes[0]!.permissions = [{ email: blake, role: "write" }];
  expect(inWords(await actor.track())).toBe("linked written");
  const [record] = liveRecordsOf(started);
  await looks();
  expect((await actor.check()).judgement.verdict).toBe("lost");
  expect(inWords(await actor.restore())).toBe(`waiting ${record!.activityid}`);
  await sync();
  expect((await actor.check()).judgement).toMatchObject({ verdict: "tracked", verified: true });
  await looks();
  const again = await actor.check();
  expect([again.judgement.verdict, again.evidence.item?.lastModifiedBy]).toEqual(["lost", "Blake Brooks"]);
  world.mailboxes[0]!.permissions = [{ email: blake, role: "read" }];
  await createActor(started, alex, { onPause: sync }).restore();
  await looks();
  expect((await actor.check()).judgement.verdict).toBe("tracked");
  expect(liveRecordsOf(started).map(({ activityid }) => activityid)).toEqual([record!.activityid]);
});

test("the sync brings the stamp back while the pane watches", async () => {
  const sandbox = startSandbox("lost");
  const actor = createActor(sandbox, alex, { onPause: async () => void (await sandbox.ask("/sandbox/sync", { method: "POST" })) });
  const read = () => sandbox.sandbox.session.log.list().filter(({ to }) => to === "graph").length;
  expect(inWords(await actor.restore())).toBe("linked sync");
  expect(linkedRecordId(sandbox)).toBe(recordId);
  expect(actor.steps).toEqual(["judging", "touching-record", "waiting-for-sync", "reading-back"]);
  // Judged, seen at the first look, judged again.
  expect(read()).toBe(3);
  expect(actor.kept).toHaveLength(1);
});

test("a touch changes nothing in the record but who touched it", async () => {
  const { started, actor } = setup("lost");
  const before = structuredClone(organizationOf(started).appointments);
  await actor.restore();
  expect(organizationOf(started).appointments).toEqual(
    before?.map((record) => ({ ...record, modifiedby: alex, modifiedon: "2026-11-23T09:20:00Z" })),
  );
});

test("if the stamp does not come back, the link is written, and cancels nothing else", async () => {
  const { started, actor, writes } = setup("lost");
  const visible = visibleFieldsOf(started);
  const outcome = await actor.restore();
  expect(outcome).toMatchObject({
    kind: "waiting",
    link: { crmId: recordId, organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", regarding: { typeCode: "1", name: "Fabrikam" } },
  });
  expect(inWords(await actor.writeLink(recordId))).toBe("linked written");
  expect(linkedRecordId(started)).toBe(recordId);
  expect(itemOf(started).properties).toMatchObject({ crmRegardingId: "{33333333-CCCC-4CCC-8CCC-000000000003}", Regarding: "Fabrikam" });
  expect(visibleFieldsOf(started)).toEqual(visible);
  expect(writes().map(({ to, method }) => `${method} ${to}`)).toEqual(["PATCH crm/PROD", "PATCH graph"]);
  expect(actor.journal).toEqual([
    {
      at: expect.any(Date),
      did: "record-touched",
      recordId,
      result: "done",
      lastModifiedBy: "Blake Brooks",
      lastModifiedAt: new Date("2026-11-23T09:16:00Z"),
    },
    {
      at: expect.any(Date),
      did: "link-written",
      recordId,
      result: "done",
      lastModifiedBy: "Blake Brooks",
      lastModifiedAt: new Date("2026-11-23T09:16:00Z"),
    },
  ]);
});

test("the second click finds it done, and writes nothing", async () => {
  const { actor, writes } = setup("lost");
  await actor.writeLink(recordId);
  const before = writes().length;
  expect([
    inWords(await actor.writeLink(recordId)),
    inWords(await actor.restore()),
    inWords(await actor.track()),
    inWords(await actor.linkTo(recordId)),
  ]).toEqual(Array(4).fill("linked already"));
  expect(writes()).toHaveLength(before);
});

test("stopping while the sync is awaited ends the waiting, and looks once more", async () => {
  const controller = new AbortController();
  const { started, requests } = setup("lost");
  const actor = createActor(started, alex, { onPause: () => Promise.resolve(controller.abort()) });
  expect(inWords(await actor.restore({ signal: controller.signal }))).toBe(`waiting ${recordId}`);
  expect(actor.steps.at(-1)).toBe("reading-back");
  expect(requests().filter(({ to }) => to === "graph")).toHaveLength(2);
});

test("stopping before the write writes nothing", async () => {
  const controller = new AbortController();
  const { actor, writes } = setup("lost");
  const onStep = () => {
    controller.abort();
  };
  expect(inWords(await actor.restore({ signal: controller.signal, onStep }))).toBe("failed stopped nothing");
  expect(writes()).toEqual([]);
});

test("stopping during the write waits for its answer, and says that something was written", async () => {
  const controller = new AbortController();
  const started = startSandbox("lost");
  const actor = createActor(started, alex, {
    async wire({ method }, forward) {
      if (method === "PATCH") controller.abort();
      return forward();
    },
  });
  expect(inWords(await actor.writeLink(recordId, { signal: controller.signal }))).toBe("failed stopped something");
  expect(linkedRecordId(started)).toBe(recordId);
  expect(actor.journal).toMatchObject([{ did: "link-written", result: "done" }]);
});

test("a pending request to track is cancelled by the link alone: a touch would not do it", async () => {
  const { started, actor, writes } = setup("row-3-duplicate-ahead");
  const record = liveRecordsOf(started)[0]!.activityid.toLowerCase();
  expect(inWords(await actor.restore())).toBe(`waiting ${record}`);
  expect(writes()).toEqual([]);
  expect(inWords(await actor.writeLink(record))).toBe("linked written");
  expect(itemOf(started).properties?.["crmLinkState"]).toBe(2);
  expect(liveRecordsOf(started)).toHaveLength(1);
});

const tracked: readonly (readonly [world: string, doubt: Doubt | undefined])[] = [
  ["not-tracked", undefined],
  ["row-7h-delegate", undefined],
  ["invited", undefined],
  ["row-5e-copied-without-record", "copied"],
  ["row-5g-record-missing", "record-missing"],
  ["row-6-unlinked-without-record", "unlinked-without-record"],
  ["row-7g-trace", "trace"],
  ["row-7g-category", "trace"],
  ["row-7g-tracker", "trace"],
];

test.each(tracked)("in the world %s a click makes one record and links to it (doubt: %s)", async (world, doubt) => {
  const { started, actor, live } = setup(world);
  const before = live().length;
  if (doubt !== undefined) {
    expect(inWords(await actor.track())).toBe("refused doubt-not-confirmed");
    expect(inWords(await actor.track({ confirmed: doubt === "trace" ? "copied" : "trace" }))).toBe("refused doubt-not-confirmed");
    expect(live()).toHaveLength(before);
  }
  const visible = visibleFieldsOf(started);
  const outcome = await actor.track(doubt === undefined ? {} : { confirmed: doubt });
  expect(inWords(outcome)).toBe("linked written");
  expect(outcome.report?.judgement).toMatchObject({ verdict: "tracked", verified: true });
  expect(live().map(({ activityid }) => activityid)).toEqual([linkedRecordId(started)]);
  expect(visibleFieldsOf(started)).toEqual(visible);
  expect(started.told).toEqual([]);
});

test("a new record is regarding whom the person picked", async () => {
  const { started, actor } = setup("not-tracked");
  const [other] = readWorld("lost").orgs[0]!.appointments!;
  organizationOf(started).appointments = [{ ...other!, activityid: "99999999-cccc-4ccc-8ccc-000000000009", globalobjectid: null }];
  const [fabrikam] = await actor.ports.organization!.findRegarding({ name: "fabri" }, { signal: new AbortController().signal });
  expect(fabrikam).toEqual({ id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" });
  await actor.track({ regarding: fabrikam! });
  expect(liveRecordsOf(started)[0]?.regarding).toMatchObject({ name: "Fabrikam" });
  expect(itemOf(started).properties).toMatchObject({ crmRegardingObjectType: "1", Regarding: "Fabrikam" });
});

test.each(["series-occurrence-lost", "row-5e-copied", "row-5f-record-missing", "row-6-unlinked", "row-7b-stamp-gone", "delegate-lost"])(
  "in the world %s restoring brings the one record's link back",
  async (world) => {
    const { started, actor, sync } = setup(world);
    const before = JSON.stringify((organizationOf(started).appointments ?? []).map(({ activityid }) => activityid));
    const waiting = await actor.restore();
    expect(waiting.kind).toBe("waiting");
    await sync();
    expect((await actor.check()).judgement).toMatchObject({ verdict: "tracked", verified: true });
    expect(JSON.stringify((organizationOf(started).appointments ?? []).map(({ activityid }) => activityid))).toBe(before);
  },
);

test.each([
  "tracked",
  "row-1-mailbox-down",
  "row-2-untracking",
  "row-2-untracking-and-deleting",
  "row-4-pending",
  "row-5a-other-org",
  "row-5b-crm-down",
  "row-5c-duplicated",
  "row-5g-delegate",
  "row-6-unlinked-two-records",
  "row-6-unlinked-other-org",
  "row-7a-two-records",
  "row-7c-closed",
  "row-7c-canceled",
  "row-7d-trace",
  "row-7d-nothing-known",
  "row-7i-owner-elsewhere",
  "read-only-lost",
  "delegate-at-risk",
  "delegate-read-only",
])("in the world %s neither restoring nor tracking nor writing writes anything", async (world) => {
  const { started, actor, writes } = setup(world);
  const before = await started.world();
  const doubts: readonly Doubt[] = ["record-missing", "copied", "unlinked-without-record", "lost-without-record", "trace"];
  const outcomes = [
    await actor.restore(),
    await actor.writeLink(recordId),
    ...(await Promise.all(doubts.map((confirmed) => actor.track({ confirmed })))),
  ];
  expect(outcomes.filter(({ kind }) => kind === "waiting")).toEqual([]);
  expect(outcomes.filter((outcome) => outcome.kind === "linked" && outcome.how !== "already")).toEqual([]);
  expect(outcomes.filter((outcome) => outcome.kind === "failed" && outcome.written !== "nothing")).toEqual([]);
  expect(writes()).toEqual([]);
  expect({ ...(await started.world()), faults: undefined }).toEqual({ ...before, faults: undefined });
  expect(actor.journal).toEqual([]);
});

test.each([{ world: "row-5c-duplicated" }, { world: "row-7a-two-records" }, { world: "duplicated" }])(
  "in the world $world the person picks one of the records, and all stay",
  async ({ world }) => {
    const { started, actor } = setup(world);
    const ids = liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase());
    for (const id of ids.toReversed()) {
      if (linkedRecordId(started) !== id) expect(inWords(await actor.linkTo(id))).toBe("linked written");
      expect(inWords(await actor.linkTo(id))).toBe("linked already");
      expect(linkedRecordId(started)).toBe(id);
    }
    expect(liveRecordsOf(started).map(({ activityid }) => activityid.toLowerCase())).toEqual(ids);
    expect(inWords(await actor.linkTo("99999999-cccc-4ccc-8ccc-000000000009"))).toBe("refused judged-anew");
  },
);

test("who may not edit picks none of the records", async () => {
  const world = readWorld("duplicated");
  world.mailboxes[0]!.permissions = [{ email: blake, role: "read" }];
  world.orgs[0]!.users.push({ id: "22222222-bbbb-4bbb-8bbb-000000000009", email: blake });
  const { started, actor, writes } = setup(world, blake, { organization: "PROD" });
  expect((await actor.check()).judgement.verdict).toBe("duplicated");
  for (const { activityid } of liveRecordsOf(started))
    expect(inWords(await actor.linkTo(activityid.toLowerCase()))).toBe("refused judged-anew");
  expect(writes()).toEqual([]);
});

test("a check of a healthy appointment writes nothing to any service", async () => {
  const { started, actor, writes } = setup("tracked");
  const before = await started.world();
  await actor.check();
  expect(await started.world()).toEqual(before);
  expect(writes()).toEqual([]);
});

test("the record named by an untracked stamp belongs to another meeting: nothing is linked to it", async () => {
  const world = readWorld("row-6-unlinked");
  world.orgs[0]!.appointments![0]!.globalobjectid =
    "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";
  const { actor, writes } = setup(world);
  expect((await actor.check()).judgement.plan.track).toBe("relink");
  expect([inWords(await actor.restore()), inWords(await actor.writeLink(recordId)), inWords(await actor.track())]).toEqual(
    Array(3).fill("refused identities-disagree"),
  );
  expect(writes()).toEqual([]);
});
