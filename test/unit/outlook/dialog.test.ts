import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDialog } from "../../../src/outlook/dialog.ts";
import { longestMessage } from "../../../src/outlook/dialog-channel.ts";
import { offersDialogs } from "../../../src/outlook/offers-dialogs.ts";
import { fakeDialogs, ourOrigin } from "./fake-dialogs.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const url = new URL(`${ourOrigin}/guard/dialog.html#part`);

function setup(sets?: readonly string[]) {
  const office = fakeDialogs(sets);
  const leaving = new AbortController();
  const dialog = openDialog(url, { width: 30.4, height: 400, signal: leaving.signal });
  const heard: unknown[] = [];
  dialog.onMessage((message) => heard.push(message));
  return { office, dialog, heard, leaving };
}

test.each([
  ["dialogs that can be answered", ["DialogApi 1.1", "DialogApi 1.2"], "both-ways"],
  ["dialogs that only speak", ["DialogApi 1.1"], "child-to-parent"],
  ["dialogs under Outlook's own set", ["Mailbox 1.4"], "child-to-parent"],
  ["none", ["Mailbox 1.3"], "none"],
])("an Outlook with %s", (_name, sets, expected) => {
  fakeDialogs(sets);
  expect(offersDialogs()).toBe(expected);
});

test("it is opened at once, by its address, in whole percent of the screen, without Office's own question", () => {
  const { office } = setup();
  expect(office.asked).toEqual([{ url: url.href, options: { width: 30, height: 100, promptBeforeOpen: false } }]);
});

test("what the page inside says is heard, and what the pane says is sent to our origin alone", () => {
  const { office, dialog, heard } = setup();
  office.open();
  office.childSays({ ready: true });
  expect(heard).toEqual([{ ready: true }]);
  expect(dialog.send({ part: "calendar" })).toBe("sent");
  expect(office.sent).toEqual([['{"part":"calendar"}', { targetOrigin: ourOrigin }]]);
});

test.each([
  ["of another origin", '{"a":1}', "https://evil.example"],
  ["of an origin that only begins like ours", '{"a":1}', `${ourOrigin}.evil.example`],
  ["that is no JSON", "{", ourOrigin],
  ["that is longer than any of ours", JSON.stringify("x".repeat(longestMessage)), ourOrigin],
])("a message %s is not heard", (_name, message, origin) => {
  const { office, heard } = setup();
  office.open();
  office.childSays(message, origin);
  expect(heard).toEqual([]);
});

test("a message without an origin counts only where Outlook tells none", () => {
  const old = setup(["DialogApi 1.1"]);
  old.office.open();
  old.office.childSays(1, null as unknown as string);
  expect(old.heard).toEqual([1]);
  const present = setup();
  present.office.open();
  present.office.childSays(1, null as unknown as string);
  expect(present.heard).toEqual([]);
});

test.each([
  ["before it is open", undefined, false],
  ["where this Outlook cannot", ["DialogApi 1.1"], true],
])("nothing is sent %s", (_name, sets, open) => {
  const { office, dialog } = setup(sets);
  if (open) office.open();
  expect(dialog.send(1)).toBe("not-sent");
  expect(office.sent).toEqual([]);
});

test("without DialogOrigin no target is named, which older Outlooks would refuse", () => {
  const { office, dialog } = setup(["DialogApi 1.2"]);
  office.open();
  dialog.send(1);
  expect(office.sent).toEqual([["1"]]);
});

test("a message that is too long is refused here, not by Outlook", () => {
  const { office, dialog } = setup();
  office.open();
  expect(() => dialog.send("x".repeat(longestMessage))).toThrow(RangeError);
});

test.each([
  [12004, "foreign-domain"],
  [12005, "not-https"],
  [12007, "already-open"],
  [12009, "ignored"],
  [12011, "blocked"],
  [12014, "minimized"],
  [5001, "other"],
])("%i before it is open: %s", async (code, why) => {
  const { office, dialog } = setup();
  office.refuse(code);
  await expect(dialog.closed).resolves.toEqual({ kind: "not-opened", why, code });
});

test("what Office.js throws at once is no dialog either", async () => {
  fakeDialogs();
  Office.context.ui.displayDialogAsync = () => {
    throw new Error("refused");
  };
  await expect(openDialog(url, { width: 30, height: 50, signal: new AbortController().signal }).closed).resolves.toMatchObject({
    kind: "not-opened",
    why: "other",
  });
});

test.each([
  [12006, { kind: "by-person" }, 0],
  [12002, { kind: "broken", why: "page-missing", code: 12002 }, 1],
  [12003, { kind: "broken", why: "not-https", code: 12003 }, 1],
  [1, { kind: "broken", why: "other", code: 1 }, 1],
])("%i once it is open", async (code, end, closes) => {
  const { office, dialog } = setup();
  office.open();
  office.event(code);
  await expect(dialog.closed).resolves.toEqual(end);
  expect(office.closes).toBe(closes);
});

test.each([
  ["by its handle", (dialog: { close(): void }) => dialog.close()],
  ["by the caller's signal", (_dialog: unknown, leaving: AbortController) => leaving.abort()],
])("it is closed %s, once, and hears nothing more", async (_name, close) => {
  const { office, dialog, heard, leaving } = setup();
  office.open();
  close(dialog, leaving);
  office.event(12006);
  office.childSays("late");
  dialog.close();
  await expect(dialog.closed).resolves.toEqual({ kind: "by-us" });
  expect(office.closes).toBe(1);
  expect(heard).toEqual([]);
  expect(dialog.send(1)).toBe("not-sent");
});

test("a caller who has left already opens none", async () => {
  const office = fakeDialogs();
  await expect(openDialog(url, { width: 30, height: 50, signal: AbortSignal.abort() }).closed).resolves.toEqual({ kind: "by-us" });
  expect(office.asked).toEqual([]);
});

test("a host that stays silent ends in words, and a dialog that opens too late is closed", async () => {
  const { office, dialog } = setup();
  await vi.advanceTimersByTimeAsync(30_000);
  await expect(dialog.closed).resolves.toEqual({ kind: "not-opened", why: "no-answer", code: 0 });
  office.open();
  expect(office.closes).toBe(1);
});
