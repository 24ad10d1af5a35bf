import { expect, test } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import type { Routes } from "../../../../src/check/routes.ts";
import { detailRows } from "../../../../src/taskpane/details/detail-rows.ts";
import { reportText } from "../../../../src/taskpane/details/report-text.ts";
import type { ExchangeRecord } from "../../../../src/http/exchange-log.ts";
import { version } from "../../../../src/taskpane/version.ts";
import { wordsFor } from "../../../../src/wording/words.ts";
import { loadEveryLanguage } from "../../../every-language.ts";
import { item, record, reportOn, stateNames, states } from "../states.ts";

const now = new Date("2026-11-23T09:20:00Z");
const words = wordsFor("en-GB", now);
const languages = await loadEveryLanguage();

test("the report tells the verdict, the rule, the reason, the organizations and the detours", () => {
  const lines = reportText(reportOn(states["7f lost, rights not known"]), words).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      "Version: 0.1.0",
      "Checked at: 2026-11-23T09:20:00.000Z",
      "Verdict: lost",
      "Rule that decided: 7f",
      "Track: blocked (edit-right-unknown)",
      "Verified: true",
      "Risk: unknown",
      "- link-lost: detected; next: Restore the link in the pane, then find who changed the appointment last (calendar log below).",
      "- copied-item: not-applicable",
      "- several-records: not-detected",
      "Your organization: PROD (connected)",
      "Appointment last changed: 2026-11-23T09:16:00.000Z",
      "Detours: calendar-by-organizer, properties-one-by-one",
      "- stamp-names-record: no (blank)",
      "- live-records-of-this-id: yes (1)",
    ]),
  );
});

test("the report tells the ways taken, and why not the better ones", () => {
  const routes: Routes = {
    mailbox: { taken: "ews", signIn: "outlook", refused: [{ what: "graph", why: "mailbox-on-premises" }] },
    crm: { taken: "none", refused: [{ what: "organization-data", why: "other-site" }] },
  };
  const report = { ...reportOn(states["7a unknown"]), routes };
  expect(reportText(report, words).split("\n")).toEqual(
    expect.arrayContaining([
      "Way to the mailbox: ews by outlook; not graph: mailbox-on-premises",
      "Way to CRM: none; not organization-data: other-site",
    ]),
  );
  expect(detailRows(report, words, undefined)).toEqual(
    expect.arrayContaining([
      {
        label: "Way to the mailbox",
        value: "Exchange on-premises (EWS): Outlook asks for you. Not Exchange Online (Microsoft Graph): the mailbox is not in the cloud.",
      },
      { label: "Way to CRM", value: "None. Not CRM 2013 (OrganizationData.svc): CRM answers pages of its own site alone." },
    ]),
  );
});

test("the report tells why something could not be known", () => {
  expect(reportText(reportOn(states["7a unknown"]), words)).toContain("What could not be known: timed-out");
});

test.each(stateNames)("the report on %s holds no subject, person, address or regarding name, in any language", (name) => {
  for (const language of languages) {
    const text = reportText(reportOn(states[name]), wordsFor(language, now));
    for (const personal of [item.subject, "Annual review", "Alex", "Blake", "@", "Fabrikam", item.globalObjectId!])
      expect(text, language).not.toContain(personal);
    expect(text, language).not.toMatch(/undefined|\[object|Invalid/u);
  }
});

/** What stands behind the label of a line, and before what to do about it. */
const factsOf = (text: string) =>
  text
    .slice(0, text.indexOf("<fetch"))
    .split("\n")
    .filter((line) => /^- |: /u.test(line))
    .map((line) => (line.startsWith("- ") ? (line.split(";")[0] ?? "") : line.slice(line.indexOf(": "))));

test("whoever helps finds the same facts in the report, in whichever language it was made", () => {
  const report = reportOn(states["7f lost, rights not known"]);
  const english = factsOf(reportText(report, words));
  expect(english).toEqual(expect.arrayContaining([": lost", ": blocked (edit-right-unknown)", "- link-lost: detected"]));
  for (const language of languages) expect(factsOf(reportText(report, wordsFor(language, now))), language).toEqual(english);
});

test("the report cuts hostile ids and keeps each fact on a line of its own", () => {
  const hostile = `x\nVerdict: tracked\n${"9".repeat(100_000)}`;
  const report = reportOn({ stamp: "blank", item: { globalObjectId: hostile }, records: [record] });
  const lines = reportText(report, words).split("\n");
  expect(lines.filter((line) => line.startsWith("Verdict:"))).toHaveLength(1);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(700);
});

test("the version of the report is that of the package", () => {
  expect(version).toBe(manifest.version);
});

test("what was asked is told with time, status and the service's own id, without anybody's address or an item's id", () => {
  const exchanges: readonly ExchangeRecord[] = [
    {
      at: new Date("2026-11-23T09:19:58Z"),
      method: "GET",
      target: new URL("https://graph.microsoft.com/v1.0/users/alex%40contoso.example/events/AAMkAGI2xample0001=?$select=subject"),
      ms: 123.4,
      result: { kind: "answered", status: 200, requestId: "5a7d-1" },
    },
    {
      at: new Date("2026-11-23T09:19:59Z"),
      method: "PATCH",
      target: new URL("https://contoso.crm4.dynamics.com/api/data/v9.2/appointments(8a0c2af9-fc60-439d-be58-42f2415d467e)"),
      ms: 9,
      result: { kind: "failed", why: "TimedOut" },
    },
    {
      at: new Date("2026-11-23T09:20:00Z"),
      method: "EWS",
      target: "GetItem",
      ms: 40,
      result: { kind: "answered", status: "ErrorItemNotFound" },
    },
  ];
  expect(reportText(reportOn(states["7f lost"]), words, { exchanges }).split("\n")).toEqual(
    expect.arrayContaining([
      "- 2026-11-23T09:19:58.000Z GET graph.microsoft.com/v1.0/users/…/events/…: 200, request 5a7d-1, 123 ms",
      "- 2026-11-23T09:19:59.000Z PATCH contoso.crm4.dynamics.com/api/data/v9.2/appointments(…): TimedOut, 9 ms",
      "- 2026-11-23T09:20:00.000Z EWS GetItem: ErrorItemNotFound, 40 ms",
    ]),
  );
});

const commandsOf = (text: string) => text.slice(text.indexOf("What an administrator would run next"));

test("masked, the commands hold placeholders that no shell runs by mistake", () => {
  const commands = commandsOf(reportText(reportOn(states["7f lost"]), words));
  expect(commands).toContain("Get-MailboxFolderPermission -Identity <mailbox>:\\Calendar\n");
  expect(commands).toContain("Get-CalendarDiagnosticObjects -Identity <mailbox> -MeetingID <UID>\n");
  expect(commands).toContain('<condition attribute="globalobjectid" operator="eq" value="&lt;UID&gt;"/>');
});

interface Hostile {
  readonly name: string;
  readonly address?: string;
  readonly uid?: string;
  readonly says: string;
  readonly not?: RegExp;
}

const leftOut = { says: "The calendar log is left out", not: /Get-CalendarDiagnosticObjects|globalobjectid" operator|<script/u };

const hostile: readonly Hostile[] = [
  { name: "an apostrophe", address: "o'brien@x.example", says: `-Identity 'o''brien@x.example:\\Calendar'` },
  {
    name: "a command behind a quote",
    address: "x'; Remove-Mailbox *; '@x.example",
    says: `-Identity 'x''; Remove-Mailbox *; ''@x.example' -MeetingID`,
  },
  {
    name: "a command behind a typographic quote",
    address: "x\u2019; Remove-Mailbox *; \u2018@x.example",
    says: "-Identity 'x\u2019\u2019; Remove-Mailbox *; \u2018\u2018@x.example' -MeetingID",
  },
  {
    name: "every quote of PowerShell",
    address: "'\u2018\u2019\u201a\u201b@x.example",
    says: "-Identity '''\u2018\u2018\u2019\u2019\u201a\u201a\u201b\u201b@x.example' -MeetingID",
  },
  {
    name: "a line break",
    address: "x@y.example\nRemove-Mailbox x",
    says: "-Identity 'x@y.example Remove-Mailbox x'",
    not: /^Remove-Mailbox/mu,
  },
  { name: "a variable and a backtick", address: "$(Stop-Computer)`n@y.example", says: "-Identity '$(Stop-Computer)`n@y.example'" },
  { name: "a parameter", address: "-Confirm:$false", says: "-Identity '-Confirm:$false' -MeetingID" },
  { name: "an id in hex", says: `-MeetingID '${item.globalObjectId!}'` },
  { name: "an id with a quote", uid: `${item.globalObjectId!}'; rm`, ...leftOut },
  { name: "an id that is markup", uid: '"/><script>', ...leftOut },
  { name: "a bare UID", uid: "meeting-1@calendar.example", ...leftOut },
];

test.each(hostile)("named, $name stays a value", ({ address = "alex@contoso.example", uid = item.globalObjectId!, says, not }) => {
  const report = reportOn({ ...states["7f lost"], item: { globalObjectId: uid } });
  const owned = { ...report, evidence: { ...report.evidence, calendar: { kind: "own" as const, owner: { address } } } };
  const commands = commandsOf(reportText(owned, words, { names: "named" }));
  expect(commands).toContain(says);
  if (not) expect(commands).not.toMatch(not);
  const query = /^<fetch.*$/mu.exec(commands)?.[0];
  expect(query === undefined).toBe(says === leftOut.says);
  if (query === undefined) return;
  const { documentElement } = new DOMParser().parseFromString(query, "application/xml");
  const names = [...documentElement.querySelectorAll("*")].map(({ localName }) => localName);
  expect(new Set(names)).toEqual(new Set(["entity", "attribute", "filter", "condition"]));
});

test("without a record and an id in hex there is no query, since one without a condition would bring any appointment", () => {
  const report = reportOn({ stamp: "none", item: { globalObjectId: "meeting-1@calendar.example" } });
  const commands = commandsOf(reportText(report, words, { names: "named" }));
  expect(commands).not.toContain("<fetch");
  expect(commands).toContain("There's no FetchXML");
});

test("what an administrator would run comes before what may be too long for a mail", () => {
  const exchange: ExchangeRecord = {
    at: new Date("2026-11-23T09:19:58Z"),
    method: "GET",
    target: new URL("https://graph.microsoft.com/v1.0/me"),
    ms: 5,
    result: { kind: "answered", status: 200 },
  };
  const text = reportText(reportOn(states["7f lost"]), words, { exchanges: [exchange] });
  expect(text.indexOf("<fetch")).toBeLessThan(text.indexOf("Asked and answered"));
});

test("named, it tells who changed the appointment last", () => {
  expect(reportText(reportOn(states["7f lost"]), words, { names: "named" })).toContain("Appointment last changed by: Blake Brooks");
});
