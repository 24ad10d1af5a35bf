import { expect, onTestFinished, test, vi } from "vitest";
import { laterMessages } from "../../../src/locales/load-messages.ts";
import { setPageLanguage } from "../../../src/locales/set-page-language.ts";
import { viewsChunk } from "../../../src/taskpane/chunks.ts";

// Alone: a chunk is loaded once for all, in the language of that moment.
test("what is loaded later speaks as the pane does, whatever language Outlook has", async () => {
  vi.stubGlobal("Office", { context: { displayLanguage: "pl-PL" } });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    setPageLanguage(document, "en");
  });
  setPageLanguage(document, "sv-SE");
  await viewsChunk.load();
  expect(laterMessages("sv-SE").trouble).toBeDefined();
});
