import { expect, test } from "vitest";
import { Throttled, TimedOut, Unauthenticated } from "../../../src/http/failure.ts";
import { createHttpClient, type HttpRequest } from "../../../src/http/http-client.ts";
import { SignInNeedsClick } from "../../../src/http/sign-in-failure.ts";
import { createFakeClock } from "./fake-clock.ts";
import { json, serve, type Answer } from "./in-memory-server.ts";

const url = new URL("https://service.example/api/things");

function setup(answer: (request: Request, count: number) => Answer) {
  const server = serve(answer);
  const clock = createFakeClock(Date.parse("2026-11-24T08:00:00Z"));
  return { server, clock, http: createHttpClient({ fetch: server.fetch, clock }) };
}

const signal = new AbortController().signal;
const throttledOnce = (status: number, retryAfter?: string) => (_: Request, count: number) =>
  count === 1 ? json({}, { status, ...(retryAfter === undefined ? {} : { headers: { "Retry-After": retryAfter } }) }) : json({ ok: true });

test.each([
  { name: "seconds", status: 429, retryAfter: "3", wait: 3_000 },
  { name: "fractions of a second", status: 429, retryAfter: "0.5", wait: 500 },
  { name: "no wait at all", status: 503, retryAfter: "0", wait: 0 },
  { name: "a date", status: 503, retryAfter: "Tue, 24 Nov 2026 08:00:05 GMT", wait: 5_000 },
  { name: "a date that is over", status: 503, retryAfter: "Tue, 24 Nov 2026 07:00:00 GMT", wait: 0 },
  { name: "nothing", status: 429, retryAfter: undefined, wait: 1_000 },
  { name: "nonsense", status: 503, retryAfter: "soon", wait: 1_000 },
  { name: "a negative number", status: 503, retryAfter: "-5", wait: 1_000 },
  { name: "the longest wait allowed", status: 429, retryAfter: "8", wait: 8_000 },
])("a $status whose Retry-After says $name is asked again after $wait ms", async ({ status, retryAfter, wait }) => {
  const { http, clock, server } = setup(throttledOnce(status, retryAfter));
  expect((await http.request({ url, signal })).json).toEqual({ ok: true });
  expect(clock.slept).toEqual([wait]);
  expect(server.requests).toHaveLength(2);
});

test.each(["9", "3600", "Tue, 24 Nov 2026 09:00:00 GMT", "999999999999999999999999"])(
  "a wait beyond bounds (%s) is not waited for, or not as asked",
  async (retryAfter) => {
    const { http, clock } = setup(() => json({}, { status: 429, headers: { "Retry-After": retryAfter } }));
    await expect(http.request({ url, signal })).rejects.toBeInstanceOf(Throttled);
    expect(clock.slept.every((wait) => wait <= 8_000)).toBe(true);
  },
);

test("two repeats are the most", async () => {
  const { http, clock, server } = setup(() => json({}, { status: 503 }));
  await expect(http.request({ url, signal })).rejects.toMatchObject({ name: "Throttled", status: 503 });
  expect(server.requests).toHaveLength(3);
  expect(clock.slept).toEqual([1_000, 2_000]);
});

test("a repeat that would end after the exchange's budget is not begun", async () => {
  const { http, clock, server } = setup(() => {
    clock.advance(6_000);
    return json({}, { status: 429, headers: { "Retry-After": "6" } });
  });
  await expect(http.request({ url, signal })).rejects.toBeInstanceOf(Throttled);
  // 6 s for the answer, 6 s of waiting, 6 s for the second answer: another wait would pass 20 s.
  expect(server.requests).toHaveLength(2);
  expect(clock.slept).toEqual([6_000]);
});

test.each<{ name: string; request: Omit<HttpRequest, "url" | "signal">; sent: number }>([
  { name: "a PATCH", request: { method: "PATCH", body: "{}" }, sent: 1 },
  { name: "a POST", request: { method: "POST", body: "{}" }, sent: 1 },
  { name: "a PATCH that its caller calls idempotent", request: { method: "PATCH", body: "{}", idempotent: true }, sent: 2 },
])("$name is sent $sent time(s) where the first is throttled", async ({ request, sent }) => {
  const { http, server } = setup(throttledOnce(503, "1"));
  await http.request({ url, signal, ...request }).catch((error: unknown) => expect(error).toBeInstanceOf(Throttled));
  expect(server.requests).toHaveLength(sent);
});

const write = { url, signal, method: "PATCH", body: "{}", idempotent: true } as const;

test.each([403, 409, 412, 429])("a write that a 503 may have carried out is not settled by the %s of its repeat", async (status) => {
  const { http, server } = setup((_, count) => json({}, { status: count === 1 ? 503 : status, headers: { "Retry-After": "1" } }));
  await expect(http.request(write)).rejects.toMatchObject({ name: "Throttled", status: 503 });
  expect(server.requests.length).toBeGreaterThan(1);
});

test("after a 429, which carries nothing out, and of a question the last answer counts", async () => {
  const answers = (first: number) => setup((_, count) => json({}, { status: count === 1 ? first : 412, headers: { "Retry-After": "1" } }));
  await expect(answers(429).http.request(write)).rejects.toMatchObject({ name: "PreconditionFailed" });
  await expect(answers(503).http.request({ url, signal })).rejects.toMatchObject({ name: "PreconditionFailed" });
});

test("an abort during the wait ends it", async () => {
  const controller = new AbortController();
  const { http, server } = setup(() => {
    controller.abort();
    return json({}, { status: 429, headers: { "Retry-After": "5" } });
  });
  await expect(http.request({ url, signal: controller.signal })).rejects.toMatchObject({ name: "AbortError" });
  expect(server.requests).toHaveLength(1);
});

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}';
const challenge = `Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="${btoa(claims)}"`;

test("a claims challenge is handed to the token source, and the request sent once more with what it gives", async () => {
  const asked: (string | undefined)[] = [];
  const { http, server } = setup((request) =>
    request.headers.get("Authorization") === "Bearer fresh"
      ? json({ ok: true })
      : json({}, { status: 401, headers: { "WWW-Authenticate": challenge } }),
  );
  const authorize: HttpRequest["authorize"] = ({ claims: wanted }) => {
    asked.push(wanted);
    return Promise.resolve(wanted === undefined ? "Bearer stale" : "Bearer fresh");
  };
  expect((await http.request({ url, signal, authorize })).json).toEqual({ ok: true });
  expect(asked).toEqual([undefined, claims]);
  expect(server.requests).toHaveLength(2);
});

test("a challenge that a fresh token does not mend is not asked a third time", async () => {
  const { http, server } = setup(() => json({}, { status: 401, headers: { "WWW-Authenticate": challenge } }));
  await expect(http.request({ url, signal, authorize: () => Promise.resolve("Bearer any") })).rejects.toBeInstanceOf(Unauthenticated);
  expect(server.requests).toHaveLength(2);
});

test.each([
  { name: "no challenge", header: undefined },
  { name: "another error", header: `Bearer error="invalid_token", claims="${btoa(claims)}"` },
  { name: "claims that are no base64", header: 'Bearer error="insufficient_claims", claims="%%%"' },
  { name: "claims that are no JSON", header: `Bearer error="insufficient_claims", claims="${btoa("hello")}"` },
  { name: "claims of 100 KB", header: `Bearer error="insufficient_claims", claims="${btoa(JSON.stringify({ a: "x".repeat(100_000) }))}"` },
])("after a 401 with $name the token is replaced once, also for a write", async ({ header }) => {
  const refusing = { status: 401, ...(header === undefined ? {} : { headers: { "WWW-Authenticate": header } }) };
  const { http, server } = setup(({ headers }) =>
    headers.get("Authorization") === "Bearer fresh" ? json({ ok: true }) : json({}, refusing),
  );
  const asked: object[] = [];
  const authorize: HttpRequest["authorize"] = ({ signal: _, ...options }) => {
    asked.push(options);
    return Promise.resolve("refused" in options ? "Bearer fresh" : "Bearer stale");
  };
  expect((await http.request({ ...write, authorize })).json).toEqual({ ok: true });
  expect(asked).toEqual([{}, { refused: "Bearer stale" }]);
  expect(server.requests).toHaveLength(2);
  const refused = http.request({ url, signal, authorize: () => Promise.resolve("Bearer any") });
  await expect(refused).rejects.toBeInstanceOf(Unauthenticated);
  expect(server.requests).toHaveLength(4);
});

const renewing = (renew: () => Promise<string>): NonNullable<HttpRequest["authorize"]> => {
  return ({ refused }) => (refused === undefined ? Promise.resolve("Bearer stale") : renew());
};

test("after a 401 the new token serves for every repeat", async () => {
  const statuses = [401, 503, 200];
  const { http, server } = setup((_, count) => json({}, { status: statuses[count - 1] ?? 500, headers: { "Retry-After": "1" } }));
  let renewals = 0;
  const authorize = renewing(() => Promise.resolve(`Bearer fresh ${++renewals}`));
  await http.request({ url, signal, authorize });
  expect(server.requests.map(({ headers }) => headers.get("Authorization"))).toEqual(["Bearer stale", "Bearer fresh 1", "Bearer fresh 1"]);
});

test.each<[what: string, error: Error, name: string]>([
  ["needs a click", new SignInNeedsClick("Signing in needs a click."), "SignInNeedsClick"],
  ["is not answered: the 401 counts, since it wrote nothing", new TimedOut("Signing in took too long."), "Unauthenticated"],
])("a write whose token is refused, where another one %s", async (_, error, name) => {
  const { http } = setup(() => json({}, { status: 401 }));
  const authorize = renewing(() => Promise.reject(error));
  await expect(http.request({ ...write, authorize })).rejects.toMatchObject({ name });
});

test("a write that a 503 may have carried out stays so, whatever becomes of its token then", async () => {
  const { http } = setup((_, count) => json({}, { status: count === 1 ? 503 : 401, headers: { "Retry-After": "1" } }));
  const authorize = renewing(() => Promise.reject(new SignInNeedsClick("Signing in needs a click.")));
  await expect(http.request({ ...write, authorize })).rejects.toMatchObject({ name: "Throttled", status: 503 });
});

test("where the browser signs in by itself, a 401 is Unauthenticated at once", async () => {
  const { http, server } = setup(() => json({}, { status: 401 }));
  await expect(http.request({ url, signal, credentials: "same-origin" })).rejects.toBeInstanceOf(Unauthenticated);
  expect(server.requests).toHaveLength(1);
});
