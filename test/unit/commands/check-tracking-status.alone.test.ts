/** The ribbon's command, where our own code fails: the notice is all that a person sees of it. */
import { expect, onTestFinished, test, vi } from "vitest";
import { checkTrackingStatus } from "../../../src/commands/check-tracking-status.ts";
import { setNotice } from "../../../src/outlook/notice.ts";

vi.mock(import("../../../src/outlook/notice.ts"), () => ({ setNotice: vi.fn(() => Promise.resolve()) }));

function answerWith(body: string) {
  vi.stubGlobal("location", new URL("https://pane.example/commands.html"));
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { headers: { "content-type": "text/html" } })));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.mocked(setNotice).mockClear();
  });
}

test("a config.json that is a page ends in a notice that says so", async () => {
  answerWith("<!doctype html><title>Sign in</title>");
  await checkTrackingStatus();
  expect(vi.mocked(setNotice).mock.lastCall).toEqual(["error", expect.stringContaining("isn't set up correctly")]);
});

test("a host without its interfaces ends in a notice, and never throws", async () => {
  answerWith("{}");
  await checkTrackingStatus();
  expect(vi.mocked(setNotice).mock.lastCall).toEqual(["error", expect.stringContaining("couldn't check")]);
});
