/** What *Track in CRM* leaves in CRM, field by field, in every version; and how many requests it takes. */
import "../give-page-dom.ts";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ActionOutcome, ActionStep } from "../../../src/check/action.ts";
import { findPeopleInCrm } from "../../../src/check/find-people-in-crm.ts";
import { deriveRecordId } from "../../../src/check/derive-record-id.ts";
import type { CrmRecord, Item, Mailbox, Organization, World } from "../../sandbox/world/world.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, globalObjectId, readWorld, startSandbox } from "../start-sandbox.ts";
import { createActor, type ActorOptions, type Sending } from "./actor.ts";
import { isWrite } from "./is-write.ts";
import { inWords, linkedRecordId, organizationOf } from "./truth.ts";

const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
const caseyId = "11111111-aaaa-4aaa-8aaa-000000000003";
const robinId = "44444444-dddd-ee11-9078-000d3a4bf81c";
const fabrikamId = "44444444-dddd-ee11-9078-000d3a4bf81d";
const leadId = "44444444-dddd-ee11-9078-000d3a4bf81e";
const [robin, casey, info, lead, stranger] = [
  "robin@fabrikam.example",
  "casey@contoso.example",
  "info@fabrikam.example",
  "lena@northwind.example",
  "nobody@elsewhere.example",
];

const versions = ["9.2", "8.2", "2013"] as const;
type Version = (typeof versions)[number];

interface Given {
  readonly item?: Partial<Item>;
  readonly mailbox?: Partial<Mailbox>;
  readonly org?: Partial<Organization>;
}

function worldOf({ item, mailbox, org }: Given): World {
  const world = readWorld("not-tracked");
  const [owner] = world.mailboxes;
  Object.assign(owner!.items[0]!, item);
  Object.assign(owner!, mailbox);
  Object.assign(world.orgs[0]!, {
    users: [...world.orgs[0]!.users, { id: caseyId, email: casey, name: "Casey Cole" }],
    rows: [
      { type: "contact", id: robinId, name: "Robin Reed", email: robin },
      { type: "account", id: fabrikamId, name: "Fabrikam", email: info },
      { type: "lead", id: leadId, name: "Lena Lund", email: lead },
    ],
    ...org,
  });
  return world;
}

function start(version: Version, given: Given = {}, options: ActorOptions = {}) {
  const world = worldOf(given);
  if (version === "8.2") world.orgs[0]!.version = "8.2";
  const started = startSandbox(version === "2013" ? moveOnPremises(world, "2013") : world);
  const sent: Sending[] = [];
  const way: ActorOptions = version === "2013" ? { servers: "on-premises" } : { version };
  const actor = createActor(started, alex, {
    ...way,
    ...options,
    wire(sending, forward, clock) {
      sent.push(sending);
      return options.wire ? options.wire(sending, forward, clock) : forward();
    },
  });
  const record = (): CrmRecord | undefined => organizationOf(started).appointments?.[0];
  return { started, actor, sent, record };
}

const derived = deriveRecordId(prod, { globalObjectId, kind: "single", start: new Date(0) });
const meeting: Partial<CrmRecord> = {
  activityid: derived!,
  subject: "Quarterly review with Fabrikam",
  globalobjectid: globalObjectId,
  scheduledstart: "2026-11-24T09:00:00Z",
  scheduledend: "2026-11-24T10:00:00Z",
  location: "Room 3",
  statecode: 3,
  statuscode: 5,
  owner: alex,
  parties: [{ as: "organizer", record: { type: "systemuser", id: alexId } }],
};
const party = (as: "required" | "optional", type: "systemuser" | "contact" | "account" | "lead", id: string) => ({
  as,
  record: { type, id },
});

interface Row extends Given {
  readonly name: string;
  readonly holds: Partial<CrmRecord>;
  readonly text?: ActorOptions["text"];
  readonly leftOut?: readonly string[];
  readonly without?: keyof CrmRecord;
}

const rows: readonly Row[] = [
  { name: "a meeting without guests", holds: meeting },
  { name: "no place", item: { location: "" }, holds: { location: "" } },
  {
    name: "users, contacts, accounts, leads and strangers",
    item: { attendees: [casey, robin, stranger], optionalAttendees: [info, lead] },
    holds: {
      parties: [
        ...meeting.parties!,
        party("required", "systemuser", caseyId),
        party("required", "contact", robinId),
        { as: "required", email: stranger },
        party("optional", "account", fabrikamId),
        party("optional", "lead", leadId),
      ],
    },
  },
  {
    name: "rooms and groups",
    item: { attendees: ["room3@contoso.example", "sales@contoso.example"] },
    mailbox: { attendeeKinds: { "room3@contoso.example": "room", "sales@contoso.example": "group" } },
    holds: { parties: [...meeting.parties!, { as: "required", email: "sales@contoso.example" }] },
    leftOut: ["rooms"],
  },
  {
    name: "an apostrophe and unusual characters in an address",
    item: { attendees: ["o'neil+crm@fabrikam.example"] },
    org: { rows: [{ type: "contact", id: robinId, name: "O'Neil", email: "O'Neil+crm@Fabrikam.example" }] },
    holds: { parties: [...meeting.parties!, party("required", "contact", robinId)] },
  },
  {
    name: "strangers where the organization keeps none",
    item: { attendees: [robin, stranger] },
    org: { unresolvedParties: "refused", rows: [{ type: "contact", id: robinId, name: "Robin Reed", email: robin }] },
    holds: { parties: [...meeting.parties!, party("required", "contact", robinId)] },
    leftOut: ["people-unknown-to-crm"],
  },
  {
    name: "the text, with the link first",
    item: { text: "Bring the plans.", onlineMeetingUrl: "https://teams.example/l/1" },
    text: "taken",
    holds: { description: "https://teams.example/l/1\n\nBring the plans." },
  },
  {
    name: "no text where it is not wanted",
    item: { text: "Bring the plans.", onlineMeetingUrl: "https://teams.example/l/1" },
    holds: meeting,
    without: "description",
  },
  {
    name: "a subject of 255 characters",
    item: { subject: `${"x".repeat(199)}😀${"y".repeat(54)}` },
    holds: { subject: "x".repeat(199) },
    leftOut: ["subject-end"],
  },
  {
    name: "all day in Berlin, over the night of the change to summer time",
    item: { allDay: true, start: "2027-03-27T23:00:00Z", end: "2027-03-28T22:00:00Z" },
    mailbox: { timeZone: "Europe/Berlin" },
    holds: { allDay: true, scheduledstart: "2027-03-27T23:00:00Z", scheduledend: "2027-03-28T22:00:00Z" },
  },
  {
    name: "all day in New York, over the night of the change to winter time",
    item: { allDay: true, start: "2027-11-07T04:00:00Z", end: "2027-11-08T05:00:00Z" },
    mailbox: { timeZone: "America/New_York" },
    holds: { allDay: true, scheduledstart: "2027-11-07T04:00:00Z", scheduledend: "2027-11-08T05:00:00Z" },
  },
  {
    name: "all day in Tokyo, two days",
    item: { allDay: true, start: "2026-11-23T15:00:00Z", end: "2026-11-25T15:00:00Z" },
    mailbox: { timeZone: "Asia/Tokyo" },
    holds: { allDay: true, scheduledstart: "2026-11-23T15:00:00Z", scheduledend: "2026-11-25T15:00:00Z" },
  },
  {
    name: "all day in Auckland",
    item: { allDay: true, start: "2026-11-23T11:00:00Z", end: "2026-11-24T11:00:00Z" },
    mailbox: { timeZone: "Pacific/Auckland" },
    holds: { allDay: true, scheduledstart: "2026-11-23T11:00:00Z", scheduledend: "2026-11-24T11:00:00Z" },
  },
  { name: "out of office", item: { showAs: "oof" }, holds: { statecode: 3, statuscode: 6 } },
  { name: "tentative", item: { showAs: "tentative" }, holds: { statecode: 0, statuscode: 2 } },
];

const cases = versions.flatMap((version) => rows.map((row) => ({ version, ...row })));

test.each(cases)("$version: $name", async ({ version, holds, without, leftOut = [], text = "left-out", ...given }) => {
  const { actor, started, record } = start(version, given, { text });
  const outcome = await actor.track();
  expect(inWords(outcome)).toBe("linked written");
  expect(record()).toMatchObject(holds);
  if (without !== undefined) expect(record()).not.toHaveProperty(without);
  expect(organizationOf(started).appointments).toHaveLength(1);
  expect(outcome.kind === "linked" && outcome.made?.leftOut.map(({ what }) => what)).toEqual(leftOut);
  expect(linkedRecordId(started)).toBe(record()?.activityid);
  expect(started.told).toEqual([]);
});

test("who was left out is told, too, where the response to the smaller record was lost", async () => {
  const org: Partial<Organization> = {
    unresolvedParties: "refused",
    rows: [{ type: "contact", id: robinId, name: "Robin Reed", email: robin }],
  };
  let creations = 0;
  const { actor, record } = start(
    "9.2",
    { item: { attendees: [robin, stranger] }, org },
    {
      async wire({ headers }, forward) {
        const answer = await forward();
        if (headers.has("if-none-match") && (creations += 1) === 2) throw new TypeError("The network is gone.");
        return answer;
      },
    },
  );
  const outcome = await actor.track();
  expect(inWords(outcome)).toBe("linked written");
  expect(outcome.kind === "linked" && outcome.made?.leftOut).toEqual([{ what: "people-unknown-to-crm", names: [stranger] }]);
  expect(record()?.parties).toHaveLength(2);
});

const withRoom: Given = {
  item: { attendees: [robin, "room3@contoso.example"] },
  mailbox: { attendeeKinds: { "room3@contoso.example": "room" } },
};
const isCreation = ({ method, url, headers }: Sending) =>
  headers.has("if-none-match") || (method === "POST" && url.pathname.endsWith("/AppointmentSet"));
const leftOutIn = (outcome: ActionOutcome) => ("made" in outcome ? outcome.made?.leftOut.map(({ what }) => what) : undefined);

test.each(versions)("%s: who was left out is told, too, where CRM was busy once it had made the record", async (version) => {
  let busy = 0;
  const { actor, started } = start(version, withRoom, {
    async wire(sending, forward) {
      const answer = await forward();
      return isCreation(sending) && (busy += 1) === 1 ? new Response("{}", { status: 503, headers: { "Retry-After": "1" } }) : answer;
    },
  });
  const outcome = await actor.track();
  expect([inWords(outcome), leftOutIn(outcome)]).toEqual(["linked written", ["rooms"]]);
  expect(organizationOf(started).appointments).toHaveLength(1);
});

test.each(versions)(
  "%s: where the answer is lost and nothing more arrives, the next click tells who was left out, once",
  async (version) => {
    let gone: "not-yet" | "now" | "back" = "not-yet";
    const { actor, started } = start(version, withRoom, {
      async wire(sending, forward) {
        if (gone === "now") throw new TypeError("The network is gone.");
        const answer = await forward();
        if (gone === "back" || !isCreation(sending)) return answer;
        gone = "now";
        throw new TypeError("The network is gone.");
      },
    });
    const first = await actor.track();
    expect([inWords(first), leftOutIn(first)]).toEqual(["failed unreachable not-known", undefined]);
    gone = "back";
    const second = await actor.track();
    expect([inWords(second), leftOutIn(second)]).toEqual(["linked written", ["rooms"]]);
    expect(leftOutIn(await actor.track())).toBeUndefined();
    expect(organizationOf(started).appointments).toHaveLength(1);
  },
);

test.each(versions)("%s: what another pane made is none of this one's doing", async (version) => {
  const { actor, started } = start(version, withRoom);
  const way: ActorOptions = version === "2013" ? { servers: "on-premises" } : { version };
  await createActor(started, alex, {
    ...way,
    wire: (sending, forward) => (isCreation(sending) ? forward() : isWrite(sending) ? Promise.reject(new TypeError("Closed.")) : forward()),
  }).track();
  const outcome = await actor.track();
  expect([inWords(outcome), leftOutIn(outcome)]).toEqual(["linked written", undefined]);
});

/** This person may not read contacts. */
async function withoutContacts({ url, body = "" }: Sending, forward: () => Promise<Response>): Promise<Response> {
  if (url.pathname.endsWith("/ContactSet")) return new Response("{}", { status: 403 });
  if (!url.pathname.endsWith("/$batch") || !/\/contacts\?/u.test(body)) return forward();
  const answer = await forward();
  let part = 0;
  // Users, contacts, accounts, leads.
  const text = (await answer.text()).replaceAll("HTTP/1.1 200", (line) => ((part += 1) === 2 ? "HTTP/1.1 403" : line));
  return new Response(text, { headers: answer.headers });
}

const guests: Given = { item: { attendees: [casey, info, robin, stranger] } };

test.each(versions)("%s: who may be among contacts that may not be read is named, and stays as an address", async (version) => {
  const { actor, record } = start(version, guests, { wire: withoutContacts });
  const found = await findPeopleInCrm(actor.ports, { signal: new AbortController().signal });
  const notLookedUp = { what: "people-not-looked-up", names: [robin, stranger], tables: ["contact"], kept: true };
  expect(found).toMatchObject({ kind: "found", leftOut: [notLookedUp] });
  expect(found.kind === "found" && found.people.filter(({ isLookedUp }) => !isLookedUp).map(({ address }) => address)).toEqual([
    robin,
    stranger,
  ]);
  const outcome = await actor.track();
  expect([inWords(outcome), outcome.kind === "linked" && outcome.made?.leftOut]).toEqual(["linked written", [notLookedUp]]);
  expect(record()?.parties).toContainEqual({ as: "required", email: robin });
  expect(record()?.parties).toContainEqual(party("required", "account", fabrikamId));
});

test.each(versions)("%s: where the organization keeps no strangers, whoever was not looked up is not called unknown", async (version) => {
  const { actor, record } = start(version, { ...guests, org: { unresolvedParties: "refused" } }, { wire: withoutContacts });
  const outcome = await actor.track();
  expect(outcome.kind === "linked" && outcome.made?.leftOut).toEqual([
    { what: "people-not-looked-up", names: [robin, stranger], tables: ["contact"], kept: false },
  ]);
  expect(
    record()
      ?.parties?.map(({ email }) => email)
      .filter(Boolean),
  ).toEqual([]);
});

test.each(versions)("%s: where nobody may be looked up, that is what is said, with a next step", async (version) => {
  const { actor } = start(version, guests, {
    wire: (sending, forward) => (isLookUp(sending) ? Promise.resolve(new Response("{}", { status: 403 })) : forward()),
  });
  const found = await findPeopleInCrm(actor.ports, { signal: new AbortController().signal });
  if (version === "2013")
    expect(found).toMatchObject({
      kind: "found",
      leftOut: [{ what: "people-not-looked-up", tables: ["systemuser", "contact", "account", "lead"] }],
    });
  else expect(found).toMatchObject({ kind: "unknown", why: "forbidden" });
});

const isLookUp = ({ url, body = "" }: Sending) =>
  /\/(?:SystemUser|Contact|Account|Lead)Set$/u.test(url.pathname) || (url.pathname.endsWith("/$batch") && /\/contacts\?/u.test(body));

test.each(versions)("%s: who was left out is told, too, where the link cannot be written", async (version) => {
  const { actor } = start(version, withRoom, {
    wire: (sending, forward) =>
      isWrite(sending) && !sending.url.pathname.startsWith("/crm/") ? Promise.reject(new TypeError("The network is gone.")) : forward(),
  });
  const outcome = await actor.track();
  expect([outcome.kind, leftOutIn(outcome)]).toEqual(["failed", ["rooms"]]);
});

test.each(versions)("%s: a private appointment asks first, and gives CRM its time alone", async (version) => {
  const { actor, record, sent } = start(version, { item: { private: true, attendees: [robin], text: "Results" } }, { text: "taken" });
  expect(inWords(await actor.track())).toBe("asks privacy");
  expect(record()).toBeUndefined();
  sent.length = 0;
  expect(inWords(await actor.track({ answers: { privacy: { keptAs: "Privater Termin" } } }))).toBe("linked written");
  expect(record()).toMatchObject({ subject: "Privater Termin", location: "" });
  expect(record()?.parties).toBeUndefined();
  expect(record()?.description ?? "").toBe("");
  // Nobody's address leaves the mailbox.
  expect(sent.some(({ url, body = "" }) => `${decodeURIComponent(url.href)}${body}`.includes(robin))).toBe(false);
});

test.each(versions)("%s: a private appointment is taken along where the person wants that", async (version) => {
  const { actor, record } = start(version, { item: { private: true, attendees: [robin] } });
  expect(inWords(await actor.track({ answers: { privacy: "taken" } }))).toBe("linked written");
  expect(record()).toMatchObject({ subject: meeting.subject!, location: "Room 3", parties: [{ as: "organizer" }, { as: "required" }] });
});

const two: Partial<Organization> = {
  rows: [
    { type: "lead", id: leadId, name: "Robin Reed (fair)", email: robin },
    { type: "contact", id: robinId, name: "Robin Reed", email: robin },
  ],
};

test.each(versions)("%s: whom CRM knows twice is asked once, and the choice is kept", async (version) => {
  const { actor, record } = start(version, { item: { attendees: [robin] }, org: two });
  const asked = await actor.track();
  expect(asked.kind === "asks" && asked.question.about === "people" && asked.question.people).toMatchObject([
    { address: robin, rows: [{ table: "contact" }, { table: "lead" }] },
  ]);
  expect(record()).toBeUndefined();
  const outcome = await actor.track({ answers: { people: [{ address: robin, row: { table: "lead", id: leadId } }] } });
  expect(inWords(outcome)).toBe("linked written");
  expect(record()?.parties?.[1]).toMatchObject({ as: "required", record: { type: "lead", id: leadId } });
});

test("what the mailbox does not tell is not guessed: nothing is written, and it can be tried again", async () => {
  const { actor, record } = start("9.2");
  const silent = { ...actor.ports, readContent: () => Promise.resolve({ kind: "unknown", why: "throttled" } as const) };
  const { trackAppointment } = await import("../../../src/check/track-appointment.ts");
  const outcome = await trackAppointment(silent, {}, { signal: new AbortController().signal, onStep: () => undefined });
  expect(inWords(outcome)).toBe("failed throttled nothing");
  expect(record()).toBeUndefined();
  expect(inWords(await actor.track())).toBe("linked written");
});

const invited = (count: number) => Array.from({ length: count }, (_, index) => `guest${index}@fabrikam.example`);
const knows = (count: number): Partial<Organization> => ({
  rows: invited(count)
    .filter((_, index) => index % 2 === 0)
    .map((email, index) => ({ type: "contact", id: `44444444-dddd-ee11-9078-${String(index).padStart(12, "0")}`, name: email, email })),
});

/** As docs/performance.md has them. */
const measured = [
  { version: "9.2", guests: 20, row: "Web API 9.2, 20" },
  { version: "8.2", guests: 20, row: "Web API 8.2, 20" },
  { version: "2013", guests: 20, row: "CRM 2011 to 2015, 20" },
  { version: "9.2", guests: 300, row: "Web API 9.2, 300" },
] as const;

test.each(measured)(
  "$row attendees are all there, after as many requests as docs/performance.md states",
  async ({ version, guests, row }) => {
    const { actor, record, sent } = start(version, { item: { attendees: invited(guests) }, org: knows(guests) });
    let check = 0;
    const onStep = (step: ActionStep) => {
      if (step === "reading-content") check = sent.length;
    };
    expect(inWords(await actor.track({}, { onStep }))).toBe("linked written");
    const people = record()!.parties!.slice(1);
    expect(people).toHaveLength(guests);
    expect(people.filter(({ record: known }) => known !== undefined)).toHaveLength(guests / 2);
    const text = readFileSync(new URL("../../../docs/performance.md", import.meta.url), "utf8");
    expect(text, sent.map(({ method, url }) => `${method} ${url.pathname}`).join("\n")).toContain(
      `| ${row} | ${sent.length - check} | ${sent.length} |`,
    );
  },
);
