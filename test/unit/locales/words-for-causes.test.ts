import { expect, test } from "vitest";
import { actionsCatalogue } from "../../../src/locales/actions-catalogue.ts";
import { dateLocaleFor } from "../../../src/locales/catalogue.ts";
import { evidenceCatalogue } from "../../../src/locales/evidence-catalogue.ts";
import { paneCatalogue } from "../../../src/locales/pane-catalogue.ts";
import { detailsCatalogue } from "../../../src/locales/details-catalogue.ts";

const { outcomes, pick } = actionsCatalogue("en");
const { blocked, risks } = detailsCatalogue("en");
const evidence = evidenceCatalogue("en");
const { pane } = paneCatalogue("en");

test("a short synchronisation is told in whole minutes", () => {
  expect(pick.others.watch({ minutes: 0.05 })).toContain("usually within a minute,");
});

test("a refused write is not told as a refused look", () => {
  expect(outcomes.mayNotChange({ who: "PROD" }).what).toBe("PROD didn't let you change it.");
});

test("a claim of the appointment is not repeated in our voice", () => {
  expect(blocked["other-organization"]({ home: "UAT", homeIsClaim: true }).why).toContain("the appointment says that it belongs to UAT");
  expect(blocked["other-organization"]({ home: "UAT" }).why).toContain("it belongs to UAT");
  expect(risks["at-risk"]({ home: "UAT", homeIsClaim: true, calendarKnown: true }).ways?.[1]).toMatch(
    /^Connect your Outlook to the owner's/u,
  );
});

test("where nobody is named, the first step is to check again", () => {
  expect(blocked["doubt-not-own-calendar"]({}).unblock).toMatch(/^Check again\./u);
  expect(blocked["doubt-not-own-calendar"]({ owner: "Alex" }).unblock).toBe("Ask Alex to check from there.");
});

test("no sign answers the sentence behind it", () => {
  expect(Object.values(evidence.signs).join(" ")).not.toMatch(/yes|no\b/iu);
});

test("dates are written in the language of the words", () => {
  expect(["en-GB", "de-DE", "en_US", ""].map(dateLocaleFor)).toEqual(["en-GB", "en", "en_US", "en"]);
});

test.each([
  ["retired.0.id", "retired entry 1 id (retired.0.id) must be text"],
  ["adfs.clientId", "adfs.clientId must be text"],
  ["config.json", "config.json must be text"],
])("the place of the wrong setting %s is told in words", (field, sentence) => {
  expect(pane.misconfigured({ field, problem: "must be text" }).body).toBe(sentence);
});
