import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { officeCall, OfficeError } from "../../../src/outlook/office-call.ts";

type Callback = (result: Office.AsyncResult<string>) => void;

beforeEach(() => {
  vi.stubGlobal("Office", { AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" } });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const succeeded = (value: string) => ({ status: "succeeded", value }) as unknown as Office.AsyncResult<string>;
const failed = (code: number) => ({ status: "failed", error: { code } }) as unknown as Office.AsyncResult<string>;

test("a callback's value is the promise's", async () => {
  await expect(
    officeCall<string>("ask", (done) => {
      done(succeeded("yes"));
    }),
  ).resolves.toBe("yes");
});

test("a failure carries Outlook's number and the name of the call", async () => {
  const call = officeCall<string>("getItemIdAsync", (done) => {
    done(failed(9046));
  });
  await expect(call).rejects.toMatchObject({ name: "OfficeError", code: 9046, message: "getItemIdAsync failed with 9046" });
});

test("what Office.js throws at once is thrown", async () => {
  await expect(
    officeCall("ask", () => {
      throw new RangeError("too long");
    }),
  ).rejects.toBeInstanceOf(RangeError);
});

test("a silent host fails with code 0 and makes room for the next call", async () => {
  const silent = [1, 2, 3].map(() => officeCall("ask", () => undefined).catch((error: unknown) => error));
  const fourth = officeCall<string>("ask", (done) => {
    done(succeeded("at last"));
  });
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await Promise.all(silent)).toEqual([new OfficeError(0, "ask"), new OfficeError(0, "ask"), new OfficeError(0, "ask")]);
  await expect(fourth).resolves.toBe("at last");
});

test("at most three calls run at once", async () => {
  const running: Callback[] = [];
  const calls = Array.from({ length: 5 }, () =>
    officeCall<string>("ask", (done) => {
      running.push(done);
    }),
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(running).toHaveLength(3);
  running[0]?.(succeeded("one"));
  await vi.advanceTimersByTimeAsync(0);
  expect(running).toHaveLength(4);
  for (const done of running) done(succeeded("more"));
  await vi.advanceTimersByTimeAsync(0);
  for (const done of running) done(succeeded("more"));
  await expect(Promise.all(calls)).resolves.toEqual(["one", "more", "more", "more", "more"]);
});

test("an abort ends the wait with the signal's reason, and a late answer changes nothing", async () => {
  const leaving = new AbortController();
  let late: Callback | undefined;
  const call = officeCall<string>(
    "ask",
    (done) => {
      late = done;
    },
    { signal: leaving.signal },
  );
  await vi.advanceTimersByTimeAsync(0);
  leaving.abort();
  await expect(call).rejects.toMatchObject({ name: "AbortError" });
  late?.(succeeded("too late"));
});

test("a call that was stopped counts among the three until the host has answered it, or is silent for too long", async () => {
  const leaving = new AbortController();
  const running: Callback[] = [];
  const ask = (options: { readonly signal?: AbortSignal } = {}) =>
    officeCall<string>("ask", (done) => void running.push(done), options).catch((error: unknown) => error);
  const stopped = [1, 2, 3, 4].map(() => ask({ signal: leaving.signal }));
  await vi.advanceTimersByTimeAsync(0);
  leaving.abort();
  // The fourth never got there.
  expect(await Promise.all(stopped)).toEqual(stopped.map(() => leaving.signal.reason as unknown));
  const [next, last] = [ask(), ask()];
  await vi.advanceTimersByTimeAsync(1_000);
  expect(running).toHaveLength(3);
  running[0]?.(succeeded("too late"));
  await vi.advanceTimersByTimeAsync(0);
  expect(running).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(running).toHaveLength(5);
  running[3]?.(succeeded("next"));
  running[4]?.(succeeded("last"));
  expect(await Promise.all([next, last])).toEqual(["next", "last"]);
});
