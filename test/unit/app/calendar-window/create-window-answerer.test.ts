import { expect, test } from "vitest";
import { parseConfiguration } from "../../../../src/configuration/parse-configuration.ts";
import { areConfiguredScopes } from "../../../../src/app/calendar-window/are-configured-scopes.ts";
import { createWindowAnswerer } from "../../../../src/app/calendar-window/create-window-answerer.ts";
import { encodeSnapshot, findSnapshot, type CalendarSnapshot } from "../../../../src/app/calendar-window/calendar-snapshot.ts";
import { setup, settle } from "./two-ends.ts";

const token = { what: "token", how: "silently", scopes: ["https://graph.example/Calendars.Read"] };
const never = () => new Promise<never>(() => undefined);

test.each([
  ["text", "ask"],
  ["no message at all", undefined],
  ["a kind that there is not", { kind: "run", id: 1, question: { what: "snapshot" } }],
  ["a question that there is not", { kind: "ask", id: 1, question: { what: "password" } }],
  ["an id that is none", { kind: "ask", id: "1", question: { what: "snapshot" } }],
  ["an id below one", { kind: "ask", id: 0, question: { what: "snapshot" } }],
  ["an id that is no whole number", { kind: "ask", id: 1.5, question: { what: "snapshot" } }],
  ["no scopes", { kind: "ask", id: 1, question: { ...token, scopes: [] } }],
  ["too many scopes", { kind: "ask", id: 1, question: { ...token, scopes: Array.from({ length: 11 }, () => "s") } }],
  ["a scope without an end", { kind: "ask", id: 1, question: { ...token, scopes: ["s".repeat(701)] } }],
  ["a refused token without an end", { kind: "ask", id: 1, question: { ...token, refused: "t".repeat(20_001) } }],
  ["claims without an end", { kind: "ask", id: 1, question: { ...token, claims: "c".repeat(10_001) } }],
  ["a sign-in by itself", { kind: "ask", id: 1, question: { ...token, how: "at-once" } }],
  ["a question with something added", { kind: "ask", id: 1, question: { what: "open-appointment", id: "a", mailbox: "b" } }],
  ["an appointment without an id", { kind: "ask", id: 1, question: { what: "open-appointment", id: "" } }],
  ["SOAP longer than Outlook carries", { kind: "ask", id: 1, question: { what: "ews", body: "x".repeat(1_000_001) } }],
])("the pane passes over %s", async (_name, message) => {
  const { answerer, questions, said } = setup();
  answerer.onMessage(message);
  await settle();
  expect([questions, said]).toEqual([[], []]);
});

test("each question is heard at once, and answered by itself", async () => {
  const { answerer, said } = setup({ answer: ({ what }) => what });
  answerer.onMessage({ kind: "ask", id: 7, question: { what: "present" } });
  expect(said).toEqual([{ kind: "received", id: 7 }]);
  await settle();
  expect(said).toEqual([
    { kind: "received", id: 7 },
    { kind: "answered", id: 7, value: "present" },
  ]);
});

test("a question for a token arrives with the one that was refused", async () => {
  const { answerer, questions } = setup();
  const question = { ...token, refused: "t".repeat(20_000) };
  answerer.onMessage({ kind: "ask", id: 1, question });
  await settle();
  expect(questions).toEqual([question]);
});

test("the same id again while it is under way is passed over", () => {
  const { answerer, questions } = setup({ answer: never });
  answerer.onMessage({ kind: "ask", id: 1, question: token });
  answerer.onMessage({ kind: "ask", id: 1, question: { what: "open-appointment", id: "a" } });
  expect(questions).toHaveLength(1);
});

test("a page that begins anew stops what the one before it asked, and counts from one again", async () => {
  const { answerer, signals, said } = setup({ answer: ({ what }) => (what === "snapshot" ? "here" : never()) });
  answerer.onMessage({ kind: "ask", id: 1, question: token });
  answerer.onMessage({ kind: "ask", id: 1, question: { what: "snapshot" } });
  await settle();
  expect(signals[0]?.aborted).toBe(true);
  expect(said.at(-1)).toEqual({ kind: "answered", id: 1, value: "here" });
});

test("more than a scan can ask at once is refused, not queued", async () => {
  const { answerer, questions, said } = setup({ answer: never });
  for (let id = 1; id <= 60; id += 1) answerer.onMessage({ kind: "ask", id, question: token });
  await settle();
  expect(questions).toHaveLength(50);
  expect(said.filter((message) => (message as { kind: string }).kind === "failed")).toHaveLength(10);
});

test("an answer that is cancelled, or too late for a pane that left, is not sent", async () => {
  const { answerer, said, state } = setup({ answer: () => Promise.resolve("late") });
  state.wire = "cut";
  answerer.onMessage({ kind: "ask", id: 1, question: token });
  answerer.onMessage({ kind: "cancel", id: 1 });
  answerer.onMessage({ kind: "ask", id: 2, question: token });
  answerer.leave();
  answerer.onMessage({ kind: "ask", id: 3, question: token });
  await settle();
  expect(said).toEqual([{ kind: "received", id: 1 }, { kind: "received", id: 2 }, { kind: "leaving" }]);
});

test("an answer that is too large for Outlook fails by name", async () => {
  const said: unknown[] = [];
  const answerer = createWindowAnswerer({
    answer: () => Promise.resolve("x".repeat(20)),
    send(message) {
      if (JSON.stringify(message).includes("xxx")) throw new RangeError("too long");
      said.push(message);
    },
  });
  answerer.onMessage({ kind: "ask", id: 1, question: { what: "ews", body: "<a/>" } });
  await settle();
  expect(said.at(-1)).toEqual({ kind: "failed", id: 1, failure: { kind: "Unexpected", code: "answer-too-large" } });
});

const configuration = parseConfiguration({
  clientId: "5c7a1f0e-0000-4000-8000-000000000001",
  graph: "https://graph.example",
  adfs: { authority: "https://sts.example/adfs", clientId: "pane" },
  organizations: [
    { name: "PROD", url: "https://prod.crm.example" },
    { name: "OLD", url: "https://old.crm.example", version: "8.2", signIn: "adfs" },
  ],
});

test.each([
  ["of Graph", ["https://graph.example/Calendars.Read", "https://graph.example/Calendars.Read.Shared"], true],
  ["of an organization", ["https://prod.crm.example/user_impersonation"], true],
  ["of an organization behind AD FS", ["https://old.crm.example/user_impersonation"], true],
  ["of a right in Graph that the add-in never uses", ["https://graph.example/Mail.Read"], false],
  ["of a right in an organization that the add-in never uses", ["https://prod.crm.example/.default"], false],
  ["of nobody", [], false],
  ["of a resource that is not configured", ["https://uat.crm.example/user_impersonation"], false],
  ["of a name that only begins like ours", ["https://prod.crm.example.evil.example/user_impersonation"], false],
  ["of two resources", ["https://graph.example/Calendars.Read", "https://prod.crm.example/user_impersonation"], false],
  ["that climb out of the resource", ["https://graph.example/../Mail.Read"], false],
  ["of a path in the resource", ["https://graph.example/beta/Mail.Read"], false],
  ["with a query", ["https://graph.example/Calendars.Read?x"], false],
  ["without a resource", ["openid"], false],
])("scopes %s", (_name, scopes, expected) => {
  expect(areConfiguredScopes(configuration, scopes)).toBe(expected);
});

const snapshot: CalendarSnapshot = {
  locale: "en-GB",
  theme: "dark",
  viewer: { address: "alex@contoso.example", name: "Alex" },
  offers: { accountType: "enterprise", signIn: "none", ews: "offered", dialog: "offered" },
  organization: "PROD",
  access: { kind: "unknown" },
  calendar: { kind: "delegate", owner: { address: "casey@contoso.example" }, mayEdit: "yes", held: "copy" },
  range: { from: new Date("2026-10-24T00:00:00Z"), to: new Date("2027-02-22T00:00:00Z") },
  ownCopies: [
    [
      "0400",
      {
        crmId: "8a0c2af9-0000-4000-8000-000000000001",
        organization: { id: "8a0c2af9-0000-4000-8000-000000000002", name: "PROD" },
        seenAt: new Date("2026-11-01T08:00:00.000Z"),
      },
    ],
  ],
};
const sent = (): Record<string, unknown> => JSON.parse(JSON.stringify(encodeSnapshot(snapshot))) as Record<string, unknown>;

test("a snapshot arrives as it was sent", () => {
  expect(findSnapshot(sent())).toEqual(snapshot);
});

test("a safety copy that makes no sense is left out; the rest stands", () => {
  expect(findSnapshot({ ...sent(), ownCopies: [{ key: "0400", kept: "{}" }] })).toEqual({ ...snapshot, ownCopies: [] });
});

test.each([
  ["a calendar of nobody", { calendar: { kind: "unknown" } }],
  ["no range", { range: undefined }],
  ["a day that there is not", { range: { from: "2026-13-40T00:00:00Z", to: "2027-02-22T00:00:00Z" } }],
  ["a theme that there is not", { theme: "pink" }],
  ["safety copies without an end", { ownCopies: Array.from({ length: 501 }, () => ({ key: "a", kept: "b" })) }],
  ["something added", { token: "t" }],
])("a snapshot with %s is none", (_name, change) => {
  expect(findSnapshot({ ...sent(), ...change })).toBeUndefined();
});
