import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCrmOrganization } from "../../../../src/crm/create-crm-organization.ts";
import { createHttpClient } from "../../../../src/http/http-client.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { type Answer, json, serve } from "../../http/in-memory-server.ts";
import appointments from "./wire/appointments.json" with { type: "json" };

export const signal = new AbortController().signal;
export const crmId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
export const globalObjectId =
  "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
export const root = "https://crm.contoso.example/PROD/XRMServices/2011";
export const data = "/PROD/XRMServices/2011/OrganizationData.svc";
/** As captured. */
export const row = appointments.d.results[0]!;

export function setup(answer: (url: URL, request: Request) => Answer) {
  const server = serve((request) => answer(new URL(request.url), request));
  const organization = createCrmOrganization({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    configuration: { name: "PROD", url: "https://crm.contoso.example/PROD", version: "2013", signIn: "windows" },
    tokens: {
      getToken: () => Promise.reject(new Error("Windows signs in.")),
      signIn: () => Promise.reject(new Error("Windows signs in.")),
    },
  });
  return { organization, server, urls: () => server.requests.map(({ url }) => new URL(url)) };
}

/** Text of a captured answer. */
export function wire(file: string): string {
  return readFileSync(join(import.meta.dirname, "wire", file), "utf8");
}

export function xml(text: string, init: ResponseInit = {}): Response {
  return new Response(text, { ...init, headers: { "Content-Type": "text/xml; charset=utf-8" } });
}

export function html(status = 200): Response {
  return new Response("<!DOCTYPE html><html><title>Sign in</title></html>", {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8" },
  });
}

export const rows = (...results: object[]) => json({ d: { results } });

export const noContent = () => new Response(null, { status: 204 });
