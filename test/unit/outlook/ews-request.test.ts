import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { requestEws } from "../../../src/outlook/ews-request.ts";
import { offersEws } from "../../../src/outlook/viewer.ts";

type Callback = (result: unknown) => void;

const { signal } = new AbortController();

function outlook(makeEwsRequestAsync: ((body: string, done: Callback) => void) | undefined) {
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: { mailbox: { makeEwsRequestAsync } },
  });
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("the request is handed to Outlook as it is, and its answer handed back", async () => {
  const sent: string[] = [];
  outlook((body, done) => {
    sent.push(body);
    done({ status: "succeeded", value: "<answer/>" });
  });
  expect(offersEws()).toBe(true);
  expect(await requestEws("<ask/>", { signal })).toBe("<answer/>");
  expect(sent).toEqual(["<ask/>"]);
});

test("a host without it says so", () => {
  outlook(undefined);
  expect(offersEws()).toBe(false);
});

test.each([
  [9017, "Forbidden"],
  [9018, "Unauthenticated"],
  [9042, "Unauthenticated"],
  [9038, "Forbidden"],
  [9047, "Forbidden"],
  [9048, "Forbidden"],
  [9055, "Forbidden"],
  [9040, "Unreachable"],
  [9041, "Unreachable"],
  [9020, "Unexpected"],
  [5001, "Unexpected"],
])("Outlook's code %i is %s, and nothing of its prose is repeated", async (code, name) => {
  outlook((_body, done) => {
    done({ status: "failed", error: { code, message: "alex@contoso.example may not" } });
  });
  const failure = (await requestEws("<ask/>", { signal }).catch((error: unknown) => error)) as Error;
  expect(failure).toMatchObject({ name, code: String(code) });
  expect(failure.message).not.toContain("alex");
});

test("a manifest that asks for too little makes Outlook throw at once", async () => {
  outlook(() => {
    throw new Error("Elevated permission is required to call the method: 'mailbox.makeEwsRequest'.");
  });
  await expect(requestEws("<ask/>", { signal })).rejects.toMatchObject({ name: "Forbidden", code: "not-permitted" });
});

test("an answer that is no text is none", async () => {
  outlook((_body, done) => {
    done({ status: "succeeded" });
  });
  await expect(requestEws("<ask/>", { signal })).rejects.toMatchObject({ name: "Unexpected" });
});

test("more than Outlook carries is not handed over", async () => {
  const send = vi.fn();
  outlook(send);
  await expect(requestEws("x".repeat(1_000_001), { signal })).rejects.toMatchObject({ name: "Unexpected", code: "request-too-large" });
  expect(send).not.toHaveBeenCalled();
});

test("a list may take half a minute; then it has timed out", async () => {
  outlook(() => undefined);
  let end: unknown = "waiting";
  void requestEws("<ask/>", { signal }).catch((error: unknown) => (end = error));
  await vi.advanceTimersByTimeAsync(29_000);
  expect(end).toBe("waiting");
  await vi.advanceTimersByTimeAsync(1_500);
  expect(end).toMatchObject({ name: "TimedOut" });
});

test("an abort ends the wait", async () => {
  outlook(() => undefined);
  const leaving = new AbortController();
  const asked = requestEws("<ask/>", { signal: leaving.signal });
  leaving.abort(new Error("elsewhere"));
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  await expect(requestEws("<ask/>", { signal: leaving.signal })).rejects.toMatchObject({ name: "AbortError" });
});
