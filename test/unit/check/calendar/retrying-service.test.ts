import { expect, test } from "vitest";
import { createRetryingService, type Wait } from "../../../../src/check/calendar/retrying-service.ts";
import { Forbidden, Throttled, TimedOut, Unexpected, Unreachable } from "../../../../src/http/failure.ts";
import { createFakeClock } from "../../http/fake-clock.ts";

const signal = new AbortController().signal;

function setup() {
  const clock = createFakeClock();
  const waits: Wait[] = [];
  return { clock, waits, service: createRetryingService({ service: "crm", clock, onWait: (wait) => waits.push(wait) }) };
}

/** Fails with each of these, then answers. */
function after(...failures: readonly Error[]) {
  let asked = 0;
  const question = () => {
    const failure = failures[asked];
    asked += 1;
    return failure ? Promise.reject(failure) : Promise.resolve("answer");
  };
  return { question, asked: () => asked };
}

test("told to wait 90 seconds, it waits 90 seconds, says until when, and asks again", async () => {
  const { clock, waits, service } = setup();
  const { question, asked } = after(new Throttled("slow down", { status: 429, retryAfter: 90 }));
  const until = new Date(clock.now() + 90_000);
  expect(await service.ask(question, signal)).toBe("answer");
  expect(clock.slept).toEqual([90_000]);
  expect(waits).toEqual([{ service: "crm", until }]);
  expect(asked()).toBe(2);
});

test("not told how long, it waits longer each time, up to a minute", async () => {
  const { clock, service } = setup();
  const { question } = after(...Array.from({ length: 8 }, () => new Throttled("slow down", { status: 503 })));
  expect(await service.ask(question, signal)).toBe("answer");
  expect(clock.slept).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test("what one was told, all others hold to, and it is said once", async () => {
  const clock = { ...createFakeClock() };
  let time = 0;
  const sleeping: { readonly until: number; readonly wake: () => void }[] = [];
  const waits: Wait[] = [];
  const service = createRetryingService({
    service: "mailbox",
    onWait: (wait) => waits.push(wait),
    clock: {
      ...clock,
      now: () => time,
      sleep: (duration) => new Promise((resolve) => sleeping.push({ until: time + duration, wake: resolve })),
    },
  });
  const first = after(new Throttled("slow down", { status: 429, retryAfter: 30 }));
  const second = after();
  const one = service.ask(first.question, signal);
  await new Promise((resolve) => setImmediate(resolve));
  const other = service.ask(second.question, signal);
  await new Promise((resolve) => setImmediate(resolve));
  expect(second.asked()).toBe(0);
  expect(sleeping.map(({ until }) => until)).toEqual([30_000, 30_000]);
  time = 30_000;
  for (const { wake } of sleeping) wake();
  expect(await Promise.all([one, other])).toEqual(["answer", "answer"]);
  expect(waits).toHaveLength(1);
});

test.each([
  { name: "a broken connection", failure: new Unreachable("gone") },
  { name: "a late answer", failure: new TimedOut("late") },
  { name: "a failure of the server", failure: new Unexpected("500", { status: 500 }) },
  { name: "a damaged answer", failure: new Unexpected("half a JSON", { status: 200 }) },
])("$name is asked again twice, and no more", async ({ failure }) => {
  const { service } = setup();
  expect(await service.ask(after(failure, failure).question, signal)).toBe("answer");
  const often = after(failure, failure, failure, failure);
  await expect(service.ask(often.question, signal)).rejects.toBe(failure);
  expect(often.asked()).toBe(3);
});

test.each([
  { name: "a refusal", failure: new Forbidden("no", { status: 403 }) },
  { name: "a question that is not understood", failure: new Unexpected("what?", { status: 400 }) },
])("$name is final", async ({ failure }) => {
  const { service, clock } = setup();
  const { question, asked } = after(failure);
  await expect(service.ask(question, signal)).rejects.toBe(failure);
  expect(asked()).toBe(1);
  expect(clock.slept).toEqual([]);
});

test("throttled for ever, it gives up some time", async () => {
  const { service } = setup();
  const throttled = new Throttled("slow down", { status: 429, retryAfter: 1 });
  await expect(service.ask(() => Promise.reject(throttled), signal)).rejects.toBe(throttled);
});

test("stopped while waiting, it asks no more", async () => {
  const controller = new AbortController();
  const { service } = setup();
  const { question, asked } = after(new Throttled("slow down", { status: 429, retryAfter: 5 }));
  const stopping = () => {
    controller.abort();
    return question();
  };
  await expect(service.ask(stopping, controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  expect(asked()).toBe(1);
});

test.each([
  { name: "a day", retryAfter: 86_400 },
  { name: "a year", retryAfter: 31_536_000 },
  { name: "a second more than a quarter of an hour", retryAfter: 901 },
])("told to wait $name, it waits for nobody, says until when, and lets nobody ask before", async ({ retryAfter }) => {
  const { clock, waits, service } = setup();
  const { question, asked } = after(new Throttled("slow down", { status: 429, retryAfter }));
  const until = new Date(clock.now() + retryAfter * 1000);
  await expect(service.ask(question, signal)).rejects.toMatchObject({ reason: "throttled", retryAt: until });
  await expect(service.ask(question, signal)).rejects.toMatchObject({ reason: "throttled", retryAt: until });
  expect([service.pausedUntil(), clock.slept, waits, asked()]).toEqual([until, [], [], 1]);
  clock.advance(retryAfter * 1000);
  expect(service.pausedUntil()).toBeUndefined();
  expect(await service.ask(question, signal)).toBe("answer");
});
