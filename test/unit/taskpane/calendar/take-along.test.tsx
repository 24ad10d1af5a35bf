import { cleanup, fireEvent, screen } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { laterMessages, loadMessages } from "../../../../src/locales/load-messages.ts";
import { giveClipboard } from "../clipboard.ts";
import { drawCalendar } from "./draw-calendar.tsx";
import { lost } from "./rows.ts";

/** A host that drops the download, as Outlook for Mac does: without an error. */
async function download(name: string) {
  // jsdom has neither.
  Object.assign(URL, { createObjectURL: () => "blob:nothing", revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  onTestFinished(() => click.mockRestore());
  const { settle } = await drawCalendar([lost("a")]);
  fireEvent.click(screen.getByText("Take it with you"));
  expect(screen.queryByRole("button", { name: "Copy the file's text" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name }));
  expect(click).toHaveBeenCalledOnce();
  return async () => {
    fireEvent.click(screen.getByRole("button", { name: "Copy the file's text" }));
    await settle();
  };
}

test.each([
  ["Download as CSV", "csv", /^[^\uFEFF]*2026-11-24/],
  ["Printable report", "html", /^<!DOCTYPE html>.*24 Nov/],
])("%s is never said to be saved: where it is not, its text can be copied", async (name, kind, holds) => {
  const { written } = giveClipboard({ writes: "lets", selects: true });
  const copy = await download(name);
  expect(screen.getByText(/in your downloads/).textContent).toMatch(
    new RegExp(`^crm-tracking-.*\\.${kind} should now be .* If it isn't, copy its text\\.$`),
  );
  expect(document.body.textContent).not.toMatch(/saved/i);
  await copy();
  expect(written).toEqual([expect.stringMatching(holds)]);
  expect(screen.getByText("Copied.").getAttribute("role")).toBe("status");
});

test("a file's text that cannot be copied stands there, selected", async () => {
  giveClipboard({ writes: "refuses", selects: false });
  await (
    await download("Download as CSV")
  )();
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /^We couldn't copy it/ });
  expect(field.value).toContain("2026-11-24");
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  expect(field.readOnly).toBe(true);
});

test("the CSV is the same file whatever the language, so that whoever reads it finds what was written", async () => {
  const files: Blob[] = [];
  Object.assign(URL, { createObjectURL: (file: Blob) => `blob:${files.push(file)}`, revokeObjectURL: () => undefined });
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockReturnValue();
  onTestFinished(() => click.mockRestore());
  // Arabic is written from the right; in German a comma parts decimals and a semicolon lists.
  const languages = ["en", "ar", "de"] as const;
  for (const locale of languages) {
    await Promise.all((["first", "later"] as const).map((part) => loadMessages(part, locale)));
    const { take } = laterMessages(locale).calendar;
    await drawCalendar([lost("a", { subject: "=1+1" })], { locale });
    fireEvent.click(screen.getByText(take.title));
    fireEvent.click(screen.getByLabelText(take.names));
    fireEvent.click(screen.getByText(take.csv));
    cleanup();
  }
  const texts = await Promise.all(files.map((file) => file.text()));
  expect(texts).toHaveLength(languages.length);
  expect(texts[0]).toContain("'=1+1");
  expect(new Set(texts)).toEqual(new Set([texts[0]]));
});
