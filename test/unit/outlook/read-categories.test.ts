import { afterEach, expect, test, vi } from "vitest";
import { readCategories } from "../../../src/outlook/read-categories.ts";

type Callback = (result: unknown) => void;

const { signal } = new AbortController();
const tell = (result: unknown) => ({
  categories: {
    getAsync: (done: Callback) => {
      done(result);
    },
  },
});

function outlook(item: object | null, offered = true) {
  vi.stubGlobal("Office", {
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: { requirements: { isSetSupported: () => offered }, mailbox: { item } },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["categories", tell({ status: "succeeded", value: [{ displayName: "Holiday", color: "Preset0" }] }), ["Holiday"]],
  ["none", tell({ status: "succeeded", value: [] }), []],
  ["none, as null", tell({ status: "succeeded", value: null }), []],
  ["a host that refuses", tell({ status: "failed", error: { code: 9020 } }), undefined],
  ["an item without categories", {}, undefined],
  ["nothing open", null, undefined],
])("%s", async (_name, item, names) => {
  outlook(item);
  expect(await readCategories({ signal })).toEqual(names);
});

test("a host below Mailbox 1.8 is not asked, though Office.js has the call", async () => {
  outlook(tell({ status: "succeeded", value: [] }), false);
  expect(await readCategories({ signal })).toBeUndefined();
});

test("an abort is no answer", async () => {
  let answer: Callback = () => undefined;
  outlook({ categories: { getAsync: (done: Callback) => (answer = done) } });
  const controller = new AbortController();
  const asked = readCategories({ signal: controller.signal });
  controller.abort(new Error("left"));
  await expect(asked).rejects.toThrow("left");
  // Until then the call counts among the three that Outlook takes at a time, for whatever test comes next as well.
  answer({ status: "succeeded", value: [] });
});
