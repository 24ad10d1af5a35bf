import { expect, test } from "vitest";
import { read } from "./project-files.ts";

const text = read("docs/performance.md");
const figure = (row: string): number => Number(new RegExp(`^\\| ${row} \\| ([\\d.]+) \\|$`, "m").exec(text)?.[1]);

test("docs/performance.md names the command that measures", () => {
  expect(text).toContain("npm run bench");
  expect(JSON.parse(read("package.json"))).toHaveProperty("scripts.bench", expect.stringContaining("test/bench/run.ts"));
});

test("the first load it tells of is within the budget that the build enforces", () => {
  const budget = Number(/maxKiB: (\d+)/.exec(read("webpack.config.js"))?.[1]);
  expect(budget).toBe(145);
  expect(text).toContain(`**${budget} KiB**`);
  expect(figure("first load, before sign-in")).toBeGreaterThan(0);
  expect(figure("first load, before sign-in")).toBeLessThanOrEqual(budget);
});

test("sign-in is told of beside the first load, and both make up no more than the whole", () => {
  const [first, signIn, whole] = [
    "first load, before sign-in",
    "sign-in \\(msal\\), a chunk of its own",
    "whole, with what is loaded only when asked for",
  ].map(figure);
  expect(signIn).toBeGreaterThan(0);
  expect(whole).toBeGreaterThanOrEqual(Number(first) + Number(signIn) - 0.2);
});

const rows = [...text.matchAll(/^\| `([\w-]+)` \| (\d+) \| (\d+) \|$/gm)].map(([, world, requests, depth]) => ({
  world,
  requests: Number(requests),
  depth: Number(depth),
}));
test("there are requests told of", () => {
  expect(rows.length).toBeGreaterThanOrEqual(10);
});
test.each(rows)("a check of $world stays within 7 requests, 3 one after another", ({ requests, depth }) => {
  expect(requests).toBeLessThanOrEqual(7);
  expect(depth).toBeLessThanOrEqual(3);
});
