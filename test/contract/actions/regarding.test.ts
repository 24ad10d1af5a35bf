/** *Set regarding* and *Change regarding*, and their undoing: the record first, then the stamp. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { RegardingRequest } from "../../../src/check/action.ts";
import type { ActionOutcome } from "../../../src/check/action.ts";
import type { CalendarOwners } from "../../../src/mailbox/appointment-store.ts";
import type { World } from "../../sandbox/world/world.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, casey, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { createActor, type ActorOptions, type Wire } from "./actor.ts";
import { isWrite } from "./is-write.ts";
import { regardingOf } from "./regarding-truth.ts";
import { inWords, itemOf, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };
const robin = { id: "44444444-cccc-4ccc-8ccc-000000000004", type: "contact", name: "Robin Reed" };
const stuck = { id: "77777777-cccc-4ccc-8ccc-000000000007", type: "incident", name: "Lift stuck in Bridge Street" };
const bridge = { id: "88888888-cccc-ee11-9078-000000000008", type: "new_bridge", name: "Bridge over the Elbe" };
const toRobin: RegardingRequest = { recordId, from: fabrikam, to: robin };

type Servers = NonNullable<ActorOptions["servers"]>;

function setup(change: (world: World) => void = () => undefined, options: ActorOptions & { readonly person?: string } = {}) {
  const world = withPlaces("regarding");
  change(world);
  const started = startSandbox(options.servers === "on-premises" ? moveOnPremises(world, "2013") : world);
  const wrote: string[] = [];
  const wire: Wire = (sending, forward, clock) => {
    if (isWrite(sending)) wrote.push(sending.url.pathname.startsWith("/crm/") ? "record" : "stamp");
    return options.wire ? options.wire(sending, forward, clock) : forward();
  };
  const actor = createActor(started, options.person ?? alex, { ...options, wire });
  return { started, actor, wrote, asked: () => started.sandbox.session.log.list().map(({ path }) => path) };
}

const undoOf = (outcome: ActionOutcome) => (outcome.kind === "regarding" ? outcome.undo : undefined);

test.each<{ readonly servers: Servers; readonly to: typeof robin; readonly code: string }>([
  { servers: "cloud", to: robin, code: "2" },
  { servers: "cloud", to: stuck, code: "112" },
  { servers: "cloud", to: bridge, code: "10042" },
  { servers: "on-premises", to: robin, code: "2" },
  { servers: "on-premises", to: bridge, code: "10042" },
])(
  "$servers: record and stamp regard $to.name, and nothing else of them changes; undone, they are as before",
  async ({ servers, to, code }) => {
    const { started, actor, wrote } = setup(undefined, { servers });
    const before = regardingOf(started);
    const [visible, record] = [visibleFieldsOf(started), structuredClone(liveRecordsOf(started)[0]!)];
    const outcome = await actor.regard({ recordId, from: fabrikam, to });
    expect(inWords(outcome)).toBe("regarding changed");
    expect(wrote).toEqual(["record", "stamp"]);
    expect(regardingOf(started)).toEqual({ record: to, stamp: { id: to.id, code, name: to.name } });
    expect(visibleFieldsOf(started)).toEqual(visible);
    const { regarding: _, modifiedon: __, modifiedby: ___, ...rest } = record;
    expect(liveRecordsOf(started)[0]).toMatchObject(rest);
    expect(inWords(await actor.regard(undoOf(outcome)!))).toBe("regarding changed");
    expect(regardingOf(started)).toEqual(before);
    expect(actor.journal.map(({ did, result }) => `${did} ${result}`)).toEqual(
      Array(2).fill(["regarding-changed done", "regarding-written done"]).flat(),
    );
    expect(started.told).toEqual([]);
  },
);

test.each<{ readonly servers: Servers }>([{ servers: "cloud" }, { servers: "on-premises" }])(
  "$servers: what regarded nothing is set, and undone regards nothing again",
  async ({ servers }) => {
    const { started, actor } = setup(
      ({ orgs, mailboxes }) => {
        delete orgs[0]!.appointments![0]!.regarding;
        for (const name of ["crmRegardingId", "crmRegardingObjectType", "Regarding"])
          Reflect.deleteProperty(mailboxes[0]!.items[0]!.properties!, name);
      },
      { servers },
    );
    const outcome = await actor.regard({ recordId, to: robin });
    expect(regardingOf(started)).toMatchObject({ record: robin, stamp: { id: robin.id } });
    expect(inWords(await actor.regard(undoOf(outcome)!))).toBe("regarding changed");
    expect(regardingOf(started)).toEqual({ record: undefined, stamp: { id: "", code: "", name: "" } });
    expect((await actor.check()).judgement).toMatchObject({ verdict: "tracked", verified: true });
  },
);

test("a second click writes nothing", async () => {
  const { actor, wrote } = setup();
  await actor.regard(toRobin);
  expect([inWords(await actor.regard(toRobin)), wrote.length]).toEqual(["regarding already", 2]);
});

test("a change that CRM carried out while it said that it was busy can be undone", async () => {
  let busy = 0;
  const { started, actor } = setup(undefined, {
    async wire(sending, forward) {
      const answer = await forward();
      const isChange = sending.method === "PATCH" && sending.url.pathname.startsWith("/crm/");
      return isChange && (busy += 1) === 1 ? new Response("{}", { status: 503, headers: { "Retry-After": "1" } }) : answer;
    },
  });
  const before = regardingOf(started);
  const outcome = await actor.regard(toRobin);
  expect(inWords(outcome)).toBe("regarding changed");
  expect(inWords(await actor.regard(undoOf(outcome)!))).toBe("regarding changed");
  expect(regardingOf(started)).toEqual(before);
});

test("each table is asked for its type code once", async () => {
  const { actor, asked } = setup();
  await actor.regard({ recordId, from: fabrikam, to: bridge });
  await actor.regard({ recordId, from: bridge, to: robin });
  await actor.regard({ recordId, from: robin, to: bridge });
  expect(asked().filter((path) => path.includes("EntityDefinitions"))).toHaveLength(1);
});

test("where the type code is not told, the stamp keeps all three of its properties, and that is said", async () => {
  const { started, actor, wrote } = setup(undefined, {
    wire: ({ url }, forward) =>
      url.pathname.includes("EntityDefinitions") ? Promise.resolve(new Response("{}", { status: 403 })) : forward(),
  });
  const { stamp } = regardingOf(started);
  const outcome = await actor.regard({ recordId, from: fabrikam, to: bridge });
  expect([inWords(outcome), wrote]).toEqual(["regarding changed type-code-not-known", ["record"]]);
  expect(regardingOf(started)).toEqual({ record: bridge, stamp });
});

test("who may not edit the calendar changes the record alone, and is told so", async () => {
  const { started, actor, wrote } = setup(undefined, { person: casey });
  const { stamp } = regardingOf(started);
  const outcome = await actor.regard(toRobin);
  expect([inWords(outcome), wrote]).toEqual(["regarding changed may-not-edit", ["record"]]);
  expect(regardingOf(started)).toEqual({ record: robin, stamp });
});

test.each<{ readonly name: string; readonly person: string; readonly told: CalendarOwners }>([
  { name: "whose calendar it is", person: alex, told: { holding: [] } },
  {
    name: "whether this person may edit it",
    person: casey,
    told: { own: { address: casey }, holding: [0, 1].map(() => ({ owner: { address: alex }, mayEdit: "unknown" })) },
  },
])("where the mailbox does not tell $name, neither record nor stamp is changed", async ({ person, told }) => {
  const { started, actor, wrote } = setup(undefined, { person, sharedProperties: "not-offered" });
  Object.assign(actor.ports.store, { findCalendars: () => Promise.resolve(told) });
  const before = regardingOf(started);
  expect([inWords(await actor.regard(toRobin)), wrote]).toEqual(["refused edit-right-unknown", []]);
  expect(regardingOf(started)).toEqual(before);
});

test("on a copy of a shared calendar, it says that the owner's own appointment may not follow", async () => {
  const { actor } = setup();
  Object.assign(actor.ports.store, {
    findCalendars: (mailboxes: readonly unknown[]) =>
      Promise.resolve({ own: { address: alex }, holding: mailboxes.map(() => ({ owner: { address: casey }, mayEdit: "yes" })) }),
  });
  expect(await actor.regard(toRobin)).toMatchObject({ kind: "regarding", stamp: { kind: "agrees" }, ownersItem: "may-not-follow" });
});

test("if the mailbox refuses, the record is changed and the outcome says that the appointment is not; later it is brought over", async () => {
  const { started, actor } = setup(undefined, {
    wire: ({ method, url }, forward) =>
      method === "PATCH" && url.pathname.startsWith("/graph/") ? Promise.resolve(new Response("{}", { status: 403 })) : forward(),
  });
  expect(inWords(await actor.regard(toRobin))).toBe("regarding changed forbidden");
  const mended = createActor(started, alex);
  expect(inWords(await mended.regard({ recordId, from: robin, to: robin }))).toBe("regarding changed");
  expect(regardingOf(started)).toMatchObject({ record: robin, stamp: { id: robin.id } });
});

const meanwhile: readonly {
  readonly name: string;
  readonly change: (world: World) => void;
  readonly ends: string;
  readonly wrote: readonly string[];
}[] = [
  {
    name: "somebody chose something else",
    change: ({ orgs }) => void (orgs[0]!.appointments![0]!.regarding = stuck),
    ends: "refused regarding-changed",
    wrote: ["record"],
  },
  {
    name: "somebody chose the same",
    change: ({ orgs }) => void (orgs[0]!.appointments![0]!.regarding = robin),
    ends: "regarding changed",
    wrote: ["record", "stamp"],
  },
  {
    name: "somebody moved it",
    change: ({ orgs }) => void (orgs[0]!.appointments![0]!.location = "Room 4"),
    ends: "regarding changed",
    wrote: ["record", "record", "stamp"],
  },
  {
    name: "somebody completed it",
    change: ({ orgs }) => void (orgs[0]!.appointments![0]!.statecode = 1),
    ends: "refused verdict-changed",
    wrote: ["record"],
  },
];

test.each(meanwhile)("$name just before the write: it is judged anew", async ({ change, ends, wrote: expected }) => {
  let done = false;
  const { started, actor, wrote } = setup(undefined, {
    wire(sending, forward) {
      if (!done && sending.headers.has("if-match")) {
        done = true;
        const { state } = started.sandbox.session;
        change(state.world);
        state.recordChanged(organizationOf(started), organizationOf(started).appointments![0]!, casey);
      }
      return forward();
    },
  });
  expect([inWords(await actor.regard(toRobin)), wrote]).toEqual([ends, expected]);
  const { record, stamp } = regardingOf(started);
  if (ends.startsWith("regarding")) expect([record?.id, stamp.id]).toEqual([robin.id, robin.id]);
});

test.each([
  { name: "the link is cleared", clear: { crmid: "", crmLinkState: 0 }, ends: "refused verdict-changed" },
  { name: "tracking is requested again", clear: { crmLinkState: 1 }, ends: "refused verdict-changed" },
])("$name right after the record was changed: the outcome says so, and how to take it back", async ({ clear, ends }) => {
  const { started, actor } = setup(undefined, {
    async wire(sending, forward) {
      const answer = await forward();
      if (sending.headers.has("if-match")) Object.assign(itemOf(started).properties!, clear);
      return answer;
    },
  });
  const outcome = await actor.regard(toRobin);
  expect(inWords(outcome)).toBe(ends);
  expect(outcome).toMatchObject({
    written: "something",
    regardingSet: { to: robin, undo: { recordId, from: robin, to: fabrikam } },
  });
});

test.each<{ readonly servers: Servers; readonly regards?: typeof bridge; readonly says: Readonly<Record<string, string>> }>([
  { servers: "cloud", says: { id: "", code: "", name: "" } },
  { servers: "on-premises", says: { id: "", code: "", name: "" } },
  { servers: "cloud", regards: bridge, says: { id: bridge.id, code: "10042", name: bridge.name } },
  { servers: "on-premises", regards: bridge, says: { id: bridge.id, code: "10042", name: bridge.name } },
])(
  "$servers: the link that is written says what its record regards ($says.name), not what stood there",
  async ({ servers, regards, says }) => {
    const { started, actor } = setup(
      ({ orgs, mailboxes }) => {
        const [record] = orgs[0]!.appointments!;
        delete record!.regarding;
        if (regards) record!.regarding = regards;
        Object.assign(mailboxes[0]!.items[0]!.properties!, { crmid: "", crmLinkState: 0 });
      },
      { servers },
    );
    expect(inWords(await actor.writeLink(recordId))).toBe("linked written");
    expect(regardingOf(started).stamp).toEqual(says);
  },
);

test.each([
  ["lost", "refused verdict-changed"],
  ["row-5b-crm-down", "failed"],
  ["row-5e-does-not-agree", "refused verdict-changed"],
  ["not-tracked", "refused verdict-changed"],
])("in the world %s nothing is written", async (name, ends) => {
  const started = startSandbox(readWorld(name));
  const writes: string[] = [];
  const actor = createActor(started, alex, {
    wire(sending, forward) {
      if (isWrite(sending)) writes.push(sending.url.pathname);
      return forward();
    },
  });
  expect(inWords(await actor.regard(toRobin))).toMatch(new RegExp(`^${ends}`, "u"));
  expect(writes).toEqual([]);
});

test.each<{ readonly servers: Servers }>([{ servers: "cloud" }, { servers: "on-premises" }])(
  "$servers: the search finds by name in every table, and a wildcard only itself",
  async ({ servers }) => {
    const { actor } = setup(undefined, { servers });
    const found = async (name: string) =>
      (await actor.ports.organization!.findRegarding({ name }, { signal: new AbortController().signal })).map(
        (one) => `${one.type} ${one.name}`,
      );
    expect(await found("brid")).toEqual(["new_bridge Bridge over the Elbe", "incident Lift stuck in Bridge Street"]);
    expect(await found("%")).toEqual(["account Fabrikam 100% Holding"]);
    expect(await found("_")).toEqual([]);
    expect(await found("[a-z]")).toEqual([]);
    expect(await found("lee")).toEqual(["lead Lee Lowe"]);
  },
);
