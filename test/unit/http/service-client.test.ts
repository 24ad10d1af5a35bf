import * as v from "valibot";
import { expect, test } from "vitest";
import { NotFound, Unexpected, Unreachable } from "../../../src/http/failure.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import { createServiceClient } from "../../../src/http/service-client.ts";
import { createFakeClock } from "./fake-clock.ts";
import { json, serve, type Answer } from "./in-memory-server.ts";

const scopes = ["https://org.example/user_impersonation"];
const signal = new AbortController().signal;

function setup(answer: (request: Request) => Answer = () => json({ id: "1" }), root = "https://org.example/PROD") {
  const server = serve(answer);
  const asked: unknown[] = [];
  const client = createServiceClient({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    root: new URL(root),
    access: {
      scopes,
      tokens: {
        getToken(request) {
          asked.push(request);
          return Promise.resolve({ accessToken: "secret" });
        },
      },
    },
  });
  return { server, client, asked };
}

test("where the browser signs in, a request carries what it has for the page's own site, and no token", async () => {
  const sent: RequestInit[] = [];
  const http = createHttpClient({
    clock: createFakeClock(),
    fetch(_, init) {
      sent.push(init);
      return Promise.resolve(json({ id: "1" }));
    },
  });
  const client = createServiceClient({ http, root: new URL("https://crm.example/PROD"), access: "browser" });
  await client.request(v.object({ id: v.string() }), { url: client.url("api/data/v8.2/WhoAmI"), signal });
  expect(sent[0]?.credentials).toBe("same-origin");
  expect(sent[0]?.headers).not.toHaveProperty("Authorization");
});

test("a request below the root carries the token of the service's scopes", async () => {
  const { client, server, asked } = setup();
  const answer = await client.request(v.object({ id: v.string() }), { url: client.url("api/data/v9.2/WhoAmI"), signal });
  expect(answer.value).toEqual({ id: "1" });
  expect(server.requests[0]?.url).toBe("https://org.example/PROD/api/data/v9.2/WhoAmI");
  expect(server.requests[0]?.headers.get("Authorization")).toBe("Bearer secret");
  expect(asked).toMatchObject([{ scopes }]);
});

test.each([
  "https://elsewhere.example/PROD/api",
  "http://org.example/PROD/api",
  "https://org.example:444/PROD/api",
  "https://org.example/UAT/api",
  "https://org.example/PRODUCTION/api",
  "https://org.example/PROD/../UAT/api",
  "https://org.example/PROD/%2e%2e/UAT/api",
  "https://user:password@org.example/PROD/api",
  "https://org.example.evil.example/PROD/api",
])("%s is refused, and no token is asked for", async (url) => {
  const { client, server, asked } = setup();
  await expect(client.request(v.any(), { url: new URL(url), signal })).rejects.toBeInstanceOf(TypeError);
  expect(client.owns(new URL(url))).toBe(false);
  expect(server.requests).toHaveLength(0);
  expect(asked).toHaveLength(0);
});

test("a redirect to another origin is not followed", async () => {
  // As a browser does it: with redirect "error" the fetch fails instead of travelling on.
  const { client, server } = setup((request) =>
    request.redirect === "error" ? Promise.reject(new TypeError("Failed to fetch")) : json({ followed: true }),
  );
  await expect(client.request(v.any(), { url: client.url("moved"), signal })).rejects.toBeInstanceOf(Unreachable);
  expect(server.requests).toHaveLength(1);
});

test("JSON of another shape is unexpected, and says where without saying what", async () => {
  const { client } = setup(() => json({ value: [{ id: "a" }, { id: "top secret subject".length }] }));
  const schema = v.object({ value: v.array(v.object({ id: v.string() })) });
  const error: unknown = await client.request(schema, { url: client.url("things"), signal }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unexpected);
  expect((error as Error).message).toBe("The answer is of another shape than asked for: value.1.id.");
});

test("a body is sent as JSON", async () => {
  const { client, server } = setup();
  await client.request(v.any(), {
    url: client.url("things"),
    method: "POST",
    body: { subject: "<b>" },
    headers: { "If-None-Match": "*" },
    signal,
  });
  expect(server.requests[0]?.headers.get("Content-Type")).toBe("application/json");
  expect(server.requests[0]?.headers.get("If-None-Match")).toBe("*");
  expect(await server.requests[0]?.json()).toEqual({ subject: "<b>" });
});

test("a root without https is refused when the client is made", () => {
  expect(() => setup(undefined, "http://org.example")).toThrow(TypeError);
});

test("a service that says no in its own words is heard, and otherwise its status counts", async () => {
  const server = serve((request) => json({ no: new URL(request.url).pathname.slice(-4) }, { status: 500 }));
  const client = createServiceClient({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    root: new URL("https://crm.example/PROD"),
    access: "browser",
    findRefusal: ({ text }) => (text.includes("gone") ? new NotFound("Gone.", { code: "7" }) : undefined),
  });
  await expect(client.request(v.unknown(), { url: client.url("gone"), signal })).rejects.toMatchObject({ name: "NotFound", code: "7" });
  await expect(client.request(v.unknown(), { url: client.url("lost"), signal })).rejects.toMatchObject({ name: "Unexpected", status: 500 });
});
