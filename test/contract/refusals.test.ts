/** A service that answers in any wrong way ends a check in a state that says so: nothing concluded, nothing written. */
import { expect, test } from "vitest";
import { checkAppointment } from "../../src/check/check-appointment.ts";
import type { Fetch } from "../../src/http/exchange.ts";
import { SignInNeedsClick } from "../../src/http/sign-in-failure.ts";
import { headlineOf } from "../../src/wording/format-headline.ts";
import { wordsInFullFor } from "../../src/wording/words-in-full.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { lookAt, type Look } from "./look-at.ts";
import { moveOnPremises } from "./on-premises/move-on-premises.ts";
import { openPane } from "./open-pane.ts";
import { readWorld, startSandbox } from "./start-sandbox.ts";

const withFaults = (name: string, ...faults: Fault[]): World => ({ ...readWorld(name), faults });

/** Where the stamp is read and CRM is not to be had, and where the stamp cannot be read. */
const withoutCrm = { verdict: "maybe-lost", track: "blocked", risk: "own", verified: false };
const withoutMailbox = { verdict: "unknown", track: "blocked", risk: "unknown", verified: false };

function concluded({ report: { judgement } }: Look): object {
  const { verdict, plan, risk, verified } = judgement;
  return { verdict, track: plan.track, risk, verified };
}

function said({ report }: Look): string {
  const { title, body, next } = headlineOf(report, wordsInFullFor("en-US", report.checkedAt));
  return [title, body, next].join(" ");
}

const answers: readonly { readonly what: string; readonly fault: Omit<Fault, "on">; readonly says: RegExp }[] = [
  { what: "401", fault: { status: 401 }, says: /doesn't accept your sign-in/ },
  { what: "403", fault: { status: 403 }, says: /denied you access/ },
  { what: "404", fault: { status: 404 }, says: /can't be found at its address|mailbox doesn't have this appointment/ },
  { what: "412", fault: { status: 412 }, says: /answer we don't understand/ },
  { what: "429 for longer than anybody waits", fault: { status: 429, retryAfter: 3600 }, says: /too busy/ },
  { what: "500", fault: { status: 500 }, says: /answer we don't understand|didn't respond/ },
  {
    what: "HTML",
    fault: { body: "<!doctype html><title>Sign in</title><h1>Sign in to the network</h1>" },
    says: /answer we don't understand/,
  },
  { what: "nothing", fault: { body: "" }, says: /answer we don't understand/ },
  { what: "half a JSON", fault: { body: '{"value":[{"activityid":"8a0c' }, says: /answer we don't understand/ },
  { what: "JSON of another shape", fault: { body: '[{"value":null}]' }, says: /answer we don't understand/ },
  { what: "a closed connection", fault: { drop: "before" }, says: /didn't respond/ },
  { what: "silence", fault: { hang: true }, says: /didn't respond/ },
];

test.each(answers)("CRM answers with $what: tracking stays blocked", async ({ fault, says }) => {
  const look = await lookAt(withFaults("lost", { on: "crm", ...fault }));
  expect(concluded(look)).toEqual(withoutCrm);
  expect(said(look)).toMatch(says);
  expect(look.done).toEqual([]);
});

test.each(["crm", "graph"])("%s no longer accepts a token: it is replaced, and the verdict is as ever", async (on) => {
  const look = await lookAt(withFaults("tracked", { on, status: 401, times: 1 }));
  expect(concluded(look)).toEqual({ ...concluded(await lookAt(readWorld("tracked"))), verdict: "tracked" });
  expect(look.done).toEqual([]);
});

test.each(answers)("the mailbox answers with $what: nothing is concluded", async ({ fault, says }) => {
  const look = await lookAt(withFaults("tracked", { on: "graph", ...fault }));
  expect(concluded(look)).toEqual(withoutMailbox);
  expect(said(look)).toMatch(says);
  expect(look.done).toEqual([]);
});

/** The organization itself, or a list of it, is never merely not there. */
test.each<{ name: string; world: World; on: string }>([
  { name: "who it is", world: readWorld("tracked"), on: "GET v9.2/WhoAmI" },
  { name: "its appointments", world: readWorld("tracked"), on: "GET v9.2/appointments?" },
  { name: "both of a series' tables", world: readWorld("series-occurrence-lost"), on: "GET v9.2/appointments?" },
  { name: "a batch", world: readWorld("series-occurrence-lost"), on: "POST $batch" },
  { name: "who it is, in CRM 2013", world: moveOnPremises(readWorld("tracked"), "2013"), on: "POST Organization.svc" },
  { name: "its appointments, in CRM 2013", world: moveOnPremises(readWorld("tracked"), "2013"), on: "GET AppointmentSet?" },
])("404 where CRM is asked for $name says that nothing of it is at that address", async ({ world, on }) => {
  const look = await lookAt({ ...world, faults: [{ on: `crm ${on}`, status: 404 }] });
  expect(said(look)).toMatch(/^.*PROD can't be found at its address\. .*Ask your administrator\.$/);
  expect(said(look)).not.toMatch(/appointment is not there|doesn't have this appointment/);
  expect(look.report.judgement).toMatchObject({ verified: false });
});

test("a private appointment that a delegate may not see is no appointment without tracking", async () => {
  const look = await lookAt(withFaults("delegate-at-risk", { on: "graph GET events", status: 404 }));
  expect(concluded(look)).toMatchObject({ verdict: "unknown", track: "blocked", verified: false });
});

test("the id of another item than the one on screen leads to no verdict", async () => {
  const anotherItem =
    (ask: Fetch): Fetch =>
    async (url, init) => {
      const answer = await ask(url, init);
      if (!new URL(url).pathname.includes("/me/events/")) return answer;
      const event = (await answer.json()) as { readonly start: object };
      const start = { ...event.start, dateTime: "2026-12-24T18:00:00.0000000" };
      return Response.json({ ...event, subject: "Somebody's birthday", start });
    };
  const look = await lookAt(readWorld("tracked"), { fetch: anotherItem });
  expect(concluded(look)).toEqual(withoutMailbox);
  expect(said(look)).toContain("The mailbox returned a different appointment.");
});

test("CRM that asks for a sign-in between two questions is offered one", async () => {
  const { ports } = openPane(startSandbox("tracked"));
  const organization = { ...ports.organization!, findRecords: () => Promise.reject(new SignInNeedsClick("Signing in needs a click.")) };
  const report = await checkAppointment({ ...ports, organization }, { signal: new AbortController().signal });
  expect(report.evidence.organization.kind).toBe("connected");
  expect(report.signIn).toEqual({ resource: "crm", why: "sign-in-needs-click" });
});
