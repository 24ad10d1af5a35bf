/** The two adapters, each with the sandbox's own service: one appointment, one content. */
import "./give-page-dom.ts";
import { expect, test } from "vitest";
import { createHttpClient } from "../../src/http/http-client.ts";
import { createEwsContent } from "../../src/mailbox/ews/get-ews-content.ts";
import type { GetContent } from "../../src/mailbox/get-content.ts";
import { createGraphContent } from "../../src/mailbox/graph/get-graph-content.ts";
import type { AppointmentContent } from "../../src/tracking/appointment-content.ts";
import type { Item, World } from "../sandbox/world/world.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import { startExchange } from "./start-exchange.ts";
import { alex, blake, casey, readWorld, startSandbox } from "./start-sandbox.ts";

const routes = ["graph", "ews"] as const;
const itemOf = (world: World): Item => world.mailboxes[0]!.items[0]!;

function setup(route: (typeof routes)[number], change: (world: World) => void) {
  const world = readWorld(route === "graph" ? "tracked" : "on-premises");
  change(world);
  const { id, subject, start } = itemOf(world);
  const get = route === "graph" ? throughGraph(world) : throughEws(world);
  const place = { mailbox: { kind: "me" }, id, item: { subject, start: new Date(start) } } as const;
  return (text: boolean) => get(place, { text }, { signal: new AbortController().signal });
}

function throughGraph(world: World): GetContent {
  const started = startSandbox(world);
  const getToken = async ({ scopes }: { readonly scopes: readonly string[] }) => {
    const answer = await started.acquire(alex, scopes);
    if ("error" in answer) throw new Error(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  return createGraphContent({
    http: createHttpClient({ fetch: (url, init) => started.sandbox.fetch(url, init), clock: createFakeClock() }),
    graphRoot: `${started.origin}/graph`,
    tokens: { getToken, signIn: getToken },
  });
}

function throughEws(world: World): GetContent {
  const { proxy } = startExchange(world);
  return createEwsContent({ transport: async (body) => (await proxy(body)).body ?? "" });
}

const meeting: Partial<Item> = {
  location: "Room 3; Berlin",
  attendees: [blake, casey, "team@contoso.example", "room3@contoso.example", "gone@contoso.example"],
  optionalAttendees: ["dana@fabrikam.example"],
  attendeeAddresses: { [casey]: "/O=CONTOSO/CN=CASEY", "gone@contoso.example": null },
  text: "Agenda\n1. <Contract>",
  onlineMeetingUrl: "https://meet.example/1",
  private: true,
};

function withMeeting(world: World) {
  Object.assign(itemOf(world), meeting);
  Object.assign(world.mailboxes[0]!, {
    timeZone: "Europe/Berlin",
    attendeeKinds: { "team@contoso.example": "group", "room3@contoso.example": "room" },
  });
}

test.each(routes)("through %s an appointment tells what it holds", async (route) => {
  const content = await setup(route, withMeeting)(true);
  const person = "unknown";
  const expected: AppointmentContent = {
    location: "Room 3; Berlin",
    text: "Agenda\n1. <Contract>",
    joinUrl: "https://meet.example/1",
    organizer: { name: "Alex Archer", address: alex },
    attendees: [
      { name: "Blake Brooks", address: blake, role: "required", kind: person },
      { name: casey, role: "required", kind: person },
      // Only Exchange's own web services tell groups.
      { name: "team@contoso.example", address: "team@contoso.example", role: "required", kind: route === "ews" ? "group" : person },
      { name: "gone@contoso.example", role: "required", kind: person },
      { name: "dana@fabrikam.example", address: "dana@fabrikam.example", role: "optional", kind: person },
      { name: "room3@contoso.example", address: "room3@contoso.example", role: "required", kind: "room" },
    ],
    attendeeList: "whole",
    sensitivity: "private",
    timeZone: "Europe/Berlin",
  };
  const inOrder = ({ attendees, ...rest }: AppointmentContent) => ({
    ...rest,
    attendees: [...attendees].sort((one, other) => (one.name ?? "").localeCompare(other.name ?? "")),
  });
  expect(inOrder(content)).toEqual(inOrder(expected));
});

test.each(routes)("through %s a bare appointment holds next to nothing, and its text is not asked for unasked", async (route) => {
  const content = await setup(route, (world) => Object.assign(itemOf(world), { text: "Agenda", location: "", attendees: [] }))(false);
  expect(content).toMatchObject({ attendees: [], attendeeList: "whole", sensitivity: "normal" });
  expect([content.text, content.location, content.joinUrl]).toEqual([undefined, undefined, undefined]);
});

test.each(routes)("through %s 300 attendees come whole", async (route) => {
  const attendees = Array.from({ length: 300 }, (_, index) => `guest${index}@fabrikam.example`);
  const content = await setup(route, (world) => (itemOf(world).attendees = attendees))(false);
  expect(content.attendees.map(({ address }) => address)).toEqual(attendees);
});

test.each(routes)("through %s an all-day appointment is proven by its day", async (route) => {
  const allDay = setup(route, (world) => {
    world.mailboxes[0]!.timeZone = "Pacific/Auckland";
    Object.assign(itemOf(world), { start: "2026-12-09T11:00:00Z", end: "2026-12-10T11:00:00Z", allDay: true, location: "Auckland" });
  });
  expect(await allDay(false)).toMatchObject({ location: "Auckland", timeZone: "Pacific/Auckland" });
});
