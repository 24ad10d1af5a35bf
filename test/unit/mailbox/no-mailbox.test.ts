import { expect, test } from "vitest";
import { MailboxNotSetUp, createNoMailbox } from "../../../src/mailbox/no-mailbox.ts";
import { me, review, signal } from "./graph-store-setup.ts";

test("a mailbox that nobody can ask says why, and guesses nothing", async () => {
  const store = createNoMailbox("Exchange on-premises is not supported yet.");
  const error: unknown = await store.getAppointment(me, review, { signal }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(MailboxNotSetUp);
  expect(error).toMatchObject({ reason: "mailbox-not-set-up", message: "Exchange on-premises is not supported yet." });
  expect(await store.findMayEdit(me, { signal })).toBe("unknown");
  expect(await store.findAccount({ signal })).toBeUndefined();
});

test("a stopped question ends as AbortError", async () => {
  const aborted = { signal: AbortSignal.abort() };
  await expect(createNoMailbox("why").getAppointment(me, review, aborted)).rejects.toMatchObject({ name: "AbortError" });
  await expect(createNoMailbox("why").findMayEdit(me, aborted)).rejects.toMatchObject({ name: "AbortError" });
});
