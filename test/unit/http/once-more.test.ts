import { expect, test } from "vitest";
import { TimedOut } from "../../../src/http/failure.ts";
import { createHttpClient, listLimits, type HttpRequest } from "../../../src/http/http-client.ts";
import { createFakeClock } from "./fake-clock.ts";
import { json, serve, type Answer } from "./in-memory-server.ts";

const url = new URL("https://crm.example/api/appointments");
const signal = new AbortController().signal;

function setup(answer: (request: Request, count: number) => Answer, limits = listLimits) {
  const server = serve(answer);
  const clock = createFakeClock(Date.parse("2026-11-24T08:00:00Z"));
  return { server, clock, http: createHttpClient({ fetch: server.fetch, clock, limits }) };
}

const failsOnce = (status: number) => (_: Request, count: number) => (count === 1 ? json({}, { status }) : json({ ok: true }));
const asked: readonly (Partial<HttpRequest> & { readonly name: string })[] = [
  { name: "a GET" },
  { name: "a POST that only asks", method: "POST", reads: true, body: "" },
];

test.each(asked.flatMap((each) => [500, 502, 504].map((status) => ({ ...each, status }))))(
  "$name that fails once with $status is asked once more",
  async ({ name: _, status, ...request }) => {
    const { http, server } = setup(failsOnce(status));
    expect((await http.request({ url, signal, ...request })).json).toEqual({ ok: true });
    expect(server.requests).toHaveLength(2);
  },
);

test("a read that fails twice has failed", async () => {
  const { http, server } = setup(() => json({}, { status: 502 }));
  await expect(http.request({ url, signal })).rejects.toMatchObject({ name: "Unexpected", status: 502 });
  expect(server.requests).toHaveLength(2);
});

test.each([{ method: "PATCH", idempotent: true } as const, { method: "POST" } as const])(
  "a write (%o) is never asked once more",
  async (write) => {
    const { http, server } = setup(failsOnce(500));
    await expect(http.request({ url, signal, body: "{}", ...write })).rejects.toMatchObject({ name: "Unexpected", status: 500 });
    expect(server.requests).toHaveLength(1);
  },
);

test("a refusal in the service's own words is no passing failure, a time-out of its own is", async () => {
  const refused = setup(() => json({}, { status: 500 }));
  await expect(http500(refused, new RangeError("said no") as never)).rejects.toThrow("said no");
  expect(refused.server.requests).toHaveLength(1);
  const late = setup(failsOnce(500));
  await expect(http500(late, new TimedOut("SQL"))).resolves.toMatchObject({ json: { ok: true } });
});

function http500({ http }: ReturnType<typeof setup>, refusal: TimedOut) {
  return http.request({ url, signal, findRefusal: () => refusal });
}

test.each([
  { name: "300 seconds", header: "300", until: "2026-11-24T08:05:00.000Z" },
  { name: "a day", header: "86400", until: "2026-11-25T08:00:00.000Z" },
  { name: "a year", header: "31536000", until: "2027-11-24T08:00:00.000Z" },
  { name: "a date", header: "Wed, 25 Nov 2026 08:00:00 GMT", until: "2026-11-25T08:00:00.000Z" },
])("told to wait $name, it says until when, and does not ask before", async ({ header, until }) => {
  const { http, server, clock } = setup((_, count) =>
    count === 1 ? json({}, { status: 429, headers: { "Retry-After": header } }) : json({}),
  );
  const retryAt = new Date(until);
  await expect(http.request({ url, signal })).rejects.toMatchObject({ name: "Throttled", retryAt });
  await expect(http.request({ url: new URL("/api/other", url), signal })).rejects.toMatchObject({ name: "Throttled", retryAt });
  expect(server.requests).toHaveLength(1);
  clock.advance(retryAt.getTime() - clock.now());
  await expect(http.request({ url, signal })).resolves.toMatchObject({ status: 200 });
});
