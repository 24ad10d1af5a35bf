import { expect, test } from "vitest";
import { createTimeSlice } from "../../src/http/time-slice.ts";
import { createEwsAppointmentStore } from "../../src/mailbox/ews/create-ews-appointment-store.ts";
import { createEwsCalendarSharing } from "../../src/mailbox/ews/create-ews-calendar-sharing.ts";
import { createEwsCalendarReader } from "../../src/mailbox/ews/create-ews-calendar-reader.ts";
import { readAddIn } from "../create-sandbox.ts";
import { profile } from "../profile.ts";
import { answerEws } from "../sandbox/ews/exchange-web-services.ts";
import type { Identity } from "../sandbox/identity.ts";
import { Session } from "../sandbox/session.ts";
import world from "../sandbox/worlds/on-premises.json" with { type: "json" };
import "./give-page-dom.ts";

const { signal } = new AbortController();
const me = { kind: "me" } as const;

function setup() {
  const person = world.mailboxes[0]!.email;
  const session = new Session({
    world: structuredClone(world),
    addIn: readAddIn(),
    profile,
    identity: {} as Identity,
    warn: () => undefined,
    realNow: () => 0,
  });
  const transport = async (body: string) => {
    const request = new Request("https://mail.contoso.example/EWS/Exchange.asmx", {
      method: "POST",
      body,
      headers: { "content-type": "text/xml" },
    });
    return (await answerEws(session, { person, through: "outlook" }, request)).text();
  };
  const span = { from: new Date("2026-01-01T00:00:00Z"), to: new Date("2027-01-01T00:00:00Z") };
  return {
    store: createEwsAppointmentStore({ transport }),
    lists: createEwsCalendarReader({ transport, timeSlice: createTimeSlice() }),
    sharing: createEwsCalendarSharing({ transport }),
    span,
  };
}

test("what the stand-in lists is read, found by sight, and linked, through the same questions", async () => {
  const { store, lists, span } = setup();
  const { appointments, unreadable } = await lists.getPage(me, span, undefined, { signal });
  expect(unreadable).toBe(0);
  expect(appointments.length).toBeGreaterThan(0);
  for (const { id, item } of appointments) {
    const onScreen = { mode: "read", id, subject: item.subject, start: item.start, end: item.end } as const;
    expect((await store.getAppointment(me, onScreen, { signal })).item).toEqual(item);
    const link = { crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e", organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01" };
    await store.writeLink(me, id, link, { signal });
    const { properties } = await store.getAppointment(me, onScreen, { signal });
    expect(properties).toContainEqual({ name: "crmid", type: "String", value: "{8A0C2AF9-FC60-439D-BE58-42F2415D467E}" });
    expect(properties).toContainEqual({ name: "crmLinkState", type: "Double", value: "2" });
  }
});

test("who shares the calendar is told by the stand-in", async () => {
  const { sharing } = setup();
  expect((await sharing.getPermissions({ signal }))[0]).toMatchObject({ grantee: { kind: "default" }, role: "freeBusyRead" });
});
