import { expect, test } from "vitest";
import { createTimeSlice } from "../../../src/http/time-slice.ts";

const signal = new AbortController().signal;

function setup() {
  let time = 0;
  let rests = 0;
  const next = () => {
    rests += 1;
    return Promise.resolve();
  };
  return { slice: createTimeSlice({ now: () => time }, next), work: (ms: number) => (time += ms), rests: () => rests };
}

test("a little work goes on without a rest, much of it rests each time the slice is used up", async () => {
  const { slice, rests, work } = setup();
  for (let piece = 0; piece < 40; piece += 1) {
    work(3);
    await slice.rest(signal);
  }
  expect(rests()).toBe(10);
});

test("those who work side by side share one slice", async () => {
  const { slice, rests, work } = setup();
  work(7);
  await slice.rest(signal);
  work(7);
  await slice.rest(signal);
  expect(rests()).toBe(1);
});

test("stopped, it does not go on", async () => {
  const { slice, work } = setup();
  work(50);
  await expect(slice.rest(AbortSignal.abort(new Error("stopped")))).rejects.toThrow("stopped");
});

test("a rest lets other tasks have their turn", async () => {
  let time = 0;
  const slice = createTimeSlice({ now: () => time });
  let turns = 0;
  setImmediate(() => (turns += 1));
  time = 50;
  // Promises alone let no task in between.
  for (let rests = 0; rests < 20 && turns === 0; rests += 1) {
    await slice.rest(signal);
    time += 50;
  }
  expect(turns).toBe(1);
});
