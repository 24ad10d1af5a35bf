import { expect, test } from "vitest";
import { loadConfiguration } from "../../../src/configuration/load-configuration.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import example from "../../../src/configuration/config.example.json" with { type: "json" };
import { createFakeClock } from "../http/fake-clock.ts";
import { json, serve, type Answer } from "../http/in-memory-server.ts";

const page = new URL("https://addin.example/guard/taskpane.html?_host_Info=Outlook$Web$16.01$en-US");
const signal = new AbortController().signal;

function setup(answer: () => Answer) {
  const server = serve(answer);
  return { server, http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }) };
}

test("config.json is read from beside the page", async () => {
  const { server, http } = setup(() => json(example));
  const { organizations } = await loadConfiguration({ http, page, signal });
  expect(organizations.map(({ name }) => name)).toEqual(["PROD", "UAT"]);
  expect(server.requests[0]?.url).toBe("https://addin.example/guard/config.json");
  expect(server.requests[0]?.headers.has("Authorization")).toBe(false);
});

test.each<{ name: string; answer: () => Answer; problem: RegExp }>([
  {
    name: "a missing file",
    answer: () => new Response("Not found", { status: 404 }),
    problem: /^is missing: copy config\.example\.json to config\.json/,
  },
  {
    name: "broken JSON",
    answer: () => new Response("{", { headers: { "Content-Type": "application/json" } }),
    problem: /^cannot be read\. The answer is broken JSON\./,
  },
  {
    name: "the page of a catch-all route",
    answer: () => new Response("<html>", { headers: { "Content-Type": "text/html" } }),
    problem: /^is a page and no settings: /,
  },
  {
    name: "a sign-in page that calls itself JSON",
    answer: () => new Response("\n<!doctype html>", { headers: { "Content-Type": "application/json" } }),
    problem: /^is a page and no settings: /,
  },
  {
    name: "no connection",
    answer: () => Promise.reject(new TypeError("Failed to fetch")),
    problem: /^could not be loaded\. The server could not be reached\./,
  },
  {
    name: "a web server in trouble",
    answer: () => new Response("", { status: 500 }),
    problem: /^could not be loaded\. The server answered 500\./,
  },
])("$name is told as a problem of config.json", async ({ answer, problem }) => {
  const { http } = setup(answer);
  await expect(loadConfiguration({ http, page, signal })).rejects.toMatchObject({
    name: "ConfigurationError",
    field: "config.json",
    problem: expect.stringMatching(problem),
  });
});

test("a wrong setting is named", async () => {
  const { http } = setup(() => json({ ...example, graph: "graph" }));
  await expect(loadConfiguration({ http, page, signal })).rejects.toMatchObject({ name: "ConfigurationError", field: "graph" });
});

test("an abort is no configuration error", async () => {
  const { http } = setup(() => json(example));
  await expect(loadConfiguration({ http, page, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
});
