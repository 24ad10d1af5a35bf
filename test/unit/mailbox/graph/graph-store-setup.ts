import { createHttpClient } from "../../../../src/http/http-client.ts";
import type { TokenSource } from "../../../../src/identity/token-source.ts";
import type { ItemOnScreen } from "../../../../src/mailbox/appointment-store.ts";
import { createGraphAppointmentStore } from "../../../../src/mailbox/graph/create-graph-appointment-store.ts";
import type { Person } from "../../../../src/tracking/evidence.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { serve, type Answer } from "../../http/in-memory-server.ts";

export const signal = new AbortController().signal;
export const me = { kind: "me" } as const;
export const alex = { kind: "user", address: "alex@contoso.example" } as const;

export const review: ItemOnScreen = {
  mode: "read",
  id: "AAMkAGI1AAAt9AHjAAA=",
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
};

export function setup(answer: (url: URL, request: Request) => Answer, tokens?: Partial<TokenSource>, timeZone?: string) {
  const remembered = new Map<string, Person>();
  const server = serve((request) => answer(new URL(request.url), request));
  const scopes: (readonly string[])[] = [];
  const store = createGraphAppointmentStore({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    graphRoot: "https://graph.microsoft.com",
    ...(timeZone !== undefined && { timeZone }),
    ownCalendar: { find: (account) => remembered.get(account), keep: (account, owner) => void remembered.set(account, owner) },
    tokens: {
      getToken(request) {
        scopes.push(request.scopes);
        return Promise.resolve({ accessToken: "secret", account: "blake@contoso.example" });
      },
      signIn: () => Promise.reject(new Error("A store never opens a popup.")),
      ...tokens,
    },
  });
  return { store, server, scopes, remembered, urls: () => server.requests.map(({ url }) => new URL(url)) };
}
