import { expect, test } from "vitest";
import { createExchangeLog } from "../../../src/http/exchange-log.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import { createFakeClock } from "./fake-clock.ts";
import { json, serve } from "./in-memory-server.ts";

const signal = new AbortController().signal;
const url = new URL("https://graph.example/v1.0/me");

test("each exchange is kept with its status and the service's id, repeats too", async () => {
  let count = 0;
  const server = serve(() => json({}, { status: (count += 1) === 1 ? 500 : 200, headers: { "request-id": `r-${String(count)}` } }));
  const log = createExchangeLog(() => 1_000);
  await createHttpClient({ fetch: server.fetch, clock: createFakeClock(), log }).request({ url, signal });
  expect(log.list().map(({ method, result }) => [method, result])).toEqual([
    ["GET", { kind: "answered", status: 500, requestId: "r-1" }],
    ["GET", { kind: "answered", status: 200, requestId: "r-2" }],
  ]);
});

test("what was not answered is kept by the failure's name, and a strange id not at all", async () => {
  const log = createExchangeLog();
  const broken = createHttpClient({ fetch: () => Promise.reject(new TypeError("fetch failed")), clock: createFakeClock(), log });
  await expect(broken.request({ url, signal })).rejects.toMatchObject({ name: "Unreachable" });
  const server = serve(() => json({}, { headers: { "request-id": "<b>x</b>" } }));
  await createHttpClient({ fetch: server.fetch, clock: createFakeClock(), log }).request({ url, signal });
  expect(log.list().at(0)?.result).toEqual({ kind: "failed", why: "Unreachable" });
  expect(log.list().at(-1)?.result).toEqual({ kind: "answered", status: 200 });
});

test("only the last sixty are kept", async () => {
  const log = createExchangeLog();
  for (let status = 0; status < 70; status += 1)
    await log.watch({ method: "GET", target: url }, () => Promise.resolve({ status, headers: new Headers() }));
  expect(log.list().map(({ result }) => result.kind === "answered" && result.status)).toEqual(
    Array.from({ length: 60 }, (_, index) => index + 10),
  );
});
