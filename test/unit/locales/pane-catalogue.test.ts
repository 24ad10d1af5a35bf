import { expect, test } from "vitest";
import { alertCatalogue } from "../../../src/locales/alert-catalogue.ts";
import { paneCatalogue } from "../../../src/locales/pane-catalogue.ts";
import { evidenceCatalogue } from "../../../src/locales/evidence-catalogue.ts";
import { detailsCatalogue } from "../../../src/locales/details-catalogue.ts";
import type { HeadlineValues } from "../../../src/locales/message-values.ts";
import { nonsense, sentences, technical } from "./sentences.ts";

const en = paneCatalogue("en");
const moment = { date: "23 Nov", time: "09:16" };
const known: HeadlineValues = {
  organization: "PROD",
  home: "UAT",
  owner: "Alex Archer",
  regarding: "Fabrikam (account)",
  change: { by: "Blake Brooks", at: moment },
  remembered: moment,
  copies: 2,
  keep: "oldest",
  ownerHere: "not-enabled",
  plan: "confirm",
  verdict: "lost",
  deletes: true,
  verified: true,
  named: true,
  agrees: true,
  hasRecord: true,
  neverLinked: false,
  refused: false,
  sees: true,
  tracker: "Alex Archer",
  reason: { what: "PROD didn't respond.", why: "It may be down.", next: "Check again." },
};
const unknown: HeadlineValues = {
  change: {},
  copies: 3,
  keep: "with-regarding",
  ownerHere: "unknown",
  plan: "blocked",
  verdict: "unknown",
  deletes: false,
  verified: false,
  named: false,
  agrees: false,
  hasRecord: false,
  neverLinked: false,
  refused: false,
  sees: false,
};

const always = {
  name: "PROD",
  problem: "has to begin with https://",
  label: "Record id",
  title: "Tracked",
  body: "Yes.",
  time: "09:16",
  date: "23 Nov",
  by: "Blake",
  when: "23 Nov",
  way: "Web API",
  refusal: "it is not offered",
  found: "tracked",
};
const everything = {
  ...always,
  ...known,
  who: "PROD",
  signIn: "Windows signs in",
  count: 2,
  seconds: 15,
  organizer: "Alex Archer",
  field: "blank",
  linkState: 1,
  at: moment,
  why: "PROD didn't respond.",
  calendarKnown: true,
};
const nothing = { ...always, ...unknown, who: "CRM", count: 1, seconds: 0, field: "absent", calendarKnown: false };

const all = [
  ...sentences({ ...en, ...alertCatalogue("en"), ...detailsCatalogue("en") }, [everything, nothing]),
  ...sentences(evidenceCatalogue("en"), [everything, nothing], ".evidence"),
];
const outsideDetails = all.filter(([path]) => !path.startsWith(".details") && !path.startsWith(".pane.misconfigured"));

test("every sentence can be said, with everything known and with nothing known", () => {
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, text]) => text.trim() === "" || nonsense.test(text))).toEqual([]);
});

test("outside Details there is no technical word", () => {
  expect(outsideDetails.filter(([, text]) => technical.test(text))).toEqual([]);
});

test("nobody is blamed: whoever changed the appointment last only changed it", () => {
  expect(
    outsideDetails.filter(
      ([, text]) => /Blake Brooks (?!on )|broke it|fault of/u.test(text) && !text.includes("Last changed by Blake Brooks"),
    ),
  ).toEqual([]);
});

test.each([
  ["lost", en.headlines["7f"]({ ...known, plan: "relink" })],
  ["lost, the record closed", en.headlines["7g"](known)],
  ["lost, the other organization", en.headlines["7b"](known)],
  ["the record missing and another there", en.headlines["5g"](known)],
  ["unlinked with a record", en.headlines["6c"]({ ...known, plan: "relink" })],
])("%s: the person is kept from both buttons that make a second record", (_, headline) => {
  expect(headline.next).toMatch(/Don't press Track, and don't save it in Microsoft's Sales app/u);
});

test("no sentence tells to close, cancel, complete, reassign or delete a record, or to press another Track button", () => {
  const forbidden =
    /(?:^|[.:;,] |then )(?:close (?!the pane|the appointment,|it|such)|cancel |complete |reassign |delete |press Track in Outlook)/iu;
  const allowed = /could not|From .* on, delete|Once it is over, delete|is over: link it/u;
  expect(all.filter(([, text]) => forbidden.test(text) && !allowed.test(text))).toEqual([]);
});

test("Outlook's ribbon is named for a series only where it may be", () => {
  const { series } = detailsCatalogue("en").blocked;
  expect(series({}).unblock).not.toContain("ribbon");
  expect(series({ ribbon: "may-be-named" }).unblock).toContain("Track in Outlook's CRM ribbon");
});

test("what names no organization is told with its id, and with what unblocks it", () => {
  const { why, unblock } = detailsCatalogue("en").blocked["other-organization"]({ homeId: "c2a9e1d4", organization: "PROD" });
  expect(why).toContain("an organization that isn't set up here (c2a9e1d4)");
  expect(unblock).toContain("list it as retired");
});

test.each([
  ["who and when", { by: "Blake Brooks", at: moment }, "Last changed by Blake Brooks on 23 Nov at 09:16."],
  ["who only", { by: "Blake Brooks" }, "Last changed by Blake Brooks."],
  ["when only", { at: moment }, "Last changed on 23 Nov at 09:16, but we don't know by whom."],
  ["neither", {}, "We don't know who changed it last."],
])("the last change is told as far as it is known: %s", (_, change, expected) => {
  expect(en.headlines["7f"]({ ...known, change }).body).toBe(expected);
});
