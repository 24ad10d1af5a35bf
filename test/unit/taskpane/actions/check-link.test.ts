import { expect, test } from "vitest";
import { laterMessages } from "../../../../src/locales/load-messages.ts";
import type { MailDraft } from "../../../../src/outlook/mail-form.ts";
import type { AppointmentShown } from "../../../../src/app/create-mail-form.ts";
import { checkLinkMail } from "../../../../src/taskpane/actions/owner-mail.ts";
import { reportOn } from "../states.ts";
import { openStore } from "./open-store.ts";

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const refused = reportOn({
  stamp: "other-mailbox",
  calendar: { kind: "delegate", owner: alex, mayEdit: "unknown", held: "in-owners-mailbox" },
});
const shown: AppointmentShown = { subject: "Quarterly review", start: new Date(2026, 10, 24, 9, 0) };
const words = laterMessages("en").checkLink.mail;
const mailOf = (change: Partial<AppointmentShown>) =>
  checkLinkMail(alex, { ...shown, ...change }, { words, locale: "en-GB", now: new Date(2026, 10, 23) });

test("the mail says which appointment it is about, what to do and what not to", () => {
  const { to, subject, paragraphs } = mailOf({});
  expect(to).toBe(alex);
  expect(subject).toBe("Please check the CRM tracking of “Quarterly review”");
  expect(paragraphs.map((each) => ("text" in each ? each.text : each.kind === "steps" ? each.steps : each.lines))).toEqual([
    "Hello Alex,",
    "could you check whether “Quarterly review” on 24 Nov at 09:00 is still linked to CRM? I can see it in your calendar, but only you can check it.",
    ["Open the appointment in your own Outlook.", "Press Check tracking status. The answer appears above the appointment."],
    "Please don't press Track before you've checked: it could create a second appointment in CRM.",
  ]);
});

test("with the way to the appointment, where there is one", () => {
  const link = new URL("https://mail.contoso.example/owa/?itemid=x");
  expect(mailOf({ link }).paragraphs.at(-1)).toEqual({ kind: "link", text: "Open the appointment in Outlook on the web", url: link });
});

test.each([
  ["no subject", { subject: "" }, "“(no subject)”"],
  ["a subject without end", { subject: "x".repeat(5_000) }, `“${"x".repeat(79)}…”`],
  ["a subject of several lines", { subject: "Review\r\nBcc: eve@evil.example" }, "“Review Bcc: eve@evil.example”"],
  ["no time that is one", { start: new Date(Number.NaN) }, "“Quarterly review” is still linked"],
])("%s", (_name, change, part) => {
  const text = mailOf(change)
    .paragraphs.map((each) => ("text" in each ? each.text : ""))
    .join(" ");
  expect(text).toContain(part);
});

function setup(given: { found?: AppointmentShown | undefined; opens?: boolean }) {
  const opened: MailDraft[] = [];
  return {
    opened,
    store: openStore({
      report: refused,
      mail: {
        findAppointment: () => Promise.resolve("found" in given ? given.found : shown),
        openForm: (draft) => (opened.push(draft), given.opens ?? true),
      },
    }),
  };
}

test("a click opens one mail to the owner, and nothing is asked of CRM or the mailbox", async () => {
  const { store, opened } = setup({});
  const { press, state, acts } = await store;
  expect(opened).toEqual([]);
  await press((actions) => {
    actions.sendCheckLink();
  });
  expect(opened.map(({ to }) => to)).toEqual([alex]);
  expect(state().checkLink).toBe("opened");
  expect(acts).toEqual([]);
});

test.each([
  ["the form does not tell what it shows", { found: undefined }],
  ["Outlook refuses to open a mail", { opens: false }],
])("where %s, the pane says so", async (_name, given) => {
  const { press, state } = await setup(given).store;
  await press((actions) => {
    actions.sendCheckLink();
  });
  expect(state().checkLink).toBe("failed");
});

test("a new verdict forgets the mail", async () => {
  const { press, state } = await setup({}).store;
  await press((actions) => {
    actions.sendCheckLink();
  });
  await press((actions) => {
    actions.checkAgain();
  });
  expect(state().checkLink).toBeUndefined();
});
