import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** An isolate takes its direction from the first letter that is in no isolate within it, and date and time are in isolates of their own. */
test.each(["ar", "he"])("a moment in %s says its direction itself, so that it keeps it within a sentence", (language) => {
  const { record } = JSON.parse(readFileSync(`src/locales/${language}.json`, "utf8")) as { record: { moment: string } };
  expect(record.moment.startsWith("\u200F{date}")).toBe(true);
});
