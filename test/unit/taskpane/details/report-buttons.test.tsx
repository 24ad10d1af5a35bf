/** *Copy report* and *Ask for help*. */
import { act, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { button, describedBy, drawReport } from "../draw.tsx";
import { giveClipboard } from "../clipboard.ts";
import { reportOn, states } from "../states.ts";

const lost = reportOn(states["7f lost"]);
afterEach(() => vi.unstubAllGlobals());

interface Form {
  readonly toRecipients: readonly string[];
  readonly subject: string;
  readonly htmlBody: string;
}

function giveOffice() {
  const forms: Form[] = [];
  const opened: string[] = [];
  const requirements = { isSetSupported: (name: string) => name === "Mailbox" };
  vi.stubGlobal("Office", { context: { requirements, mailbox: { displayNewMessageForm: (form: Form) => void forms.push(form) } } });
  vi.stubGlobal("open", (url: string) => void opened.push(url));
  return { forms, opened };
}

const press = (name: string) => act(() => Promise.resolve(void fireEvent.click(button(name))));

test("the report is masked, and names come only on request", async () => {
  const { written } = giveClipboard({ writes: "lets", selects: "absent" });
  drawReport(lost);
  await press("Copy report");
  fireEvent.click(screen.getByRole("checkbox", { name: "With names and addresses" }));
  await press("Copy report");
  expect(written.map((text) => text.includes("Blake Brooks"))).toEqual([false, true]);
});

test("one click makes a mail with the report to whoever helps, which is not sent", async () => {
  const { forms } = giveOffice();
  giveClipboard({ writes: "lets", selects: "absent" });
  drawReport(lost, { helpAddress: "help@contoso.example" });
  expect(describedBy(button("Ask for help"))).toMatch(/Nothing is sent/u);
  await press("Ask for help");
  expect(forms).toHaveLength(1);
  expect(forms[0]).toMatchObject({ toRecipients: ["help@contoso.example"], subject: "CRM Tracking Guard: lost" });
  expect(forms[0]!.htmlBody).toContain("- link-lost: detected");
  expect(forms[0]!.htmlBody).toContain("&lt;mailbox&gt;");
});

test("where people ask on a page, that opens, and the report is copied", async () => {
  const { opened } = giveOffice();
  const { written } = giveClipboard({ writes: "lets", selects: "absent" });
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported: () => false } } });
  drawReport(lost, { helpAddress: "https://help.contoso.example/crm" });
  await press("Ask for help");
  expect([opened, written.length]).toEqual([["https://help.contoso.example/crm"], 1]);
});

test("where nobody is named, nobody is asked", () => {
  drawReport(lost);
  expect(screen.queryByRole("button", { name: "Ask for help" })).toBeNull();
});
