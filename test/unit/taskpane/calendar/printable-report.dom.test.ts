import { expect, test } from "vitest";
import { directionOf } from "../../../../src/locales/language.ts";
import { laterMessages } from "../../../../src/locales/load-messages.ts";
import { printableReport } from "../../../../src/taskpane/calendar/printable-report.ts";
import { dayFormatsFor } from "../../../../src/taskpane/calendar/day-formats.ts";
import { wordsFor } from "../../../../src/wording/words.ts";
import { loadEveryLanguage } from "../../../every-language.ts";
import { lost } from "./rows.ts";

const now = new Date("2026-11-23T09:20:00Z");
const rows = [lost("a", { subject: '<img src=x onerror="alert(1)">&', lastModifiedBy: "Blake <b>Brooks</b>", start: now })];

function report(names: "masked" | "included", locale = "en-GB"): Document {
  const text = printableReport(
    {
      rows,
      range: { from: now, to: new Date(now.getTime() + 86_400_000) },
      sentence: "1 of 1 lost its link, last changed by Blake.",
      gaps: ["14 to 20 March could not be read."],
      names,
      madeAt: now,
    },
    { words: wordsFor(locale, now), calendar: laterMessages(locale).calendar, formats: dayFormatsFor(locale, now) },
  );
  return new DOMParser().parseFromString(text, "text/html");
}

test("masked, it names no subject and no person", () => {
  const text = report("masked").body.textContent;
  expect(text).not.toMatch(/Blake|img/);
  expect(text).toContain("Lost");
  expect(text).toContain("14 to 20 March could not be read.");
});

test("with names, they are text and never markup", () => {
  const page = report("included");
  expect(page.body.textContent).toContain('<img src=x onerror="alert(1)">&');
  expect(page.body.textContent).toContain("Blake <b>Brooks</b>");
  expect(page.querySelectorAll("img, b, script")).toHaveLength(0);
});

test("it says its alphabet, and its numbers stand in a table", () => {
  const page = report("masked");
  expect(page.querySelector("meta")?.getAttribute("charset")).toBe("utf-8");
  expect([...page.querySelectorAll("table")[0]!.querySelectorAll("td")].map((cell) => cell.textContent)).toEqual([
    "0",
    "1",
    "0",
    "0",
    "0",
    "0",
  ]);
});

test("it says in which language it is and how it is read, and isolates what others wrote", () => {
  const page = report("included");
  expect([page.documentElement.lang, page.documentElement.dir]).toEqual(["en", "ltr"]);
  const cells = [...page.querySelectorAll("td")];
  expect(cells.filter((cell) => cell.textContent !== "").map((cell) => cell.firstElementChild?.localName)).not.toContain(undefined);
  const isolated = cells.map(({ children }) => [...children].map(({ localName, textContent }) => `${localName} ${textContent}`));
  expect(isolated).toContainEqual(["bdi Blake <b>Brooks</b>", "bdi Mon 23 Nov, 09:12"]);
});

test.each(await loadEveryLanguage())("in %s it says as much as in English", (language) => {
  const shape = (page: Document) => [...page.body.querySelectorAll("*")].map(({ localName }) => localName);
  for (const names of ["masked", "included"] as const) {
    const page = report(names, language);
    expect([page.documentElement.lang, page.documentElement.dir]).toEqual([language, directionOf(language)]);
    expect(shape(page)).toEqual(shape(report(names)));
    expect(page.body.textContent).not.toMatch(/undefined|\[object|Invalid|NaN/u);
    expect([...page.querySelectorAll("h1, h2, th, p")].filter(({ textContent }) => textContent.trim() === "")).toEqual([]);
  }
});
