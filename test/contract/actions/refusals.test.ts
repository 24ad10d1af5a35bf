/** What an action does not do, and what it says instead. */
import { expect, test } from "vitest";
import { deriveRecordId } from "../../../src/check/derive-record-id.ts";
import { trackAppointment } from "../../../src/check/track-appointment.ts";
import type { OpenItem } from "../../../src/outlook/open-item.ts";
import type { CrmRecord, World } from "../../sandbox/world/world.ts";
import { alex, blake, globalObjectId, readWorld, recordId, startSandbox } from "../start-sandbox.ts";
import { createActor, type Sending, type Wire } from "./actor.ts";
import { isWrite } from "./is-write.ts";
import { inWords, itemOf, linkedRecordId, liveRecordsOf, organizationOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const derived = deriveRecordId(prod, { globalObjectId, kind: "single", start: new Date(0) })!;
const otherMeeting = "040000008200E00074C5B7101A82E00800000000F0DB09F532E5CA01000000000000000010000000E73C73F73F1C3941BDD6450F640703F3";

function setup(world: string | World, wire?: Wire) {
  const started = startSandbox(withPlaces(world));
  const sent: Sending[] = [];
  const actor = createActor(started, alex, {
    wire(sending, forward, clock) {
      if (isWrite(sending)) sent.push(sending);
      return wire ? wire(sending, forward, clock) : forward();
    },
  });
  const wrote = () => sent.map(({ url }) => (url.pathname.startsWith("/graph/") ? "link" : "record"));
  return { started, actor, wrote };
}

/** Does something just before the first request that fits. */
function before(fits: (sending: Sending) => boolean, act: () => void): Wire {
  let done = false;
  return (sending, forward) => {
    if (!done && fits(sending)) {
      done = true;
      act();
    }
    return forward();
  };
}

/** Left Open, it would free the appointment, whatever else happens. */
const createdWithState = ["record", "record"];

const isCreation = ({ headers }: Sending) => headers.has("if-none-match");
const isTouch = ({ headers }: Sending) => headers.has("if-match");
const isLink = ({ method, url }: Sending) => method === "PATCH" && url.pathname.startsWith("/graph/");

const record = (change: Partial<CrmRecord> = {}): CrmRecord => ({
  activityid: derived,
  subject: "Quarterly review with Fabrikam",
  globalobjectid: globalObjectId,
  scheduledstart: "2026-11-24T09:00:00Z",
  scheduledend: "2026-11-24T10:00:00Z",
  statecode: 3,
  owner: alex,
  createdon: "2026-11-20T08:00:00Z",
  ...change,
});

const first: readonly { readonly name: string; readonly there: CrmRecord; readonly ends: string; readonly wrote: readonly string[] }[] = [
  { name: "somebody was first", there: record(), ends: "linked written", wrote: ["record", "link"] },
  { name: "the record of before is completed", there: record({ statecode: 1 }), ends: "refused record-closed", wrote: ["record"] },
  { name: "the record of before is canceled", there: record({ statecode: 2 }), ends: "refused record-closed", wrote: ["record"] },
  {
    name: "the place is held by what this person may not see",
    there: record({ visibleTo: [blake] }),
    ends: "refused record-not-visible",
    wrote: ["record"],
  },
  {
    name: "the place is held by another meeting's record",
    there: record({ globalobjectid: otherMeeting }),
    ends: "refused place-taken",
    wrote: ["record"],
  },
  {
    name: "the place is held by a record without an id",
    there: record({ globalobjectid: null }),
    ends: "refused place-taken",
    wrote: ["record"],
  },
];

test.each(first)("$name, at the last moment: $ends", async ({ there, ends, wrote: expected }) => {
  const { started, actor, wrote } = setup(
    "not-tracked",
    before(isCreation, () => {
      organizationOf(started).appointments = [structuredClone(there)];
    }),
  );
  expect(inWords(await actor.track())).toBe(ends);
  expect(wrote()).toEqual(expected);
  expect(organizationOf(started).appointments).toHaveLength(1);
  expect(linkedRecordId(started)).toBe(ends.startsWith("linked") ? derived : undefined);
  // What was there already is none of our doing.
  expect(actor.journal.map(({ did }) => did)).toEqual(ends.startsWith("linked") ? ["link-written"] : []);
});

test("a lost answer, and a record that cannot be read either: it is not known what was written", async () => {
  const lost: Wire = (sending, forward) =>
    isCreation(sending) || /appointments\([0-9a-f-]{36}\)$/.test(sending.url.pathname)
      ? Promise.reject(new TypeError("fetch failed"))
      : forward();
  const { started, actor } = setup("not-tracked", lost);
  expect(inWords(await actor.track())).toBe("failed unreachable not-known");
  expect(actor.journal).toMatchObject([{ did: "record-created", recordId: derived, result: "not-known" }]);
  expect(linkedRecordId(started)).toBeUndefined();
});

test("a creation that is lost again and again is given up, and says so", async () => {
  const { started, actor } = setup("not-tracked", (sending, forward) =>
    isCreation(sending) ? Promise.reject(new TypeError("fetch failed")) : forward(),
  );
  expect(inWords(await actor.track())).toBe("failed unreachable not-known");
  expect(actor.journal).toHaveLength(2);
  expect(liveRecordsOf(started)).toEqual([]);
});

test("a touch that is lost once is sent once more, under the version that was read", async () => {
  let lost = 0;
  const { actor } = setup("lost", (sending, forward) =>
    isTouch(sending) && (lost += 1) === 1 ? Promise.reject(new TypeError("fetch failed")) : forward(),
  );
  expect(inWords(await actor.restore())).toBe(`waiting ${recordId}`);
  expect(actor.journal.map(({ result }) => result)).toEqual(["not-known", "done"]);
});

test("a touch whose answer alone is lost is not sent again", async () => {
  const { actor, wrote } = setup("lost", async (sending, forward) => {
    const answer = await forward();
    if (isTouch(sending)) throw new TypeError("fetch failed");
    return answer;
  });
  expect(inWords(await actor.restore())).toBe(`waiting ${recordId}`);
  expect(wrote()).toEqual(["record"]);
});

test("a record that changes under every attempt is left to whoever changes it", async () => {
  const { started, actor } = setup("lost", (sending, forward) => {
    if (isTouch(sending)) {
      const { state } = started.sandbox.session;
      state.recordChanged(organizationOf(started), liveRecordsOf(started)[0]!, blake);
    }
    return forward();
  });
  expect(inWords(await actor.restore())).toBe("refused changed-again-and-again");
  expect(actor.journal).toEqual([]);
  expect(liveRecordsOf(started)[0]?.modifiedby).toBe(blake);
});

test("a stamp that is taken away as often as it is written is left alone", async () => {
  const { started, actor, wrote } = setup("lost", async (sending, forward) => {
    const answer = await forward();
    if (isLink(sending)) await started.ask(`/sandbox/clients/${blake}/run`, { method: "POST" });
    return answer;
  });
  expect(inWords(await actor.writeLink(recordId))).toBe("refused changed-again-and-again");
  expect(wrote()).toEqual(["link", "link", "link"]);
});

test("a link that never arrives is never said to be written", async () => {
  const { started, actor } = setup("lost", (sending, forward) => (isLink(sending) ? Promise.resolve(Response.json({})) : forward()));
  expect(inWords(await actor.writeLink(recordId))).toBe("refused changed-again-and-again");
  expect(linkedRecordId(started)).toBeUndefined();
});

test("a stamp that says less than was written is not said to be ours", async () => {
  const { started, actor } = setup("lost", async (sending, forward) => {
    const answer = await forward();
    if (isLink(sending)) itemOf(started).properties = { crmid: `{${recordId}}` };
    return answer;
  });
  expect(inWords(await actor.writeLink(recordId))).toBe("linked sync");
});

test("a link that is lost again and again is given up, and says that it may be there", async () => {
  const { actor, wrote } = setup("lost", (sending, forward) =>
    isLink(sending) ? Promise.reject(new TypeError("fetch failed")) : forward(),
  );
  expect(inWords(await actor.writeLink(recordId))).toBe("failed unreachable not-known");
  expect(wrote()).toEqual(["link", "link", "link"]);
});

test("the link to another record than the one to relink to is not written", async () => {
  const { actor, wrote } = setup("lost");
  expect(inWords(await actor.writeLink(derived))).toBe("refused verdict-changed");
  expect(wrote()).toEqual([]);
});

test("the journal tells who changed the appointment last before us, however often we write", async () => {
  const { started, actor } = setup("lost", async (sending, forward) => {
    const answer = await forward();
    if (isLink(sending)) itemOf(started).properties = { crmid: "" };
    return answer;
  });
  await actor.writeLink(recordId);
  expect(itemOf(started).lastModifiedBy).toBe(alex);
  expect(actor.journal.map(({ lastModifiedBy }) => lastModifiedBy)).toEqual(["Blake Brooks", "Blake Brooks", "Blake Brooks"]);
});

test("an organization that is has changed since gets no link", async () => {
  const { started, actor, wrote } = setup(
    "not-tracked",
    before(isCreation, () => {
      organizationOf(started).id = "aaaaaaaa-2d0e-4a55-9a3e-5b0f3c1d1e01";
    }),
  );
  expect(inWords(await actor.track())).toBe("refused identities-disagree");
  expect(wrote()).toEqual(createdWithState);
  expect(linkedRecordId(started)).toBeUndefined();
});

test("an appointment that is has changed since gets no link", async () => {
  const { started, actor, wrote } = setup(
    "not-tracked",
    before(isCreation, () => {
      itemOf(started).globalObjectId = otherMeeting;
    }),
  );
  expect(inWords(await actor.track())).toBe("refused identities-disagree");
  expect(wrote()).toEqual(createdWithState);
});

test("an Outlook that shows another appointment by now gets no link", async () => {
  const { started, actor, wrote } = setup("not-tracked");
  const { items } = started.sandbox.session.state.world.mailboxes[0]!;
  items.push({ ...structuredClone(items[0]!), id: "AAMkAGexample0002" });
  let looks = 0;
  const { nameOpenItem } = actor.ports;
  const moved = {
    ...actor.ports,
    nameOpenItem: async (options: { readonly signal: AbortSignal }): Promise<OpenItem> => {
      const open = await nameOpenItem(options);
      return open.kind === "saved" && (looks += 1) > 1 ? { ...open, id: "AAMkAGexample0002" } : open;
    },
  };
  const outcome = await trackAppointment(moved, {}, { signal: new AbortController().signal, onStep: () => undefined });
  expect(inWords(outcome)).toBe("refused identities-disagree");
  expect(wrote()).toEqual(createdWithState);
});

test("several records by now are not stamped over", async () => {
  const { started, actor, wrote } = setup(
    "not-tracked",
    before(isCreation, () => {
      organizationOf(started).appointments = [record({ activityid: recordId })];
    }),
  );
  const outcome = await actor.track();
  expect(inWords(outcome)).toBe("refused verdict-changed");
  expect(outcome.report?.judgement).toMatchObject({ verdict: "duplicated", liveRecords: [{ id: recordId }, { id: derived }] });
  expect(wrote()).toEqual(createdWithState);
  expect(linkedRecordId(started)).toBeUndefined();
});

test("a link that is there by now is not written again", async () => {
  const { started, actor, wrote } = setup(
    "lost",
    before(isTouch, () => {
      itemOf(started).properties = readWorld("tracked").mailboxes[0]!.items[0]!.properties!;
      const { state } = started.sandbox.session;
      state.recordChanged(organizationOf(started), liveRecordsOf(started)[0]!, blake);
    }),
  );
  expect(inWords(await actor.restore())).toBe("linked already");
  expect(wrote()).toEqual(["record"]);
  expect(actor.journal).toEqual([]);
});

test("rights that ended by now are respected: nothing is written, and it says so", async () => {
  const { started, actor } = setup("delegate-lost");
  const casey = createActor(started, "casey@contoso.example", {
    wire: before(isLink, () => {
      started.sandbox.session.state.world.mailboxes[0]!.permissions = [];
    }),
  });
  expect(inWords(await casey.writeLink(recordId))).toBe("failed forbidden nothing");
  expect(casey.journal).toMatchObject([{ did: "link-written", result: "failed" }]);
  expect(actor.journal).toEqual([]);
  expect(linkedRecordId(started)).toBeUndefined();
});

test("without an organization nothing is written, and no network is to blame", async () => {
  const started = startSandbox(withPlaces("lost"));
  const actor = createActor(started, alex, { organization: null });
  expect([inWords(await actor.restore()), inWords(await actor.track())]).toEqual(["refused verdict-changed", "refused verdict-changed"]);
});

test("a mistake in our own code is told as ours, and no stop of anybody's", async () => {
  const { actor } = setup("lost");
  const mistaken = Object.assign(actor.ports.organization!, { touchRecord: () => Promise.reject(new RangeError("mistake")) });
  expect(mistaken).toBe(actor.ports.organization);
  const outcome = await actor.restore();
  expect(outcome).toMatchObject({ kind: "failed", why: "our-fault", written: "nothing" });
  expect(outcome.kind === "failed" && outcome.detail).toMatch(/^RangeError · /);
});
