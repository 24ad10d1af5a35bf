import { expect, test } from "vitest";
import type { ActionContext } from "../../../src/check/perform-action.ts";
import type { LocatedAppointment } from "../../../src/check/calendar-access.ts";
import { watchStamp } from "../../../src/check/watch-stamp.ts";
import { Throttled } from "../../../src/http/failure.ts";
import { NotTheItemOnScreen } from "../../../src/mailbox/appointment-store.ts";
import { linkProperties, type Link } from "../../../src/tracking/link.ts";
import type { NamedProperty } from "../../../src/tracking/stamp.ts";

const link: Link = { crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e", organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01" };
const located = { mailbox: { kind: "me" }, onScreen: { id: "a" } } as LocatedAppointment;

/** Looks at the stamp as `look` answers it; time passes only while sleeping, if at all. */
function setup(look: (count: number) => readonly NamedProperty[], clock: "runs" | "stands still" = "runs") {
  const controller = new AbortController();
  let [now, looks] = [0, 0];
  const store = { getAppointment: () => Promise.resolve().then(() => ({ properties: look((looks += 1)) })) };
  const action = {
    ports: { store, now: () => new Date(now) },
    options: { signal: controller.signal, onStep: () => undefined },
  } as unknown as ActionContext;
  const sleep = (duration: number, signal: AbortSignal) => {
    if (clock === "runs") now += duration;
    return signal.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
  };
  return {
    controller,
    looks: () => looks,
    watch: (timeoutMs: number) => watchStamp(action, located, link, { timeoutMs, pollMs: 1000, sleep }),
  };
}

test.each([
  { name: "its time is over", syncWait: 3000, looks: 3 },
  { name: "there is no time for it", syncWait: 0, looks: 0 },
])("watching ends when $name", async ({ syncWait, looks }) => {
  const watching = setup(() => []);
  await watching.watch(syncWait);
  expect(watching.looks()).toBe(looks);
});

test("it ends even where the clock stands still", async () => {
  const watching = setup(() => [], "stands still");
  await watching.watch(5000);
  expect(watching.looks()).toBe(5);
});

test("it ends with the first stamp that carries the link, and with no other", async () => {
  const other = linkProperties({ ...link, crmId: "99999999-fc60-439d-be58-42f2415d467e" });
  const watching = setup((count) => (count < 3 ? other : linkProperties(link)));
  await watching.watch(60_000);
  expect(watching.looks()).toBe(3);
});

test.each([new Throttled("The server answered 429.", { status: 429 }), new NotTheItemOnScreen("not-the-item-on-screen")])(
  "a look that fails is followed by the next: %s",
  async (failure) => {
    const watching = setup((count) => {
      if (count === 1) throw failure;
      return linkProperties(link);
    });
    await watching.watch(60_000);
    expect(watching.looks()).toBe(2);
  },
);

test("a mistake of ours is not taken for a failed look", async () => {
  const watching = setup(() => {
    throw new RangeError("mistake");
  });
  await expect(watching.watch(3000)).rejects.toThrow(RangeError);
});

test("a stop ends it at once, without an error", async () => {
  const watching = setup(() => {
    watching.controller.abort();
    throw new DOMException("stopped", "AbortError");
  });
  await watching.watch(60_000);
  expect(watching.looks()).toBe(1);
});
