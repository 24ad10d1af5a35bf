import { afterEach, expect, test, vi } from "vitest";
import { nameOpenItem, readOpenItem } from "../../../src/outlook/read-open-item.ts";

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

test("a compose form is named before its fields have answered; whole, it has them", async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const later = (name: string, value: unknown) => ({
    getAsync: (done: Callback) => {
      asked.push(name);
      answers.push(() => {
        done({ status: "succeeded", value });
      });
    },
  });
  outlook({
    getItemIdAsync: (done: Callback) => {
      asked.push("id");
      done({ status: "succeeded", value: "AAMk1" });
    },
    organizer: tell({ emailAddress: "alex@contoso.example", displayName: "Alex Archer" }),
    subject: later("subject", "Review"),
    start: later("start", start),
    end: later("end", end),
  });
  const open = await nameOpenItem({ signal });
  const named = { id: "AAMk1", mode: "compose", organizer: { address: "alex@contoso.example", name: "Alex Archer" } };
  expect(open).toMatchObject({ kind: "named", ...named });
  expect(open).not.toHaveProperty("subject");
  // Outlook takes three questions at a time, in their order.
  expect(asked).toEqual(["id", "subject", "start", "end"]);
  for (const answer of answers) answer();
  expect(open.kind === "named" && (await open.whole())).toEqual({ kind: "saved", ...shown, ...named });
});

test("a form whose fields are never asked for may close in silence", async () => {
  const closing = new AbortController();
  let answer: Callback = () => undefined;
  outlook({ ...idAnswer({ status: "succeeded", value: "AAMk1" }), subject: { getAsync: (done: Callback) => (answer = done) } });
  const open = await nameOpenItem({ signal: closing.signal });
  closing.abort();
  await new Promise((resolve) => setImmediate(resolve));
  await expect(open.kind === "named" && open.whole()).rejects.toMatchObject({ name: "AbortError" });
  // Until then the call counts among the three that Outlook takes at a time, for whatever test comes next as well.
  answer({ status: "succeeded", value: "Review" });
});
