import { afterEach, expect, test, vi } from "vitest";
import { longestMessage } from "../../../src/outlook/dialog-channel.ts";
import { listenToParent, tellParent } from "../../../src/outlook/dialog-parent.ts";
import { fakeDialogs, ourOrigin } from "./fake-dialogs.ts";

afterEach(() => vi.unstubAllGlobals());

test("the pane is told as JSON, and only a pane of our own origin", () => {
  const office = fakeDialogs();
  tellParent({ token: "t" });
  expect(office.sent).toEqual([['{"token":"t"}', { targetOrigin: ourOrigin }]]);
});

test("where Outlook takes no target, none is named: it delivers within the domain only", () => {
  const office = fakeDialogs(["DialogApi 1.1"]);
  tellParent(1);
  expect(office.sent).toEqual([["1"]]);
});

test("what is too long is not told", () => {
  fakeDialogs();
  expect(() => tellParent("x".repeat(longestMessage))).toThrow(RangeError);
});

test("the pane is heard until the caller leaves", async () => {
  const office = fakeDialogs();
  const leaving = new AbortController();
  const heard: unknown[] = [];
  await listenToParent((message) => heard.push(message), { signal: leaving.signal });
  office.parentSays({ go: 1 });
  office.parentSays({ go: 2 }, "https://evil.example");
  leaving.abort();
  office.parentSays({ go: 3 });
  expect(heard).toEqual([{ go: 1 }]);
});

test("a page in no dialog says so", async () => {
  fakeDialogs();
  vi.stubGlobal("Office", { ...Office, context: { ...Office.context, ui: {} } });
  expect(() => tellParent(1)).toThrow("messageParent failed with 0");
  await expect(listenToParent(() => undefined, { signal: new AbortController().signal })).rejects.toMatchObject({ name: "OfficeError" });
});
