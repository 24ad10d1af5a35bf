import { expect, test } from "vitest";
import { Throttled, TimedOut, Unexpected } from "../../../../src/http/failure.ts";
import { SignInNeedsClick } from "../../../../src/http/sign-in-failure.ts";
import { PaneGone } from "../../../../src/app/calendar-window/create-pane-link.ts";
import { askSnapshot, ewsThroughPane, tokensThroughPane, watchPane } from "../../../../src/app/calendar-window/through-pane.ts";
import { setup, settle } from "./two-ends.ts";

const scopes = ["https://contoso.crm.example/user_impersonation"];
const never = () => new Promise<never>(() => undefined);

/** What became of a promise by now. */
async function outcome(promise: Promise<unknown>): Promise<unknown> {
  const pending = Symbol("pending");
  const settled = promise.catch((error: unknown) => error);
  await settle();
  const now = await Promise.race([settled, Promise.resolve(pending)]);
  return now === pending ? "pending" : now;
}

test("a token is asked for silently, or by a click, with its claims, or anew", async () => {
  const { link, questions, signal } = setup({ answer: () => ({ accessToken: "t", account: "alex@contoso.example" }) });
  const tokens = tokensThroughPane(link);
  expect(await tokens.getToken({ scopes, claims: "{}", signal })).toEqual({ accessToken: "t", account: "alex@contoso.example" });
  await tokens.getToken({ scopes, refused: "t", signal });
  await tokens.signIn({ scopes, signal });
  expect(questions).toEqual([
    { what: "token", how: "silently", scopes, claims: "{}" },
    { what: "token", how: "silently", scopes, refused: "t" },
    { what: "token", how: "by-click", scopes },
  ]);
});

test("answers find who asked, in whatever order they come", async () => {
  const answers: ((value: string) => void)[] = [];
  const { link, signal } = setup({ answer: () => new Promise<string>((resolve) => answers.push(resolve)) });
  const ews = ewsThroughPane(link);
  const both = Promise.all([ews("<a/>", { signal }), ews("<b/>", { signal })]);
  answers[1]?.("second");
  answers[0]?.("first");
  expect(await both).toEqual(["first", "second"]);
});

test.each([
  ["sign-in needs a click", new SignInNeedsClick("x", { code: "interaction_required" }), SignInNeedsClick, "sign-in-needs-click"],
  ["a wait", new Throttled("x", { retryAfter: 7, status: 429 }), Throttled, "throttled"],
  ["a mistake of ours", new TypeError("alex@contoso.example"), Unexpected, "unexpected-answer"],
])("a failure keeps its name: %s", async (_name, thrown, kind, reason) => {
  const { link, said, signal } = setup({ answer: () => Promise.reject(thrown) });
  const failure = await tokensThroughPane(link)
    .getToken({ scopes, signal })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(kind);
  expect(failure).toMatchObject({ reason });
  if (thrown instanceof Throttled) expect(failure).toMatchObject({ retryAfter: 7, status: 429 });
  // Words could name a person.
  expect(JSON.stringify(said)).not.toMatch(/alex|"x"/);
});

test.each([
  ["no token", { accessToken: "" }],
  ["a token with more to it", { accessToken: "t", account: "a", scopes }],
  ["nothing", null],
])("an answer that is %s is an unexpected one", async (_name, value) => {
  const { link, signal } = setup({ answer: () => value });
  await expect(tokensThroughPane(link).getToken({ scopes, signal })).rejects.toBeInstanceOf(Unexpected);
  await expect(askSnapshot(link, { signal })).rejects.toBeInstanceOf(Unexpected);
});

test("who stops waiting tells the pane, which stops as well", async () => {
  const { link, signals } = setup({ answer: never });
  const stop = new AbortController();
  const asked = tokensThroughPane(link).getToken({ scopes, signal: stop.signal });
  expect(signals[0]?.aborted).toBe(false);
  stop.abort();
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
  expect(signals[0]?.aborted).toBe(true);
});

test("a pane that leaves fails everything under way, and everything after it, at once", async () => {
  const { link, answerer, signals, signal } = setup({ answer: never });
  const heard: string[] = [];
  link.presence.subscribe(() => heard.push(link.presence.getState()));
  const asked = tokensThroughPane(link).getToken({ scopes, signal });
  answerer.leave();
  await expect(asked).rejects.toBeInstanceOf(PaneGone);
  expect(signals[0]?.aborted).toBe(true);
  expect(heard).toEqual(["gone"]);
  await expect(ewsThroughPane(link)("<a/>", { signal })).rejects.toBeInstanceOf(PaneGone);
});

test("a pane that is silent counts as gone after ten seconds, not before", async () => {
  const { link, clock, signal } = setup({ wire: "cut" });
  const asked = tokensThroughPane(link).getToken({ scopes, signal });
  await clock.pass(9_999);
  expect(await outcome(asked)).toBe("pending");
  await clock.pass(1);
  expect(await outcome(asked)).toBeInstanceOf(PaneGone);
  expect(link.presence.getState()).toBe("gone");
});

test("a window without an opener knows it at the first question", async () => {
  const { link, signal } = setup({ wire: "broken" });
  await expect(tokensThroughPane(link).getToken({ scopes, signal })).rejects.toBeInstanceOf(PaneGone);
});

test("a pane that has heard may take its time, and what takes too long is a time-out, not a pane that has gone", async () => {
  const { link, clock, signals, signal } = setup({ answer: never });
  const asked = tokensThroughPane(link).getToken({ scopes, signal });
  await clock.pass(14_000);
  expect(await outcome(asked)).toBe("pending");
  await clock.pass(1_000);
  expect(await outcome(asked)).toBeInstanceOf(TimedOut);
  expect(signals[0]?.aborted).toBe(true);
  expect(link.presence.getState()).toBe("here");
});

test("a sign-in waits for a person for minutes", async () => {
  const { link, clock, signal } = setup({ answer: never });
  const asked = tokensThroughPane(link).signIn({ scopes, signal });
  await clock.pass(300_000);
  expect(await outcome(asked)).toBe("pending");
});

test("the watch notices a pane that went without a word", async () => {
  const { link, clock, state, signal } = setup();
  const watching = watchPane(link, { signal, clock });
  await clock.pass(5_000);
  await clock.pass(5_000);
  expect(link.presence.getState()).toBe("here");
  state.wire = "cut";
  await clock.pass(5_000);
  await clock.pass(10_000);
  expect(link.presence.getState()).toBe("gone");
  await watching;
});

test("a question that is too large for Outlook is a failure, and the pane is still there", async () => {
  const { signal } = setup();
  const { createPaneLink } = await import("../../../../src/app/calendar-window/create-pane-link.ts");
  const link = createPaneLink({
    clock: { sleep: never },
    send: () => {
      throw new RangeError("too long");
    },
  });
  await expect(ewsThroughPane(link)("<a/>", { signal })).rejects.toMatchObject({ reason: "unexpected-answer", code: "request-too-large" });
  expect(link.presence.getState()).toBe("here");
});

test.each([
  ["an answer to nothing that was asked", { kind: "answered", id: 99, value: "x" }],
  ["an answer with something added", { kind: "answered", id: 1, value: "x", and: 1 }],
  ["a failure of no known name", { kind: "failed", id: 1, failure: { reason: "constructor" } }],
  ["a failure with words", { kind: "failed", id: 1, failure: { reason: "forbidden", message: "Alex" } }],
  ["text", "leaving"],
  ["nothing", null],
])("%s is passed over", async (_name, message) => {
  const { link, signal } = setup({ answer: never });
  const asked = ewsThroughPane(link)("<a/>", { signal });
  link.onMessage(message);
  expect(await outcome(asked)).toBe("pending");
  expect(link.presence.getState()).toBe("here");
});
