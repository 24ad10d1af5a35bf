import { expect, test } from "vitest";
import { firstRunCatalogue } from "../../../src/locales/first-run-catalogue.ts";
import { helpCatalogue } from "../../../src/locales/help-catalogue.ts";
import { nonsense, sentences, technical } from "./sentences.ts";

const { help, topics } = helpCatalogue("en");
const all = [...sentences({ help, topics }, [{}]), ...sentences(firstRunCatalogue("en"), [{}], ".first-run")].filter(
  ([path]) => !/\.views\./u.test(path),
);

test("every sentence of help can be said, ends as one, and has no technical word", () => {
  expect(all.length).toBeGreaterThan(80);
  expect(all.filter(([, text]) => text.trim() === "" || nonsense.test(text) || technical.test(text))).toEqual([]);
  const longer = sentences(topics, []).filter(([path]) => /\.(means|now|forGood)\./u.test(path));
  expect(longer.filter(([, text]) => !/^[A-Z].*[.]$/u.test(text))).toEqual([]);
});

test.each(Object.entries(topics))("%s says what it means, what to do now and how to stop it for good", (_, { means, now, forGood }) => {
  expect(means.length).toBeGreaterThan(0);
  expect(now.length).toBeGreaterThan(0);
  expect(forGood.length).toBeGreaterThan(0);
});

test("help never sends anybody to Track in Outlook's ribbon, nor tells anybody to delete before the appointment is over", () => {
  const texts = all.map(([, text]) => text);
  expect(texts.filter((text) => /\bpress Track\b(?! in CRM)/u.test(text) && !/\bDo not press Track\b/u.test(text))).toEqual([]);
  expect(texts.filter((text) => /\bdelete\b/iu.test(text) && !/not over|is over|After that|deleted/u.test(text))).toEqual([]);
});
