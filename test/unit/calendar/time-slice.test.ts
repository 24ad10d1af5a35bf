import { expect, test } from "vitest";
import { createTimeSlice } from "../../../src/http/time-slice.ts";

const signal = new AbortController().signal;

function setup() {
  let time = 0;
  const slept: number[] = [];
  const slice = createTimeSlice({
    now: () => time,
    sleep: (duration, stop) => {
      stop.throwIfAborted();
      slept.push(duration);
      return Promise.resolve();
    },
  });
  return { slice, slept, work: (ms: number) => (time += ms) };
}

test("a little work goes on without a rest, much of it rests each time the slice is used up", async () => {
  const { slice, slept, work } = setup();
  for (let piece = 0; piece < 40; piece += 1) {
    work(3);
    await slice.rest(signal);
  }
  expect(slept).toHaveLength(10);
});

test("those who work side by side share one slice", async () => {
  const { slice, slept, work } = setup();
  work(7);
  await slice.rest(signal);
  work(7);
  await slice.rest(signal);
  expect(slept).toHaveLength(1);
});

test("stopped, it does not go on", async () => {
  const { slice, work } = setup();
  work(50);
  await expect(slice.rest(AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
});
