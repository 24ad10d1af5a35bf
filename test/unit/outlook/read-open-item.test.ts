import { afterEach, expect, test, vi } from "vitest";
import { readOpenItem } from "../../../src/outlook/read-open-item.ts";

type Callback = (result: unknown) => void;

const { signal } = new AbortController();
const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");
const tell = (value: unknown) => ({
  getAsync: (done: Callback) => {
    done({ status: "succeeded", value });
  },
});

/** A compose form of Mailbox 1.1; newer members come on top. */
function outlook(more: object = {}, mailboxApi = 1.8) {
  const item = {
    itemType: "appointment",
    subject: tell("Review"),
    start: tell(start),
    end: tell(end),
    requiredAttendees: tell([{ emailAddress: "dana@fabrikam.example", displayName: "Dana" }]),
    ...more,
  };
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    MailboxEnums: { ItemType: { Appointment: "appointment" }, RestVersion: { v2_0: "v2.0" } },
    context: {
      requirements: { isSetSupported: (_set: string, version: string) => Number(version) <= mailboxApi },
      mailbox: { item, convertToRestId: (id: string) => id.replaceAll("/", "-") },
    },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

const shown = {
  mode: "compose",
  subject: "Review",
  start,
  end,
  shared: { kind: "not-offered" },
};
const idAnswer = (result: unknown) => ({
  getItemIdAsync: (done: Callback) => {
    done(result);
  },
});

test("a compose form that cannot tell its id (Mailbox below 1.8) tells what it shows", async () => {
  outlook();
  expect(await readOpenItem({ signal })).toEqual({ kind: "no-id", shown });
});

test("a host below Mailbox 1.8 whose Office.js has the call, and fails with it, tells what it shows", async () => {
  outlook(idAnswer({ status: "failed", error: { code: 5001 } }), 1.5);
  expect(await readOpenItem({ signal })).toEqual({ kind: "no-id", shown });
});

test("with the organizer, where the host tells one", async () => {
  outlook({ organizer: tell({ emailAddress: "alex@contoso.example", displayName: "Alex Archer" }) });
  expect(await readOpenItem({ signal })).toEqual({
    kind: "no-id",
    shown: { ...shown, organizer: { address: "alex@contoso.example", name: "Alex Archer" } },
  });
});

test("a compose form that can tell its id is saved under it", async () => {
  outlook(idAnswer({ status: "succeeded", value: "AAMk/1=" }));
  expect(await readOpenItem({ signal })).toEqual({ kind: "saved", id: "AAMk-1=", ...shown });
});

test.each([
  ["never saved", { status: "failed", error: { code: 9046 } }, { kind: "not-saved" }],
  ["no id, though the host could tell one", { status: "succeeded", value: "" }, { kind: "no-id" }],
  ["another failure", { status: "failed", error: { code: 9020 } }, { kind: "no-id" }],
])("%s: nothing is looked for in its stead", async (_name, result, open) => {
  outlook(idAnswer(result));
  expect(await readOpenItem({ signal })).toEqual(open);
});
