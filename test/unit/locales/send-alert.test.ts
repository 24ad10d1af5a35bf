import { expect, test } from "vitest";
import { alertCatalogue } from "../../../src/locales/alert-catalogue.ts";
import { longestButton, longestSentence } from "../../../src/outlook/session-alert.ts";
import type { SendConcern } from "../../../src/tracking/send-concern.ts";

const { button, sentences } = alertCatalogue("en").sendAlert;
/** `plain` cuts names at 80 characters. */
const long = "N".repeat(80);

test.each(Object.keys(sentences) as SendConcern[])("what is asked of a meeting that is %s is one sentence that fits", (concern) => {
  for (const values of [{ copies: 2 }, { copies: 500, organization: long, home: long, owner: long }]) {
    const sentence = sentences[concern](values);
    expect(sentence.length).toBeLessThanOrEqual(longestSentence);
    expect(sentence).toMatch(/^[^.!?]+\.$/);
    expect(sentence).not.toMatch(/undefined|GUID|stamp|MAPI/);
  }
});

test("the button's label fits", () => {
  expect(button.length).toBeLessThanOrEqual(longestButton);
});
