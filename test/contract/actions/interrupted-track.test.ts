/** *Track in CRM* that ended after its record was created and before the link was written; then another visit, in a new pane. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { deriveRecordId } from "../../../src/check/derive-record-id.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, globalObjectId, readWorld, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type ActorOptions, type Sending, type Wire } from "./actor.ts";
import { inWords, itemOf, linkedRecordId, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";

const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const derived = deriveRecordId(prod, { globalObjectId, kind: "single", start: new Date(0) })!;

const ways = ["cloud", "on-premises"] as const;
type Servers = (typeof ways)[number];

function start(servers: Servers): Started {
  const world = readWorld("not-tracked");
  // A record of ours has no place, so a touch would bring an empty one: see the test about what differs.
  delete world.mailboxes[0]!.items[0]!.location;
  world.mailboxes[0]!.items[0]!.showAs = "busy";
  return startSandbox(servers === "cloud" ? world : moveOnPremises(world, "2013"));
}

const isCreation = ({ method, url, headers }: Sending) =>
  headers.has("if-none-match") || (method === "POST" && !headers.has("x-http-method") && url.pathname.endsWith("/AppointmentSet"));

/** How a click can end once its record is there; what it sends afterwards arrives no more. */
const endings: Readonly<Record<string, (stop: () => void) => Wire>> = {
  "closed pane": (stop) => {
    let closed = false;
    return async (sending, forward) => {
      if (closed) throw new TypeError("The pane is closed.");
      const answer = await forward();
      if (isCreation(sending)) {
        closed = true;
        stop();
      }
      return answer;
    };
  },
  "lost answer": () => {
    let lost = false;
    return async (sending, forward) => {
      if (lost) throw new TypeError("The network is gone.");
      const answer = await forward();
      if (!isCreation(sending)) return answer;
      lost = true;
      throw new TypeError("The network is gone.");
    };
  },
  stop: (stop) => async (sending, forward) => {
    const answer = await forward();
    if (isCreation(sending)) stop();
    return answer;
  },
};

async function interrupt(started: Started, servers: Servers, ending: keyof typeof endings): Promise<void> {
  const controller = new AbortController();
  const stop = () => {
    controller.abort();
  };
  const actor = createActor(started, alex, { servers, wire: endings[ending]!(stop) });
  expect((await actor.track({}, { signal: controller.signal })).kind).toBe("failed");
  expect(organizationOf(started).appointments).toMatchObject([{ activityid: derived, statecode: 0 }]);
  expect(linkedRecordId(started)).toBeUndefined();
}

const visit = (started: Started, servers: Servers, options: ActorOptions = {}) => createActor(started, alex, { servers, ...options });
const sync = async (started: Started) => void (await started.ask("/sandbox/sync", { method: "POST" }));

const clicks: Readonly<Record<string, (actor: Actor) => ReturnType<Actor["track"]>>> = {
  "Track in CRM": (actor) => actor.track(),
  "Restore link": (actor) => actor.restore(),
  "Write link": (actor) => actor.writeLink(derived),
  "Link this appointment to this record": (actor) => actor.linkTo(derived),
};

const cases = ways.flatMap((servers) =>
  Object.keys(endings).flatMap((ending) => Object.keys(clicks).map((click) => ({ servers, ending, click }))),
);

test.each(cases)("after a $ending, $click finishes the one record ($servers)", async ({ servers, ending, click }) => {
  const started = start(servers);
  await interrupt(started, servers, ending);
  const visible = visibleFieldsOf(started);
  const actor = visit(started, servers, { onPause: () => sync(started) });
  expect((await actor.check()).judgement).toMatchObject({ row: "7f", plan: { track: "relink", record: { id: derived } } });
  expect(inWords(await clicks[click]!(actor))).toBe(click === "Restore link" ? "linked sync" : "linked written");
  expect(organizationOf(started).appointments).toMatchObject([{ activityid: derived, statecode: 3, statuscode: 5 }]);
  expect(linkedRecordId(started)).toBe(derived);
  await sync(started);
  expect(visibleFieldsOf(started)).toEqual(visible);
  expect((await visit(started, servers).check()).judgement).toMatchObject({ verdict: "tracked", verified: true });
  expect(started.told).toEqual([]);
});

test.each(ways)("a stamp that sync brought between two visits is recognised, and nothing is written (%s)", async (servers) => {
  const started = start(servers);
  await interrupt(started, servers, "closed pane");
  await sync(started);
  for (const click of Object.values(clicks)) {
    const actor = visit(started, servers);
    expect(inWords(await click(actor))).toBe("linked already");
    expect(actor.journal).toEqual([]);
  }
  expect(organizationOf(started).appointments).toMatchObject([{ activityid: derived }]);
});

test.each(ways)("a stamp that came while its record is still Open does not leave it so (%s)", async (servers) => {
  for (const click of Object.values(clicks)) {
    const started = start(servers);
    await interrupt(started, servers, "closed pane");
    itemOf(started).properties = { crmid: `{${derived}}`, crmLinkState: 2, crmorgid: `{${prod}}` };
    const actor = visit(started, servers);
    expect(inWords(await click(actor))).toBe("linked sync");
    expect(actor.journal.map(({ did, result }) => `${did} ${result}`)).toEqual(["state-set done"]);
    expect(liveRecordsOf(started)).toMatchObject([{ activityid: derived, statecode: 3, statuscode: 5 }]);
  }
});

test.each(ways)("a sync in the moment in which the record is new does not free the appointment for good (%s)", async (servers) => {
  const started = start(servers);
  const visible = visibleFieldsOf(started);
  const actor = visit(started, servers, {
    async wire(sending, forward) {
      const answer = await forward();
      if (isCreation(sending)) await sync(started);
      return answer;
    },
  });
  expect(inWords(await actor.track())).toBe("linked sync");
  expect(liveRecordsOf(started)).toMatchObject([{ activityid: derived, statecode: 3, statuscode: 5 }]);
  await sync(started);
  expect(visibleFieldsOf(started)).toEqual(visible);
});

test.each(ways)("beside another record that is new, ours gets its state all the same (%s)", async (servers) => {
  const started = start(servers);
  const actor = visit(started, servers, {
    async wire(sending, forward) {
      const answer = await forward();
      const [ours] = liveRecordsOf(started);
      if (isCreation(sending))
        organizationOf(started).appointments!.push({ ...ours!, activityid: "99999999-cccc-4ccc-8ccc-000000000009", statecode: 3 });
      return answer;
    },
  });
  expect(inWords(await actor.track())).toBe("refused verdict-changed");
  expect(liveRecordsOf(started).find(({ activityid }) => activityid === derived)).toMatchObject({ statecode: 3, statuscode: 5 });
});

test.each(ways)("what changed since the interrupted click is read before CRM's values are saved (%s)", async (servers) => {
  const started = start(servers);
  await interrupt(started, servers, "closed pane");
  itemOf(started).subject = "Quarterly review, moved to the winter garden";
  const before = structuredClone(organizationOf(started).appointments);
  const actor = visit(started, servers, { onPause: () => sync(started) });
  const shown = await actor.restore({}, {});
  // How it shows is no difference to decide about: the new record follows the appointment.
  expect(inWords(shown)).toBe("differs subject");
  expect(organizationOf(started).appointments).toEqual(before);
  expect(inWords(await actor.restore({}, { read: shown.kind === "differs" ? shown.differences : [] }))).toBe("linked sync");
  expect(liveRecordsOf(started)).toMatchObject([{ activityid: derived, statecode: 3, statuscode: 5 }]);
  expect(itemOf(started).showAs).toBe("busy");
});

const isStateChange = ({ method, body = "" }: Sending) => (method === "PATCH" ? body.includes("statecode") : />SetState</.test(body));

test.each(ways)("a state that cannot be set is a difference that is read, and the second look goes on (%s)", async (servers) => {
  const started = start(servers);
  await interrupt(started, servers, "closed pane");
  itemOf(started).subject = "Quarterly review, moved to the winter garden";
  const actor = visit(started, servers, {
    wire: (sending, forward) => (isStateChange(sending) ? Promise.resolve(new Response("{}", { status: 403 })) : forward()),
  });
  const first = await actor.restore({}, {});
  expect(inWords(first)).toBe("differs subject");
  const second = await actor.restore({}, { read: first.kind === "differs" ? first.differences : [] });
  expect(inWords(second)).toBe("differs subject,show-as");
  const third = await actor.restore({}, { read: second.kind === "differs" ? second.differences : [] });
  expect(inWords(third)).toBe(`waiting ${derived}`);
});

test.each(ways)("a state that is set at the second attempt is not said to be missing (%s)", async (servers) => {
  const started = start(servers);
  let refused = 0;
  const actor = visit(started, servers, {
    wire: (sending, forward) =>
      isStateChange(sending) && (refused += 1) === 1 ? Promise.resolve(new Response("{}", { status: 403 })) : forward(),
  });
  const outcome = await actor.track();
  expect(inWords(outcome)).toBe("linked written");
  expect(outcome).not.toHaveProperty("stateNotSet");
  expect(actor.journal.map(({ did, result }) => `${did} ${result}`)).toEqual([
    "record-created done",
    "state-set failed",
    "state-set done",
    "link-written done",
  ]);
  expect(liveRecordsOf(started)).toMatchObject([{ statecode: 3, statuscode: 5 }]);
});
