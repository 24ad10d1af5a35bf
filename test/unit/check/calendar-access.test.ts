import { expect, test } from "vitest";
import { calendarByHost, locateAppointment, type SavedItem } from "../../../src/check/calendar-access.ts";
import { Forbidden, NotFound, OtherMailbox } from "../../../src/http/failure.ts";
import type { AppointmentStore, MailboxAddress, StoredAppointment } from "../../../src/mailbox/appointment-store.ts";
import type { Viewer } from "../../../src/outlook/open-item.ts";
import type { MayEdit } from "../../../src/tracking/evidence.ts";

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const blake: Viewer = { address: "blake@contoso.example", name: "Blake Brooks" };
const casey = { address: "casey@contoso.example", name: "Casey Cole" };
const { signal } = new AbortController();

const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");
const stored: StoredAppointment = {
  id: "item",
  item: { subject: "Review", start, end, kind: "single", hasTrackingCategory: false },
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
    organizer: blake,
    attendees: [],
    shared: { kind: "not-offered" },
    ...change,
  };
}

/** A mailbox server that holds the item in one mailbox, and writes down what it was asked. */
function setup({
  holder,
  mayEdit = "yes",
  account = blake.address,
}: {
  /** "me", an address, or "nobody". */ holder: string;
  mayEdit?: MayEdit;
  account?: string;
}) {
  const asked: string[] = [];
  const nameOf = (mailbox: MailboxAddress) => (mailbox.kind === "me" ? "me" : mailbox.address);
  const store: Pick<AppointmentStore, "getAppointment" | "findMayEdit" | "findAccount"> = {
    getAppointment(mailbox) {
      asked.push(nameOf(mailbox));
      return nameOf(mailbox) === holder ? Promise.resolve(stored) : Promise.reject(new NotFound("not there"));
    },
    findMayEdit(mailbox) {
      asked.push(`may I edit ${nameOf(mailbox)}`);
      return Promise.resolve(mayEdit);
    },
    findAccount: () => Promise.resolve(account),
  };
  return { store: store as AppointmentStore, asked };
}

test("an item that the host calls shared lies in its owner's calendar, with the rights the host tells", async () => {
  const { store, asked } = setup({ holder: alex.address });
  const shared = { kind: "shared", owner: "Alex@Contoso.example", mayEdit: "no" } as const;
  await expect(locateAppointment(store, open({ shared }), blake, { signal })).rejects.toBeInstanceOf(NotFound);
  expect(asked).toEqual(["Alex@Contoso.example"]);
  const held = setup({ holder: "Alex@Contoso.example" });
  const { calendar } = await locateAppointment(held.store, open({ shared, organizer: alex }), blake, { signal });
  expect(calendar).toEqual({ kind: "delegate", owner: alex, mayEdit: "no" });
});

test("an item that the host calls shared by the viewer is the viewer's own", async () => {
  const { store } = setup({ holder: "me" });
  const shared = { kind: "shared", owner: "BLAKE@contoso.example", mayEdit: "yes" } as const;
  const { calendar } = await locateAppointment(store, open({ shared }), blake, { signal });
  expect(calendar).toEqual({ kind: "own" });
});

test("a compose form of somebody else's meeting lies in the organizer's calendar, asked for the right to edit", async () => {
  const { store, asked } = setup({ holder: alex.address, mayEdit: "unknown" });
  const { calendar, traces } = await locateAppointment(store, open({ mode: "compose", organizer: alex }), blake, { signal });
  expect(calendar).toEqual({ kind: "delegate", owner: alex, mayEdit: "unknown" });
  expect(traces).toEqual(["calendar-by-organizer"]);
  expect(asked).not.toContain("me");
});

test("an invitation in one's own mailbox is one's own, whoever organizes it", async () => {
  const { store } = setup({ holder: "me" });
  const { calendar } = await locateAppointment(store, open({ organizer: alex }), blake, { signal });
  expect(calendar).toEqual({ kind: "own" });
});

test("a meeting that the viewer's mailbox does not hold is looked for at its organizer's", async () => {
  const { store, asked } = setup({ holder: alex.address });
  const { calendar, traces } = await locateAppointment(store, open({ organizer: alex }), blake, { signal });
  expect(calendar).toEqual({ kind: "delegate", owner: alex, mayEdit: "yes" });
  expect(traces).toEqual(["calendar-by-mailbox"]);
  expect(asked).toEqual(["me", alex.address, `may I edit ${alex.address}`]);
});

test("another account than the one Outlook shows has opened a shared mailbox", async () => {
  const { store } = setup({ holder: blake.address, account: casey.address });
  const { calendar, traces } = await locateAppointment(store, open({}), blake, { signal });
  expect(calendar).toEqual({ kind: "delegate", owner: blake, mayEdit: "yes" });
  expect(traces).toEqual(["calendar-by-account"]);
});

test("a sign-in name that differs from the address is no other account where the mailbox holds the item", async () => {
  const { store } = setup({ holder: "me", account: "blake@contoso.onmicrosoft.example" });
  const { calendar } = await locateAppointment(store, open({}), blake, { signal });
  expect(calendar).toEqual({ kind: "own" });
});

test("where no step finds the item, nobody's calendar is guessed", async () => {
  const { store } = setup({ holder: "nobody" });
  await expect(locateAppointment(store, open({ organizer: alex }), blake, { signal })).rejects.toBeInstanceOf(NotFound);
  await expect(locateAppointment(store, open({}), blake, { signal })).rejects.toBeInstanceOf(NotFound);
});

test("a refusal is no proof of another mailbox", async () => {
  const { asked, store } = setup({ holder: "nobody" });
  const refusing: AppointmentStore = { ...store, getAppointment: () => Promise.reject(new Forbidden("no")) };
  await expect(locateAppointment(refusing, open({ organizer: alex }), blake, { signal })).rejects.toBeInstanceOf(Forbidden);
  expect(asked).toEqual([]);
});

test.each([
  ["nothing open", { kind: "none" } as const, { kind: "unknown" }],
  ["not offered", open({}), { kind: "unknown" }],
  ["failed", open({ shared: { kind: "failed", code: 9020 } }), { kind: "unknown" }],
  ["shared by the viewer", open({ shared: { kind: "shared", owner: blake.address, mayEdit: "yes" } }), { kind: "unknown" }],
  [
    "shared",
    open({ shared: { kind: "shared", owner: alex.address, mayEdit: "no" } }),
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "no" },
  ],
  [
    "a compose form of somebody else's meeting",
    open({ mode: "compose", organizer: alex }),
    { kind: "delegate", owner: alex, mayEdit: "unknown" },
  ],
  ["a read form of somebody else's meeting", open({ organizer: alex }), { kind: "unknown" }],
  [
    "no id, and shared",
    { kind: "no-id", shown: open({ shared: { kind: "shared", owner: alex.address, mayEdit: "no" } }) } as const,
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "no" },
  ],
])("of an item that no mailbox told, the host alone says: %s", (_name, item, calendar) => {
  expect(calendarByHost(item, blake, "unreachable")).toEqual(calendar);
});

test.each([
  [
    "a read form of somebody else's meeting, since one's own mailbox does not hold it",
    open({ organizer: alex }),
    { kind: "delegate", owner: alex, mayEdit: "unknown" },
  ],
  [
    "shared, with the rights that the host tells",
    open({ organizer: alex, shared: { kind: "shared", owner: "ALEX@contoso.example", mayEdit: "no" } }),
    { kind: "delegate", owner: alex, mayEdit: "no" },
  ],
  [
    "shared by another than the organizer",
    open({ organizer: casey, shared: { kind: "shared", owner: alex.address, mayEdit: "yes" } }),
    { kind: "delegate", owner: { address: alex.address }, mayEdit: "yes" },
  ],
  ["a read form of the viewer's own meeting", open({}), { kind: "unknown" }],
  ["nothing open", { kind: "none" } as const, { kind: "unknown" }],
])("where Exchange refuses other mailboxes, the host alone says: %s", (_name, item, calendar) => {
  expect(calendarByHost(item, blake, "other-mailbox")).toEqual(calendar);
});

test("on-premises without shared properties, one's own mailbox is asked first, and the organizer's is refused", async () => {
  const { store, asked } = setup({ holder: "nobody" });
  const onPremises: AppointmentStore = {
    ...store,
    getAppointment: (mailbox, ...rest) =>
      mailbox.kind === "user" ? Promise.reject(new OtherMailbox("no")) : store.getAppointment(mailbox, ...rest),
  };
  await expect(locateAppointment(onPremises, open({ organizer: alex }), blake, { signal })).rejects.toBeInstanceOf(OtherMailbox);
  expect(asked).toContain("me");
  expect(asked).not.toContain(alex.address);
});
