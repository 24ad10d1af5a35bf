import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import type { World } from "../../sandbox/world/world.ts";
import { byDepth } from "../depth.ts";
import { setup, signal } from "./scan-setup.ts";

/** Requests as the network sees them, the ones inside batches, and how many were under way at a time. */
async function countRequests(world: World) {
  const counts = { inner: 0, longestInner: 0, graphAtOnce: 0 };
  let graph = 0;
  const counting =
    (ask: Fetch): Fetch =>
    async (url, init) => {
      const lines = typeof init.body === "string" ? (init.body.match(/^GET \S+/gm) ?? []) : [];
      counts.inner += lines.length;
      counts.longestInner = Math.max(counts.longestInner, ...lines.map(({ length }) => length - "GET ".length));
      const isGraph = url.pathname.startsWith("/graph/");
      if (isGraph) counts.graphAtOnce = Math.max(counts.graphAtOnce, (graph += 1));
      // A turn of the event loop, so that whatever may run side by side does.
      await new Promise((resolve) => setImmediate(resolve));
      try {
        return await ask(url, init);
      } finally {
        if (isGraph) graph -= 1;
      }
    };
  const { ports, request, requests } = setup(world, { fetch: counting });
  const { scan } = await scanCalendar(ports, request, { signal });
  const of = (to: RegExp) => requests().filter((each) => to.test(each.to)).length;
  return { ...counts, rows: scan.rows().length, all: requests().length, graph: of(/^graph$/), crm: of(/^crm/) };
}

test.each(byDepth({ short: [300], long: [300, 1000, 3000] }))(
  "%i appointments take at most 26 requests per 1,000, and batches carry no more than one question for each",
  async (appointments) => {
    const { rows, all, inner, graphAtOnce, longestInner } = await countRequests(makeCalendar({ appointments, seed: 7 }));
    expect(rows).toBe(appointments);
    expect(all).toBeLessThanOrEqual(Math.max(26, (26 * appointments) / 1000));
    expect(inner).toBeLessThanOrEqual(appointments);
    expect(graphAtOnce).toBeLessThanOrEqual(4);
    expect(graphAtOnce).toBeGreaterThan(1);
    expect(longestInner).toBeLessThan(65_536);
  },
);

test("the owner of a calendar is looked up once, whoever looks", async () => {
  const { ports, request, requests } = setup(makeCalendar({ appointments: 200, viewer: "delegate" }));
  await scanCalendar(ports, request, { signal });
  expect(requests().filter(({ path }) => path.includes("systemusers"))).toHaveLength(1);
  expect(requests().filter(({ path }) => path.includes("WhoAmI"))).toHaveLength(1);
});
