import { expect, test } from "vitest";
import { createContentReading } from "../../../src/check/content-reading.ts";
import { Unreachable } from "../../../src/http/failure.ts";
import { NotTheItemOnScreen } from "../../../src/mailbox/appointment-store.ts";
import type { AppointmentContent } from "../../../src/tracking/appointment-content.ts";

const place = { mailbox: { kind: "me" }, id: "AAMk", item: { subject: "Review", start: new Date("2026-11-24T09:00:00Z") } } as const;
const content = (location: string): AppointmentContent => ({ location, attendees: [], attendeeList: "whole", sensitivity: "normal" });

const read = (
  mailbox: () => Promise<AppointmentContent>,
  form: () => Promise<AppointmentContent | undefined>,
  signal = new AbortController().signal,
) => createContentReading(mailbox, form)(place, { text: false }, { signal });
const refused = (error: unknown) => () => Promise.reject(error as Error);
const unreachable = new Unreachable("No connection.");

test("what the mailbox tells counts, and the form is not asked", async () => {
  expect(await read(() => Promise.resolve(content("mailbox")), refused("asked"))).toEqual({ kind: "read", content: content("mailbox") });
});

test("where the mailbox does not answer, the form tells what it knows", async () => {
  expect(await read(refused(unreachable), () => Promise.resolve(content("form")))).toEqual({ kind: "read", content: content("form") });
});

test.each<[string, () => Promise<AppointmentContent | undefined>]>([
  ["nothing", () => Promise.resolve(undefined)],
  ["another appointment", refused(new NotTheItemOnScreen("not-the-item-on-screen"))],
])("where the form shows %s, it stays unknown, for the mailbox's reason", async (_, form) => {
  expect(await read(refused(unreachable), form)).toMatchObject({ kind: "unknown", why: "unreachable" });
});

test("an appointment that changed meanwhile is unknown, whatever the form shows", async () => {
  const changed = refused(new NotTheItemOnScreen("not-the-item-on-screen"));
  expect(await read(changed, () => Promise.resolve(content("form")))).toEqual({ kind: "unknown", why: "not-the-item-on-screen" });
});

test("an abort is thrown", async () => {
  const controller = new AbortController();
  controller.abort();
  await expect(read(refused(controller.signal.reason), refused("asked"), controller.signal)).rejects.toMatchObject({ name: "AbortError" });
});
