import { expect, test } from "vitest";
import { catalogueFor } from "../../../src/locales/catalogue.ts";
import { en } from "../../../src/locales/en.ts";
import { evidenceCatalogueFor } from "../../../src/locales/evidence-catalogue.ts";
import { toldCatalogueFor } from "../../../src/locales/told-catalogue.ts";
import type { HeadlineValues } from "../../../src/locales/spoken-values.ts";
import { nonsense, sentences, technical } from "./sentences.ts";

const moment = { date: "23 Nov", time: "09:16" };
const known: HeadlineValues = {
  organization: "PROD",
  home: "UAT",
  owner: "Alex Archer",
  regarding: "Fabrikam (account)",
  change: { by: "Blake Brooks", at: moment },
  checked: moment,
  witnessed: moment,
  copies: 2,
  keep: "oldest",
  ownerHere: "not-enabled",
  plan: "confirm",
  verdict: "lost",
  deletes: true,
  reason: { what: "PROD did not answer.", why: "It may be down.", next: "Check again." },
};
const unknown: HeadlineValues = {
  change: {},
  checked: moment,
  copies: 3,
  keep: "with-regarding",
  ownerHere: "unknown",
  plan: "blocked",
  verdict: "unknown",
  deletes: false,
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
  why: "PROD did not answer.",
  calendarKnown: true,
};
const nothing = { ...always, ...unknown, who: "CRM", count: 1, seconds: 0, field: "absent", calendarKnown: false };

const all = [
  ...sentences({ ...en, ...toldCatalogueFor("en") }, [everything, nothing]),
  ...sentences(evidenceCatalogueFor("en"), [everything, nothing], ".evidence"),
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
  ["lost", en.headlines["7b"](known)],
  ["lost, the record closed", en.headlines["7c"](known)],
  ["lost, the other organization", en.headlines["7e"](known)],
  ["the record missing and another there", en.headlines["5f"](known)],
  ["unlinked with a record", en.headlines["6"]({ ...known, plan: "relink" })],
])("%s: the person is kept from pressing Track", (_, headline) => {
  expect(headline.next).toContain("Do not press Track");
});

test.each([
  ["who and when", { by: "Blake Brooks", at: moment }, "Last changed by Blake Brooks on 23 Nov at 09:16."],
  ["who only", { by: "Blake Brooks" }, "Last changed by Blake Brooks."],
  ["when only", { at: moment }, "Last changed on 23 Nov at 09:16; by whom is not known."],
  ["neither", {}, "Who changed it last is not known."],
])("the last change is told as far as it is known: %s", (_, change, expected) => {
  expect(en.headlines["7b"]({ ...known, change }).body).toBe(expected);
});

test.each(["en", "en-US", "EN-gb", "de-DE", "xx", "", "not a locale", "constructor", "__proto__", "en_US"])(
  "the locale %j has words",
  (locale) => {
    expect(catalogueFor(locale)).toBe(en);
  },
);
