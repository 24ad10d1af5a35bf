import { expect, test } from "vitest";
import manifest from "../../../../package.json" with { type: "json" };
import type { Routes } from "../../../../src/check/routes.ts";
import { detailRows } from "../../../../src/taskpane/details/detail-rows.ts";
import { reportText } from "../../../../src/taskpane/details/report-text.ts";
import { version } from "../../../../src/taskpane/version.ts";
import { wordsFor } from "../../../../src/wording/words.ts";
import { item, record, reportOn, stateNames, states } from "../states.ts";

const words = wordsFor("en-GB", new Date("2026-11-23T09:20:00Z"));

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

test.each(stateNames)("the report on %s holds no subject, person, address or regarding name", (name) => {
  const text = reportText(reportOn(states[name]), words);
  for (const personal of [item.subject, "Annual review", "Alex", "Blake", "@", "Fabrikam"]) expect(text).not.toContain(personal);
  expect(text).not.toMatch(/undefined|\[object|Invalid/u);
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
