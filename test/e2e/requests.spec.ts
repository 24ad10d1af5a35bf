/** What one check asks of Exchange and CRM: at most 6 requests, at most 3 of them one after another once tokens are there. */
import { expect, readWorld, test } from "./fixture.ts";
import { depthOf, watchRequests, type TimedRequest } from "./timed-requests.ts";

/** Late enough that what is asked side by side is seen to overlap. */
const late = [
  { on: "graph", delayMs: 100 },
  { on: "crm", delayMs: 100 },
  { on: "token", delayMs: 100 },
];

/** Every way to a verdict: one's own calendar, each step of the ladder, a series, and no organization at all. */
const worlds = [
  "tracked",
  "lost",
  "not-tracked",
  "not-set-up",
  "delegate-at-risk",
  "delegate-lost",
  "row-7h-delegate",
  "row-7i-owner-elsewhere",
  "shared-without-shared-properties",
  "invited",
  "series-master",
  "series-occurrence-lost",
  "series-occurrence-classic",
  "series-exception-delegate",
];

for (const name of worlds) {
  test(`a check of ${name} takes at most 6 requests, 3 deep`, async ({ outlook }) => {
    const watch = watchRequests(outlook.page);
    await outlook.open({ ...readWorld(name), faults: late });
    await outlook.settled();
    const asked = watch.list();
    const services = asked.filter(({ to }) => to !== "token");
    expect(services.length, told(asked)).toBeGreaterThan(0);
    expect(services.length, told(asked)).toBeLessThanOrEqual(6);
    expect(depthOf(services), told(asked)).toBeLessThanOrEqual(3);
    expect((await outlook.requests()).filter(({ to }) => to !== "token")).toHaveLength(services.length);
  });
}

test("a second check asks for no token again", async ({ outlook }) => {
  await outlook.open("lost");
  await outlook.settled();
  const tokens = async () => (await outlook.requests()).filter(({ to }) => to === "token").length;
  const before = await tokens();
  await outlook.checkAgain();
  expect(await tokens()).toBe(before);
});

function told(requests: readonly TimedRequest[]): string {
  const first = requests[0]?.began ?? 0;
  return requests.map(({ path, began, ended }) => `${(began - first).toFixed(0)}–${(ended - first).toFixed(0)} ${path}`).join("\n");
}
