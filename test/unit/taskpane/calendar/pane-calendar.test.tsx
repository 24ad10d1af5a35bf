import { InEnglish } from "../in-english.tsx";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { ShownCalendar } from "../../../../src/app/calendar-window/calendar-snapshot.ts";
import type { DialogEnd } from "../../../../src/outlook/dialog-end.ts";
import { openCalendar } from "../../../../src/taskpane/calendar/open-calendar.ts";
import { handApp, settle } from "./hand-app.ts";

const own = { kind: "own" } as const;

/** A pane whose dialog a test opens and ends by hand. */
async function setup({ dialogs = "offered" }: { readonly dialogs?: "offered" | "none" } = {}) {
  const hand = handApp();
  const opened: ShownCalendar[] = [];
  const said: string[] = [];
  let begin: () => void = () => undefined;
  let end: (how: DialogEnd) => void = () => undefined;
  const openWindow = (shown: ShownCalendar) => {
    opened.push(shown);
    return {
      onStarted: (listener: () => void) => void (begin = listener),
      closed: new Promise<DialogEnd>((resolve) => (end = resolve)),
      close: () => end({ kind: "by-us" }),
    };
  };
  const { PaneCalendar, ...part } = openCalendar({ ...hand.app, ...(dialogs === "offered" && { openWindow }) });
  const drawn = render(
    <PaneCalendar
      {...part}
      locale="en-GB"
      announce={(message) => void said.push(message)}
      onBack={() => undefined}
      onSharing={() => undefined}
      calendarAccess={own}
      organization="PROD"
    />,
    { wrapper: InEnglish },
  );
  await act(settle);
  return {
    ...hand,
    ...part,
    ...drawn,
    opened,
    said,
    begin: () => act(() => begin()),
    end: (how: DialogEnd) =>
      act(async () => {
        end(how);
        await settle();
      }),
  };
}

const button = () => screen.queryByRole("button", { name: "Open large" });
const press = () => fireEvent.click(button()!);

test("without dialogs there is no button", async () => {
  await setup({ dialogs: "none" });
  expect(button()).toBeNull();
});

test("a click opens what the pane shows, at once", async () => {
  const { opened, store } = await setup();
  press();
  const { calendar, range } = store.getState();
  expect(opened).toEqual([{ access: own, calendar, range }]);
});

test("until its page has begun, the view stays, and a second click opens nothing", async () => {
  const { opened, container } = await setup();
  press();
  expect(button()?.getAttribute("aria-disabled")).toBe("true");
  press();
  expect(opened).toHaveLength(1);
  expect(container.querySelector("[data-scan]")).not.toBeNull();
});

test("once it has begun the pane says where the calendar is, and scans no more", async () => {
  const { begin, scan, container } = await setup();
  press();
  begin();
  expect(container.querySelector("[data-scan]")).toBeNull();
  expect(screen.getByRole("status").textContent).toMatch(/open in a window of its own/);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(scan().runs.at(-1)?.signal.aborted).toBe(true);
});

test("Show here instead closes it, and scans the same days anew, since the window may have restored", async () => {
  const { begin, asked, scans } = await setup();
  press();
  begin();
  await act(async () => {
    fireEvent.click(screen.getByRole("button", { name: "Show here instead" }));
    await settle();
  });
  expect(scans).toHaveLength(2);
  expect(asked[1]).toEqual(asked[0]);
  expect(button()?.getAttribute("aria-disabled")).toBeNull();
});

test.each([
  ["blocked", { kind: "not-opened", why: "blocked", code: 12011 }, /^The browser blocked the window/],
  ["ignored", { kind: "not-opened", why: "ignored", code: 12009 }, /^No window opened/],
  ["already open", { kind: "not-opened", why: "already-open", code: 12007 }, /one window of this add-in at a time/],
  ["without its page", { kind: "broken", why: "page-missing", code: 12002 }, /^The window could not load its page/],
] as const)("a window that is %s is said in words, and the view goes on in the pane", async (_name, how, words) => {
  const { end, said, scan, container } = await setup();
  press();
  await end(how);
  expect(container.querySelector("[data-large=not-opened]")?.textContent).toMatch(words);
  expect(said.join(" ")).toMatch(new RegExp(words.source.replace("^", "")));
  expect(scan().runs.at(-1)?.signal.aborted).toBe(false);
  expect(button()?.getAttribute("aria-disabled")).toBeNull();
});

test("a person who closes it before it has begun finds the view as it was", async () => {
  const { end, scans } = await setup();
  press();
  await end({ kind: "by-person" });
  expect(scans).toHaveLength(1);
});

test("during a restore in the pane it does not open: one place at a time writes", async () => {
  const { store, opened } = await setup();
  await act(async () => {
    const running = { kind: "running", work: "touching", stopping: false, entries: [] } as const;
    vi.spyOn(store, "getState").mockReturnValue({ ...store.getState(), restore: running });
    store.actions.select({ text: "" });
    await settle();
  });
  expect(button()?.getAttribute("aria-disabled")).toBe("true");
  press();
  expect(opened).toEqual([]);
});
