/** *Update in CRM*: what is written, by whom, and what happens to it on the way. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { ActionOutcome } from "../../../src/check/action.ts";
import type { CrmRecord, Item, World } from "../../sandbox/world/world.ts";
import { byDepth } from "../depth.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, blake, casey, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type ActorOptions } from "./actor.ts";
import { runRace } from "./race.ts";
import { testEveryFault } from "./test-every-fault.ts";
import { inWords, itemOf, linkedRecordId, liveRecordsOf, visibleFieldsOf } from "./truth.ts";
import { withPlaces } from "./with-places.ts";

type Servers = NonNullable<ActorOptions["servers"]>;
const bothServers: readonly Servers[] = ["cloud", "on-premises"];

const movedTo = { start: "2026-11-24T13:00:00Z", end: "2026-11-24T14:00:00Z" };

/** Tracked, and then changed in Outlook, while CRM's sync is off. */
function changed(more: Partial<Item> = {}, record: Partial<CrmRecord> = {}): World {
  const world = withPlaces("tracked");
  Object.assign(world.orgs[0]!, { sync: "off" });
  Object.assign(itemIn(world), { ...movedTo, subject: "Review, moved", location: "Room 5", ...more });
  Object.assign(world.orgs[0]!.appointments![0]!, record);
  return world;
}

const itemIn = ({ open, mailboxes }: World): Item =>
  mailboxes.find(({ email }) => email === open.mailbox)!.items.find(({ id }) => id === open.item)!;

function setup(world: World, { servers = "cloud", person = alex }: { readonly servers?: Servers; readonly person?: string } = {}) {
  const started = startSandbox(servers === "cloud" ? world : moveOnPremises(world, "2013"));
  const before = JSON.stringify(itemOf(started));
  const actor = createActor(started, person, { servers });
  const requests = () => started.sandbox.session.log.list().filter(({ to }) => to !== "token");
  const writes = () => requests().filter(({ method, path }) => method !== "GET" && /\/(?:appointments|AppointmentSet)\(/.test(path));
  return {
    started,
    actor,
    requests,
    writes,
    record: () => liveRecordsOf(started)[0]!,
    isItemAsBefore: () => JSON.stringify(itemOf(started)) === before,
  };
}

const compared = (outcome: ActionOutcome) => ("people" in outcome && outcome.people.kind === "compared" ? outcome.people : undefined);

test.each(bothServers)("time, place and subject are written in one update, and nothing onto the item (%s)", async (servers) => {
  const { actor, writes, record, isItemAsBefore } = setup(changed(), { servers });
  const shown = await actor.update({}, {});
  expect(inWords(shown)).toBe("update-differs subject,start,end,location");
  expect(writes()).toEqual([]);
  expect(inWords(await actor.update())).toBe("updated written");
  expect(record()).toMatchObject({
    subject: "Review, moved",
    scheduledstart: expect.stringContaining("2026-11-24T13:00:00") as string,
    scheduledend: expect.stringContaining("2026-11-24T14:00:00") as string,
    location: "Room 5",
  });
  expect(writes()).toHaveLength(1);
  expect(isItemAsBefore()).toBe(true);
  expect(inWords(await actor.update())).toBe("updated already");
  expect(actor.journal.map(({ did, result }) => `${did} ${result}`)).toEqual(["record-updated done"]);
});

test.each(bothServers)("an all-day appointment of the same days is no difference, wherever its midnight lies (%s)", async (servers) => {
  const allDay = { start: "2026-12-09T23:00:00Z", end: "2026-12-10T23:00:00Z", allDay: true };
  const world = changed(
    { ...allDay, subject: "Quarterly review", location: "Room 3" },
    { subject: "Quarterly review", location: "Room 3", allDay: true },
  );
  Object.assign(world.mailboxes[0]!, { timeZone: "Europe/Berlin" });
  const behind = (scheduledstart: string, scheduledend: string) => {
    const copy = structuredClone(world);
    Object.assign(copy.orgs[0]!.appointments![0]!, { scheduledstart, scheduledend });
    return setup(copy, { servers });
  };
  // Made by somebody in London.
  expect(inWords(await behind("2026-12-10T00:00:00Z", "2026-12-10T22:00:00Z").actor.update({}, {}))).toBe("update-differs end");
  expect(inWords(await behind("2026-12-10T00:00:00Z", "2026-12-11T00:00:00Z").actor.update())).toBe("updated already");
  const aDayLater = behind("2026-12-10T23:00:00Z", "2026-12-11T23:00:00Z");
  expect(inWords(await aDayLater.actor.update())).toBe("updated written");
  expect(aDayLater.record().scheduledstart).toContain("2026-12-09T23:00:00");
});

test("people on one side only are named, and nobody is added or removed", async () => {
  const parties: CrmRecord["parties"] = [
    { as: "organizer", email: alex },
    { as: "required", email: "dana@fabrikam.example" },
    { as: "optional", email: "left@fabrikam.example" },
  ];
  const world = changed({ attendees: ["Dana@fabrikam.example", casey], optionalAttendees: ["room@contoso.example"] }, { parties });
  world.mailboxes[0]!.attendeeKinds = { "room@contoso.example": "room" };
  const { actor, record } = setup(world);
  const outcome = await actor.update();
  expect(inWords(outcome)).toBe("updated written");
  expect(compared(outcome)).toMatchObject({ onlyInvited: [{ address: casey }], onlyInCrm: [{ address: "left@fabrikam.example" }] });
  expect(record().parties).toEqual(parties);
});

test("of a private appointment only the times are written", async () => {
  const { actor, record } = setup(changed({ private: true, attendees: [casey] }, { subject: "Private appointment" }));
  const outcome = await actor.update();
  expect([inWords(outcome), "people" in outcome && outcome.people]).toEqual(["updated written", { kind: "not-compared", why: "private" }]);
  expect(record()).toMatchObject({ subject: "Private appointment" });
  expect(record().location).not.toBe("Room 5");
});

test("who may only read the calendar, and may write in CRM, can update", async () => {
  const world = changed();
  world.mailboxes[0]!.permissions = [{ email: blake, role: "read" }];
  world.orgs[0]!.users.push({ id: "b0b0b0b0-0000-4000-8000-000000000001", email: blake });
  const { actor, record } = setup(world, { person: blake });
  expect(inWords(await actor.update())).toBe("updated written");
  expect(record().subject).toBe("Review, moved");
});

test.each<[string, (world: World) => void]>([
  ["its link is lost", (world) => (itemIn(world).properties = {})],
  ["its record is closed", (world) => Object.assign(world.orgs[0]!.appointments![0]!, { statecode: 1, statuscode: 3 })],
])("nothing is written where %s", async (_, change) => {
  const world = changed();
  change(world);
  const { actor, writes } = setup(world);
  expect(inWords(await actor.update())).toBe("refused verdict-changed");
  expect(writes()).toEqual([]);
});

test.each(bothServers)("a record that somebody changed meanwhile is compared and shown anew (%s)", async (servers) => {
  const { actor, started, writes } = setup(changed(), { servers });
  const shown = await actor.update({}, {});
  const { state } = started.sandbox.session;
  const [org] = state.world.orgs;
  const [behind] = org!.appointments!;
  behind!.location = "Room 9";
  state.recordChanged(org!, behind!, casey);
  const again = await actor.update({}, shown.kind === "update-differs" ? { read: shown.differences } : {});
  expect(inWords(again)).toBe("update-differs subject,start,end,location");
  expect(again).toMatchObject({
    differences: expect.arrayContaining([{ point: "location", appointment: "Room 5", record: "Room 9" }]) as unknown,
  });
  expect(writes()).toEqual([]);
});

testEveryFault(
  bothServers.map((servers) => ({
    name: servers === "cloud" ? "update the record" : "update the record on-premises",
    world: changed({ attendees: [casey] }),
    servers,
    click: (actor: Actor) => actor.update(),
    ends: "updated written",
    stands: (started: Started) => {
      const { subject, location, parties } = liveRecordsOf(started)[0]!;
      return [subject, location, parties].join() === "Review, moved,Room 5," ? [] : [`ends with ${subject} in ${location}`];
    },
  })),
  { unit: "cases of updating" },
);

test.each(bothServers)("two who press at the same moment end in one record with the appointment's values (%s)", async (servers) => {
  const start = () => startSandbox(servers === "cloud" ? changed() : moveOnPremises(changed(), "2013"));
  const click = (actor: { update(): Promise<ActionOutcome> }) => actor.update();
  for (let seed = 1; seed <= byDepth({ short: 3, long: 100 }); seed += 1) {
    const { started, outcomes, visible } = await runRace({ start, servers, people: [alex, alex], clicks: [click, click] }, seed);
    const words = `seed ${seed}: ${outcomes.map(inWords).join(" + ")}`;
    expect(
      outcomes.map(({ kind }) => kind),
      words,
    ).toEqual(["updated", "updated"]);
    expect(liveRecordsOf(started), words).toHaveLength(1);
    expect(liveRecordsOf(started)[0], words).toMatchObject({ subject: "Review, moved", location: "Room 5" });
    expect(linkedRecordId(started), words).toBe(liveRecordsOf(started)[0]!.activityid.toLowerCase());
    expect(visibleFieldsOf(started), words).toEqual(visible);
  }
});
