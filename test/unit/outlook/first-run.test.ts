import { expect, test } from "vitest";
import { keepFirstRunDone, readFirstRun } from "../../../src/outlook/first-run.ts";
import { fakeOffice } from "./fake-office.ts";

test("the introduction that was taken off the screen stays off", async () => {
  fakeOffice();
  expect(readFirstRun()).toBe("new");
  await keepFirstRunDone({ signal: new AbortController().signal });
  expect(readFirstRun()).toBe("done");
});

test.each([[null], [""], [true], ["new"], [{ version: 1 }]])("%j makes no sense, and the introduction is shown", (kept) => {
  fakeOffice().seed("first-run", kept);
  expect(readFirstRun()).toBe("new");
});
