import { expect, test, vi } from "vitest";
import { calendarByHost, locateAppointment } from "../../../src/check/calendar-access.ts";
import { Forbidden, NotFound, OtherMailbox } from "../../../src/http/failure.ts";
import {
  wholeOnScreen,
  type AppointmentStore,
  type CalendarOwners,
  type HoldingCalendar,
  type MailboxAddress,
  type StoredAppointment,
} from "../../../src/mailbox/appointment-store.ts";
import type { SavedItem, Viewer } from "../../../src/outlook/open-item.ts";
import type { CalendarAccess, MayEdit } from "../../../src/tracking/evidence.ts";

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const blake = { address: "blake@contoso.example", name: "Blake Brooks" };
const casey = { address: "casey@contoso.example", name: "Casey Cole" };
const { signal } = new AbortController();

const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");
const stored: StoredAppointment = {
  id: "item",
  item: { subject: "Review", start, end, allDay: false, kind: "single", organizedBy: "unknown", hasTrackingCategory: false },
  properties: [],
  traces: [],
};

function open(change: Partial<SavedItem>): SavedItem {
  return {
    kind: "saved",
    mode: "read",
    id: "item",
    subject: "Review",
    start,
    end,
    organizer: blakesOwn,
    shared: { kind: "not-offered" },
    ...change,
  };
}

interface World {
  /** "me", or an address. Absent: nobody holds the item. */
  readonly holder?: string;
  /** What each mailbox says of the calendar that holds it. "silent": nothing. "no-owners": this kind of mailbox tells none. */
  readonly told?: (Partial<CalendarOwners> & { readonly calendar?: HoldingCalendar }) | "silent" | "no-owners";
  readonly account?: string;
  readonly refusals?: Readonly<Record<string, Error>>;
}

/** A mailbox server that holds the item in one mailbox, and writes down what it was asked. */
function setup({ holder, told = {}, account = blake.address, refusals = {} }: World) {
  const asked: string[] = [];
  const nameOf = (mailbox: MailboxAddress) => (mailbox.kind === "me" ? "me" : mailbox.address);
  const store: Partial<AppointmentStore> = {
    getAppointment(mailbox) {
      const name = nameOf(mailbox);
      asked.push(name);
      return name === holder ? Promise.resolve(stored) : Promise.reject(refusals[name] ?? new NotFound("not there"));
    },
    findAccount: () => Promise.resolve(account),
    ...(told !== "no-owners" && {
      findCalendars: (mailboxes) =>
        Promise.resolve({
          ...(told !== "silent" && { own: told.own ?? blakesOwn }),
          holding: mailboxes.map((mailbox) => (told !== "silent" && nameOf(mailbox) === holder ? told.calendar : undefined)),
        }),
    }),
  };
  const locate = (change: Partial<SavedItem> = {}, viewer: Viewer = blake) =>
    locateAppointment(store as AppointmentStore, open(change), viewer, { signal });
  return { locate, asked };
}

test("a mailbox is asked as soon as Outlook has named the item; what was found is proven when the form has answered", async () => {
  const asked: string[] = [];
  let answer: (whole: SavedItem) => void = () => undefined;
  const whole = new Promise<SavedItem>((resolve) => (answer = resolve));
  const store: Partial<AppointmentStore> = {
    async getAppointment(_mailbox, sought) {
      asked.push(sought.id);
      const { subject = "" } = await wholeOnScreen(sought);
      return { ...stored, item: { ...stored.item, subject } };
    },
    findAccount: () => Promise.resolve(blake.address),
  };
  const form = open({ mode: "compose" });
  const { mode, shared, id } = form;
  const named = { kind: "named", id, mode, shared, organizer: blakesOwn, whole: () => whole } as const;
  const locating = locateAppointment(store as AppointmentStore, named, blake, { signal });
  await vi.waitFor(() => {
    expect(asked).toEqual(["item"]);
  });
  answer({ ...form, subject: "As shown" });
  const located = await locating;
  expect(located.stored.item.subject).toBe("As shown");
  expect(located.onScreen).toMatchObject({ id: "item", mode: "compose", subject: "As shown", start, end });
});

const blakesOwn = { address: "blake@contoso.example", name: "Blake Brooks" };
const sharedBy = (owner: string, mayEdit: MayEdit = "unknown") => ({ kind: "shared", owner, mayEdit }) as const;
const calendarOf = (address: string, mayEdit: MayEdit = "yes"): HoldingCalendar => ({ owner: { address }, mayEdit });

test.each<{ name: string; world: World; form?: Partial<SavedItem>; viewer?: Viewer; calendar: CalendarAccess }>([
  {
    name: "an invitation in one's own calendar",
    world: { holder: "me", told: { calendar: calendarOf("BLAKE@contoso.example") } },
    form: { organizer: alex },
    calendar: { kind: "own", owner: blakesOwn },
  },
  {
    name: "one's own meeting, organized under an alias",
    world: { holder: "me", told: { calendar: calendarOf(blake.address) } },
    form: { mode: "compose", organizer: { address: "b.brooks@contoso.example" } },
    calendar: { kind: "own", owner: blakesOwn },
  },
  {
    name: "one's own, by a sign-in name, where Outlook tells no address",
    world: { holder: "me", account: "bbrooks@corp.example", told: { calendar: calendarOf(blake.address) } },
    viewer: {},
    calendar: { kind: "own", owner: blakesOwn },
  },
  {
    name: "a copy of a shared calendar in one's own mailbox",
    world: { holder: "me", told: { calendar: calendarOf(alex.address) } },
    form: { organizer: alex },
    calendar: { kind: "delegate", owner: alex, mayEdit: "yes", held: "copy" },
  },
  {
    name: "a copy, though the host names its owner",
    world: { holder: "me", told: { calendar: calendarOf(alex.address, "no") } },
    form: { shared: sharedBy(alex.address, "yes") },
    calendar: { kind: "delegate", owner: { address: alex.address }, mayEdit: "no", held: "copy" },
  },
  {
    name: "rights that the host contradicts itself about are asked",
    world: { holder: alex.address, told: { calendar: calendarOf(alex.address, "yes") } },
    form: { shared: sharedBy(alex.address, "unknown") },
    calendar: { kind: "delegate", owner: { address: alex.address }, mayEdit: "yes", held: "in-owners-mailbox" },
  },
  {
    name: "rights that the mailbox does not tell are the host's",
    world: { holder: alex.address, told: { calendar: calendarOf(alex.address, "unknown") } },
    form: { shared: sharedBy(alex.address, "no") },
    calendar: { kind: "delegate", owner: { address: alex.address }, mayEdit: "no", held: "in-owners-mailbox" },
  },
  {
    name: "a silent mailbox, and a host that says shared",
    world: { holder: alex.address, told: "silent" },
    form: { shared: sharedBy(alex.address, "no"), organizer: alex },
    calendar: { kind: "delegate", owner: alex, mayEdit: "no", held: "in-owners-mailbox" },
  },
  {
    name: "a silent mailbox that holds it under me: no proof of one's own",
    world: { holder: "me", told: "silent" },
    calendar: { kind: "unknown" },
  },
  {
    name: "a silent mailbox, and an organizer that may be an alias",
    world: { holder: "me", told: "silent" },
    form: { mode: "compose", organizer: { address: "b.brooks@contoso.example" } },
    calendar: { kind: "unknown" },
  },
  {
    name: "held by the organizer's mailbox alone, which says no more",
    world: { holder: alex.address, told: "silent" },
    form: { organizer: alex },
    calendar: { kind: "delegate", owner: alex, mayEdit: "unknown", held: "in-owners-mailbox" },
  },
  {
    name: "another account than the one Outlook shows",
    world: { holder: blake.address, account: casey.address, told: { own: casey, calendar: calendarOf(blake.address) } },
    calendar: { kind: "delegate", owner: blakesOwn, mayEdit: "yes", held: "in-owners-mailbox" },
  },
  {
    name: "EWS: what one's own mailbox gives out is own",
    world: { holder: "me", told: "no-owners" },
    form: { organizer: alex },
    calendar: { kind: "own", owner: blakesOwn },
  },
  {
    name: "EWS: one's own mailbox gives out what the host calls another's",
    world: { holder: "me", told: "no-owners" },
    form: { shared: sharedBy(alex.address, "yes") },
    calendar: { kind: "unknown" },
  },
])("whose calendar: $name", async ({ world, form, viewer, calendar }) => {
  expect((await setup(world).locate(form, viewer)).calendar).toEqual(calendar);
});

test.each<{ name: string; form: Partial<SavedItem>; world?: World; asked: readonly string[] }>([
  { name: "one's own mailbox first, then the organizer's", form: { organizer: alex }, asked: ["me", alex.address] },
  {
    name: "the owner that the host names before one's own",
    form: { shared: sharedBy(alex.address), organizer: alex },
    asked: [alex.address, "me"],
  },
  { name: "nobody twice", form: { shared: sharedBy("BLAKE@contoso.example") }, asked: ["me"] },
  {
    name: "the shown mailbox last",
    form: { organizer: alex },
    world: { account: casey.address },
    asked: ["me", alex.address, blake.address],
  },
])("where nobody holds it, these are asked: $name", async ({ form, world = {}, asked: expected }) => {
  const { locate, asked } = setup(world);
  await expect(locate(form)).rejects.toBeInstanceOf(NotFound);
  expect(asked).toEqual(expected);
});

test("an owner's mailbox that is closed to the person is no end: the copy lies in one's own", async () => {
  const { locate } = setup({
    holder: "me",
    told: { calendar: calendarOf(alex.address) },
    refusals: { [alex.address]: new Forbidden("no") },
  });
  expect((await locate({ shared: sharedBy(alex.address) })).mailbox).toEqual({ kind: "me" });
});

test("one's own mailbox that is closed is no proof of another's", async () => {
  const { locate, asked } = setup({ refusals: { me: new Forbidden("no") } });
  await expect(locate({ organizer: alex })).rejects.toBeInstanceOf(Forbidden);
  expect(asked).toEqual(["me"]);
});

test("of several refusals the one that says most is told", async () => {
  const { locate } = setup({ told: "no-owners", refusals: { [alex.address]: new OtherMailbox("no") } });
  await expect(locate({ organizer: alex })).rejects.toBeInstanceOf(OtherMailbox);
});

test.each([
  ["nothing open", { kind: "none" } as const, { kind: "unknown" }],
  ["not offered", open({}), { kind: "unknown" }],
  ["failed", open({ shared: { kind: "failed", code: 9020 } }), { kind: "unknown" }],
  ["shared by the viewer", open({ shared: { kind: "shared", owner: blake.address, mayEdit: "yes" } }), { kind: "unknown" }],
  [
    "shared",
    open({ shared: { kind: "shared", owner: alex.address, mayEdit: "no" } }),
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "no", held: "in-owners-mailbox" },
  ],
  [
    "a compose form of somebody else's meeting",
    open({ mode: "compose", organizer: alex }),
    { kind: "delegate", owner: alex, mayEdit: "unknown", held: "in-owners-mailbox" },
  ],
  ["a read form of somebody else's meeting", open({ organizer: alex }), { kind: "unknown" }],
  [
    "no id, and shared",
    { kind: "no-id", shown: open({ shared: { kind: "shared", owner: alex.address, mayEdit: "no" } }) } as const,
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "no", held: "in-owners-mailbox" },
  ],
])("of an item that no mailbox told, the host alone says: %s", (_name, item, calendar) => {
  expect(calendarByHost(item, blake, "unreachable")).toEqual(calendar);
});

test.each([
  [
    "a read form of somebody else's meeting, since one's own mailbox does not hold it",
    open({ organizer: alex }),
    { kind: "delegate", owner: alex, mayEdit: "unknown", held: "in-owners-mailbox" },
  ],
  [
    "shared, with the rights that the host tells",
    open({ organizer: alex, shared: { kind: "shared", owner: "ALEX@contoso.example", mayEdit: "no" } }),
    { kind: "delegate", owner: alex, mayEdit: "no", held: "in-owners-mailbox" },
  ],
  [
    "shared by another than the organizer",
    open({ organizer: casey, shared: { kind: "shared", owner: alex.address, mayEdit: "yes" } }),
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "yes", held: "in-owners-mailbox" },
  ],
  ["a read form of the viewer's own meeting", open({}), { kind: "unknown" }],
  ["nothing open", { kind: "none" } as const, { kind: "unknown" }],
])("where Exchange refuses other mailboxes, the host alone says: %s", (_name, item, calendar) => {
  expect(calendarByHost(item, blake, "other-mailbox")).toEqual(calendar);
});
