/** What one check asks of Exchange and CRM: at most 7 requests, at most 3 of them one after another once tokens are there. */
import { expect, readWorld, test } from "./fixture.ts";
import { depthOf, watchRequests, type TimedRequest } from "./timed-requests.ts";

/** Late enough that what is asked side by side is seen to overlap. */
const late = [
  { on: "graph", delayMs: 100 },
  { on: "crm", delayMs: 100 },
  { on: "token", delayMs: 100 },
];

test("a check takes at most 7 requests, 3 deep, and a second one asks for no token again", async ({ outlook }) => {
  const watch = watchRequests(outlook.page);
  await outlook.open({ ...readWorld("lost"), faults: late });
  await outlook.settled();
  const asked = watch.list();
  const services = asked.filter(({ to }) => to !== "token");
  expect(services.length, told(asked)).toBeGreaterThan(0);
  expect(services.length, told(asked)).toBeLessThanOrEqual(7);
  expect(depthOf(services), told(asked)).toBeLessThanOrEqual(3);
  const tokens = async () => (await outlook.requests()).filter(({ to }) => to === "token").length;
  const before = await tokens();
  expect((await outlook.requests()).length - before).toBe(services.length);
  await outlook.checkAgain();
  expect(await tokens()).toBe(before);
});

function told(requests: readonly TimedRequest[]): string {
  const first = requests[0]?.began ?? 0;
  return requests.map(({ path, began, ended }) => `${(began - first).toFixed(0)}–${(ended - first).toFixed(0)} ${path}`).join("\n");
}
