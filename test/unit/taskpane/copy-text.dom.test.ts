import { expect, test } from "vitest";
import { copyText } from "../../../src/taskpane/copy-text.ts";
import { giveClipboard } from "./clipboard.ts";

const text = "Verdict: lost\nRow: 7b";

test("the clipboard is taken where it is given", async () => {
  const { written, execCommand } = giveClipboard({ writes: "lets", selects: true });
  expect(await copyText(text)).toEqual({ kind: "copied" });
  expect(written).toEqual([text]);
  expect(execCommand).not.toHaveBeenCalled();
});

test.each(["refuses", "absent"] as const)("a clipboard that %s is replaced by a selection that is copied", async (writes) => {
  const { selected, execCommand } = giveClipboard({ writes, selects: true });
  expect(await copyText(text)).toEqual({ kind: "copied" });
  expect(execCommand).toHaveBeenCalledExactlyOnceWith("copy");
  expect(selected).toEqual([text]);
});

test.each([false, "absent"] as const)("where a selection cannot be copied either (%s), the text comes back", async (selects) => {
  giveClipboard({ writes: "refuses", selects });
  expect(await copyText(text)).toEqual({ kind: "copy-failed", text });
});

test("the focus stays where it was, and nothing stays behind", async () => {
  giveClipboard({ writes: "refuses", selects: true });
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  await copyText(text);
  expect(document.activeElement).toBe(button);
  expect(document.querySelector("textarea")).toBeNull();
  button.remove();
});
