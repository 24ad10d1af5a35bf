import { expect, test } from "vitest";
import { checkAndLocate } from "../../../src/check/check-appointment.ts";
import type { CheckPorts } from "../../../src/check/gather-evidence.ts";
import { NotFound, OtherMailbox, Unreachable } from "../../../src/http/failure.ts";
import { wholeOnScreen, type AppointmentStore, type VisibleAppointment } from "../../../src/mailbox/appointment-store.ts";
import type { OpenItem, ShownForm, Viewer } from "../../../src/outlook/open-item.ts";

const alex: Viewer = { address: "alex@contoso.example", name: "Alex Archer" };
const { signal } = new AbortController();
const shown: ShownForm = {
  mode: "compose",
  subject: "Review",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  shared: { kind: "not-offered" },
};

/** A mailbox that finds something by sight or not, and holds whatever is asked for. */
function setup(open: OpenItem, finds: "item" | "nothing" | "cannot" | Error = "item") {
  const sights: VisibleAppointment[] = [];
  const read: string[] = [];
  const findId = (sight: VisibleAppointment) => {
    sights.push(sight);
    return finds instanceof Error ? Promise.reject(finds) : Promise.resolve(finds === "item" ? "item" : undefined);
  };
  const store: AppointmentStore = {
    async getAppointment(mailbox, sought) {
      const { id, subject, start, end } = await wholeOnScreen(sought);
      if (mailbox.kind === "user") throw new OtherMailbox("no");
      if (id !== "item") throw new NotFound("Not there.");
      read.push(id);
      return {
        id,
        item: {
          subject: subject ?? "",
          start: start!,
          end: end!,
          allDay: false,
          kind: "single",
          organizedBy: "owner",
          globalObjectId: "uid@example.com",
          hasTrackingCategory: false,
        },
        properties: [],
        traces: [],
      };
    },
    findAccount: () => Promise.resolve(undefined),
    forgetCarriedCopy: () => Promise.reject(new Error("A check writes nothing.")),
    writeLink: () => Promise.reject(new Error("A check writes nothing.")),
    writeRegarding: () => Promise.reject(new Error("A check writes nothing.")),
    signIn: () => Promise.resolve(),
    ...(finds !== "cannot" && { findId }),
  };
  const ports: CheckPorts = {
    viewer: alex,
    nameOpenItem: () => Promise.resolve(open),
    store,
    copies: {
      findCarried: () => Promise.resolve(undefined),
      findOwn: () => [],
      keep: () => Promise.resolve(),
      forgetOwn: () => Promise.reject(new Error("A check forgets nothing.")),
    },
    directory: { configured: [], retired: [] },
    syncMinutes: 15,
    now: () => new Date("2026-11-24T08:00:00Z"),
  };
  return { check: async () => (await checkAndLocate(ports, { signal })).report, sights, read };
}

test("an item that the host cannot name is found by what the form shows, and goes on as any other, with a trace", async () => {
  const { check, sights, read } = setup({ kind: "no-id", shown });
  const { evidence, traces } = await check();
  expect(sights).toEqual([{ subject: "Review", start: shown.start, end: shown.end }]);
  expect(read).toEqual(["item"]);
  expect(traces).toContain("found-by-sight");
  expect(evidence).toMatchObject({ calendar: { kind: "own" }, stamp: { kind: "read" } });
});

test.each<{ name: string; open: OpenItem; finds?: "nothing" | "cannot" }>([
  { name: "none is found", open: { kind: "no-id", shown }, finds: "nothing" },
  { name: "the mailbox cannot look", open: { kind: "no-id", shown }, finds: "cannot" },
  { name: "the form shows nothing", open: { kind: "no-id" } },
  {
    name: "somebody else's shared calendar",
    open: { kind: "no-id", shown: { ...shown, shared: { kind: "shared", owner: "blake@contoso.example", mayEdit: "yes" } } },
  },
  {
    name: "a shared calendar whose owner is not told",
    open: { kind: "no-id", shown: { ...shown, shared: { kind: "failed", code: 9020 } } },
  },
  { name: "somebody else's meeting", open: { kind: "no-id", shown: { ...shown, organizer: { address: "blake@contoso.example" } } } },
])("$name: it has no id", async ({ open, finds }) => {
  const { check, read } = setup(open, finds);
  const { evidence, traces } = await check();
  expect(evidence.stamp).toEqual({ kind: "unknown", why: "no-item-id" });
  expect(evidence.calendar.kind).not.toBe("own");
  expect(traces).not.toContain("found-by-sight");
  expect(read).toEqual([]);
});

test("one's own name in other letters is one's own", async () => {
  const { check } = setup({
    kind: "no-id",
    shown: {
      ...shown,
      organizer: { address: "ALEX@contoso.example" },
      shared: { kind: "shared", owner: "Alex@Contoso.example", mayEdit: "yes" },
    },
  });
  expect((await check()).traces).toContain("found-by-sight");
});

test("a mailbox that does not answer leaves the stamp unknown, with its reason", async () => {
  const { check } = setup({ kind: "no-id", shown }, new Unreachable("no"));
  expect((await check()).evidence.stamp).toMatchObject({ kind: "unknown", why: "unreachable" });
});

test("where add-ins may not read somebody else's mailbox, whose calendar it is stays known, and the stamp is not", async () => {
  const shared = { kind: "shared", owner: "blake@contoso.example", mayEdit: "yes" } as const;
  expect((await setup({ ...shown, kind: "saved", id: "theirs", shared }).check()).evidence).toMatchObject({
    stamp: { kind: "unknown", why: "other-mailbox" },
    calendar: { kind: "delegate", owner: { address: "blake@contoso.example" }, mayEdit: "yes" },
  });
  const organizer = { address: "blake@contoso.example", name: "Blake Brooks" };
  expect((await setup({ ...shown, kind: "saved", id: "theirs", organizer }).check()).evidence).toMatchObject({
    stamp: { kind: "unknown", why: "other-mailbox" },
    calendar: { kind: "delegate", owner: organizer, mayEdit: "unknown" },
  });
});
