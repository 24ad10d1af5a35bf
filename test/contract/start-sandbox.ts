/** A sandbox with a world, on a real port or without one, and the little that every contract test needs. */
import { readFileSync } from "node:fs";
import { serve } from "../sandbox/https-server.ts";
import { clientId, type TokenAnswer } from "../sandbox/identity.ts";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { windowsAccountHeader } from "../sandbox/windows-account.ts";
import type { Fault, World } from "../sandbox/world/world.ts";

export const alex = "alex@contoso.example";
export const blake = "blake@contoso.example";
export const casey = "casey@contoso.example";
export const itemId = "AAMkAGexample0001";
export const recordId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
export const globalObjectId =
  "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
const publicStrings = "{00020329-0000-0000-C000-000000000046}";
/** The world's clock stands still in tests. */
const now = Date.parse("2026-11-23T09:20:00Z");

export function readWorld(name: string): World {
  return JSON.parse(readFileSync(new URL(`../sandbox/worlds/${name}.json`, import.meta.url), "utf8")) as World;
}

export interface Started {
  readonly sandbox: Sandbox;
  readonly origin: string;
  /** Lines that the sandbox put on the console. */
  readonly told: readonly string[];
  /** Lets the real time go on. */
  pass(ms: number): void;
  /** `token`: sent as a bearer. `account`: address of the person whom Windows vouches for. */
  ask(path: string, init?: RequestInit & { readonly token?: string; readonly account?: string }): Promise<Response>;
  /** `fetch` of a page of the sandbox's own origin, in a browser that runs under this person's Windows account. */
  browserOf(person: string): (url: string | URL, init?: RequestInit) => Promise<Response>;
  token(
    person: string,
    resource: string,
    more?: { readonly scopes?: readonly string[]; readonly claims?: string; readonly popup?: boolean },
  ): Promise<string>;
  acquire(person: string, scopes: readonly string[], more?: { readonly claims?: string; readonly popup?: boolean }): Promise<TokenAnswer>;
  world(): Promise<World>;
}

/** Without a port: `ask` goes straight to the sandbox. */
export function startSandbox(world: World | string, faults?: readonly Fault[], origin = "https://localhost:3000"): Started {
  const told: string[] = [];
  let passed = 0;
  const loaded = typeof world === "string" ? readWorld(world) : world;
  const sandbox = createSandbox({
    world: faults ? { ...loaded, faults } : loaded,
    warn: (line) => told.push(line),
    realNow: () => now + passed,
  });
  const ask: Started["ask"] = (path, { token, account, ...init } = {}) => {
    const headers = new Headers(init.headers);
    if (account !== undefined) headers.set("cookie", windowsAccountHeader(account));
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    return sandbox.fetch(new URL(path, origin), { ...init, headers });
  };
  const acquire: Started["acquire"] = async (viewer, scopes, { claims, popup = false } = {}) => {
    const answer = await ask("/sandbox/token", {
      method: "POST",
      body: JSON.stringify({ viewer, clientId, scopes, popup, ...(claims !== undefined && { claims }) }),
    });
    return (await answer.json()) as TokenAnswer;
  };
  return {
    sandbox,
    origin,
    told,
    ask,
    acquire,
    pass: (ms) => (passed += ms),
    browserOf: (person) => (url, init) => {
      const headers = new Headers(init?.headers);
      if (init?.credentials !== "omit") headers.set("cookie", windowsAccountHeader(person));
      return sandbox.fetch(url, { ...init, headers });
    },
    async token(person, resource, { scopes, ...more } = {}) {
      const wanted =
        scopes ?? (resource === "graph" ? ["Calendars.ReadWrite", "Calendars.ReadWrite.Shared", "User.Read"] : ["user_impersonation"]);
      const answer = await acquire(
        person,
        wanted.map((scope) => `${origin}/${resource}/${scope}`),
        more,
      );
      if ("error" in answer) throw new Error(`No token: ${JSON.stringify(answer.error)}`);
      return answer.access_token;
    },
    async world() {
      return (await (await ask("/sandbox/world")).json()) as World;
    },
  };
}

/** On a real port, plain http: for clients that bring their own way to the network. */
export async function serveSandbox(world: World | string): Promise<Started & { close(): Promise<void> }> {
  const bound: { sandbox?: Sandbox } = {};
  const server = await serve({ handle: (request) => bound.sandbox!.handle(request) }, { port: 0 });
  const started = startSandbox(world, undefined, server.origin);
  bound.sandbox = started.sandbox;
  return { ...started, close: () => server.close() };
}

export function propertyId(name: string, type = "String"): string {
  return `${type} ${publicStrings} Name ${name}`;
}

export interface GraphEvent {
  readonly id: string;
  readonly [property: string]: unknown;
  readonly singleValueExtendedProperties?: readonly { readonly id: string; readonly value: string }[];
}

/** Path of an event with the named properties wanted. */
export function eventPath(mailbox: string, id: string, properties: readonly string[] = []): string {
  const url = new URL(
    `https://sandbox/graph/v1.0/${mailbox === "me" ? "me" : `users/${encodeURIComponent(mailbox)}`}/events/${encodeURIComponent(id)}`,
  );
  if (properties.length > 0)
    url.searchParams.set(
      "$expand",
      `singleValueExtendedProperties($filter=${properties.map((one) => `id eq '${one.replaceAll("'", "''")}'`).join(" or ")})`,
    );
  return url.pathname + url.search;
}

/** The world with its organizations on CRM 2011 to 2015. */
export function on2013(name: string): World {
  const world = readWorld(name);
  for (const org of world.orgs) org.version = "2013";
  return world;
}

/** Path in OrganizationData.svc. */
export function dataPath(path: string, query: Record<string, string> = {}, org = "PROD"): string {
  const url = new URL(`https://sandbox/crm/${org}/XRMServices/2011/OrganizationData.svc/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}

export function crmPath(path: string, query: Record<string, string> = {}, org = "PROD"): string {
  const url = new URL(`https://sandbox/crm/${org}/api/data/v9.2/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.pathname + url.search;
}
