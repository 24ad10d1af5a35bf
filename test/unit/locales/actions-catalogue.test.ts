import { expect, test } from "vitest";
import { actionsCatalogue } from "../../../src/locales/actions-catalogue.ts";
import { regardingCatalogue } from "../../../src/locales/regarding-catalogue.ts";
import { nonsense, sentences, technical } from "./sentences.ts";

const words = actionsCatalogue("en");
const moment = { date: "23 Nov", time: "10:42" };
const given = [
  {
    ...moment,
    organization: "PROD",
    names: ["Blake Brooks", "Casey Cole"],
    who: "Blake Brooks",
    from: "Can edit",
    to: "Can view all details",
    minutes: 15,
    shown: 10,
    by: "Blake Brooks",
    at: moment,
    count: 3,
    owner: "Alex Archer",
    name: "Alex",
    subject: "Review",
    points: ["subject", "start"],
    whose: "your calendar",
    said: "No.",
    viewers: "UAT",
    owners: "PROD",
    known: 2,
    more: 5,
  },
  {
    ...moment,
    names: ["Blake Brooks"],
    who: "Blake Brooks",
    from: "Can edit",
    to: "Can view all details",
    minutes: 0.05,
    shown: 1,
    count: 1,
    owner: "Alex Archer",
    name: "Alex",
    subject: "Review",
    points: ["subject"],
    whose: "your calendar",
    said: "No.",
    known: 0,
    more: 1,
  },
];
const all = [...sentences(words, given), ...sentences(regardingCatalogue("en"), given, ".regarding")];

test("every sentence about writing can be said, with everything known and with nothing known", () => {
  expect(all.length).toBeGreaterThan(100);
  expect(all.filter(([, text]) => text.trim() === "" || nonsense.test(text))).toEqual([]);
});

test("no sentence about writing has a technical word", () => {
  expect(all.filter(([, text]) => technical.test(text))).toEqual([]);
});

test("whoever may remove the link is named, and blamed for nothing", () => {
  const { body } = words.cause;
  expect(body({ names: ["Blake Brooks"], organization: "PROD" })).toMatch(
    /^Blake Brooks can edit this calendar but isn't a user of PROD\. Their Outlook may/u,
  );
  expect(body({ names: ["Alex", "Blake", "Casey"] })).toMatch(
    /^Alex, Blake and Casey can edit this calendar but aren't users of its organization\./u,
  );
});

test.each([
  [{ by: "Blake Brooks", at: moment }, "Lost again at 10:42, last changed by Blake Brooks"],
  [{ by: "Blake Brooks" }, "Lost again, last changed by Blake Brooks"],
  [{ at: moment }, "Lost again at 10:42"],
  [{}, "Lost again"],
])("a link that is lost again is told as far as it is known: %j", (change, expected) => {
  expect(words.watch.lost(change)).toBe(expected);
});

test("a link that stayed is told with the time", () => {
  expect(words.watch.still(moment)).toBe("Still tracked at 10:42");
});

test.each(["nothing", "not-known", "something"] as const)("after a failure that wrote %s, trying again is offered", (written) => {
  expect(words.outcomes.again[written]).toMatch(/again/u);
});

test.each(["en", "en-US", "xx", "", "__proto__"])("the locale %j has words for writing", (locale) => {
  expect(actionsCatalogue(locale)).toBe(words);
});
