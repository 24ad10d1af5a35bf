/** The longest tasks of a check, and its waterfall, from the browser's trace. */
import { writeFileSync } from "node:fs";
import { tasksOf } from "./check-tasks.ts";
import { drawWaterfall } from "./draw-waterfall.ts";
import { traceCheck, type TracedCheck } from "./trace-check.ts";
import { whoseScripts } from "./whose-script.ts";

const rounds = 5;
const longestMs = 50;

interface Options {
  readonly origin: string;
  readonly dist: string;
  /** Where the waterfall of the median check goes. */
  readonly picture: string;
}

/** Each in a new browser: nothing is cached, and nothing is left to collect. */
export async function measureCheckTasks({
  origin,
  dist,
  picture,
}: Options): Promise<{ readonly text: string; readonly broken: readonly string[] }> {
  const whose = whoseScripts(dist);
  const checks: TracedCheck[] = [];
  for (let round = 0; round < rounds; round += 1) checks.push(await traceCheck(origin));
  const verdictMs = ({ verdict, began }: TracedCheck): number => verdict - began.ts;
  const middle = checks.toSorted((one, other) => verdictMs(one) - verdictMs(other))[(rounds - 1) / 2]!;
  writeFileSync(picture, drawWaterfall(middle, tasksOf(middle, whose), whose));
  const longest = checks.map((check) => {
    const tasks = tasksOf(check, whose);
    return {
      ours: Math.max(0, ...tasks.map(({ ours }) => ours)),
      theirs: Math.max(0, ...tasks.map(({ theirs }) => theirs)),
      over: tasks.filter(({ ours }) => ours > longestMs).length,
    };
  });
  // The median, because garbage collection sometimes makes one long task.
  const { ours, theirs, over } = longest.toSorted((one, other) => one.ours - other.ours)[(rounds - 1) / 2]!;
  return {
    text: [
      `| after the first paint of a check, median of ${rounds} | longest task, ms on the processor | tasks over ${longestMs} ms |`,
      "|---|---|---|",
      `| our own scripts | ${ours.toFixed(0)} | ${over} |`,
      `| Office.js and msal | ${theirs.toFixed(0)} | |`,
    ].join("\n"),
    broken: over > 0 ? [`a task of our own of ${ours.toFixed(0)} ms, bound ${longestMs}`] : [],
  };
}
