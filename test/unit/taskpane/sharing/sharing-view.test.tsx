import { InEnglish } from "../in-english.tsx";
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SharingAudit, SharingEntry } from "../../../../src/check/audit-sharing.ts";
import type { SharingChange, SharingOutcome } from "../../../../src/check/change-sharing.ts";
import { createSharingStore } from "../../../../src/taskpane/sharing/create-sharing-store.ts";
import { SharingView } from "../../../../src/taskpane/sharing/sharing-view.tsx";
import type { CalendarRole } from "../../../../src/tracking/calendar-permission.ts";
import { settle } from "../calendar/hand-app.ts";

const roles: readonly CalendarRole[] = ["freeBusyRead", "limitedRead", "read", "write"];
const entryOf = (name: string, role: CalendarRole, more: Pick<SharingEntry, "risk" | "reason"> & Partial<SharingEntry>): SharingEntry => ({
  permission: { id: name, grantee: { kind: "person", address: `${name}@contoso.example`, name }, role, allowedRoles: roles },
  remedy: { kind: "not-needed" },
  ...more,
});
const blake = entryOf("blake", "write", {
  risk: "can-untrack",
  reason: "not-a-user-of-organization",
  remedy: { kind: "change", to: "read" },
});
const casey = entryOf("casey", "write", { risk: "safe-same-org", reason: "user-of-organization" });
const everybody: SharingEntry = {
  ...entryOf("all", "freeBusyRead", { risk: "safe-read-only", reason: "reads-only" }),
  permission: { id: "all", grantee: { kind: "default" }, role: "freeBusyRead", allowedRoles: roles },
};
const atRisk: SharingAudit = { kind: "audited", overall: "at-risk", entries: [blake, casey, everybody], organization: "PROD" };

async function draw({
  audits,
  outcomes = [],
}: {
  readonly audits: readonly SharingAudit[];
  readonly outcomes?: readonly SharingOutcome[];
}) {
  const asked: unknown[] = [];
  let audit = 0;
  const store = createSharingStore({
    auditSharing: () => Promise.resolve(audits[Math.min(audit++, audits.length - 1)]!),
    changeSharing: (change: SharingChange) => {
      asked.push([change.permission.id, change.to]);
      return Promise.resolve(outcomes[asked.length - 1]!);
    },
    signIn: (purpose) => (asked.push(purpose), Promise.resolve()),
  });
  const drawn = render(<SharingView store={store} locale="en-GB" announce={() => undefined} onBack={() => undefined} />, {
    wrapper: InEnglish,
  });
  await act(settle);
  return {
    ...drawn,
    asked,
    audits: () => audit,
    overall: () => drawn.container.querySelector("[data-sharing]")?.getAttribute("data-sharing"),
  };
}

const cards = (): string[] => screen.getAllByRole("listitem").map(({ textContent }) => textContent);
const press = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(screen.getByRole("button", { name }));
  await act(settle);
};

test("everybody is told with a role in Outlook's words and a class in ours", async () => {
  const { overall } = await draw({ audits: [atRisk] });
  expect(overall()).toBe("at-risk");
  // An initial stands for their picture.
  expect(cards()).toEqual([
    expect.stringMatching(
      /^Bblakeblake@contoso\.exampleCan untrack your appointmentsIn Outlook: Can edit\. Not a user of PROD\. If this is a group/,
    ),
    expect.stringMatching(/^Ccaseycasey@contoso\.exampleSafe \(same organization\)In Outlook: Can edit\. A user of PROD\./),
    expect.stringMatching(/^Everyone else \(Default\)Safe \(read-only\)In Outlook: Can view when I'm busy\. Not a person/),
  ]);
});

test("the change is confirmed by name and by both roles before anything is written", async () => {
  const { asked } = await draw({ audits: [atRisk] });
  await press("Share read-only instead");
  const question = screen.getByRole("group", { name: "Change what blake (blake@contoso.example) can do?" });
  expect(question.textContent).toContain("“Can edit”");
  expect(question.textContent).toContain("“Can view all details”");
  expect(asked).toEqual([]);
  fireEvent.click(within(question).getByRole("button", { name: "Keep it as it is" }));
  expect(asked).toEqual([]);
});

test("a change is written once it is confirmed, looked at again, and undone on request", async () => {
  const read = { ...blake.permission, role: "read" as const };
  const safe: SharingAudit = {
    kind: "audited",
    overall: "safe",
    entries: [
      casey,
      everybody,
      { ...blake, permission: read, risk: "safe-read-only", reason: "reads-only", remedy: { kind: "not-needed" } },
    ],
    organization: "PROD",
  };
  const { asked, overall } = await draw({
    audits: [atRisk, safe, atRisk],
    outcomes: [
      { kind: "changed", permission: read, undo: { permission: read, to: "write" } },
      { kind: "changed", permission: blake.permission },
    ],
  });
  await press("Share read-only instead");
  await press("Change it");
  expect(asked).toEqual([["blake", "read"]]);
  expect(overall()).toBe("safe");
  expect(screen.getByText("blake (blake@contoso.example) has “Can view all details” now, and had “Can edit” before.")).toBeTruthy();
  await press("Undo: blake (blake@contoso.example)");
  expect(asked).toEqual([
    ["blake", "read"],
    ["blake", "write"],
  ]);
  expect(overall()).toBe("at-risk");
  expect(screen.getByText("blake (blake@contoso.example) has “Can edit” again.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Undo: blake (blake@contoso.example)" })).toBeNull();
});

test.each<{ name: string; outcome: SharingOutcome; says: RegExp }>([
  {
    name: "refused",
    outcome: { kind: "refused", why: "role-changed-meanwhile" },
    says: /could not be changed\. Someone has changed it in the meantime\./,
  },
  {
    name: "lost on its way",
    outcome: { kind: "failed", why: "timed-out", written: "not-known", signIn: "of-no-use" },
    says: /It may have been changed/,
  },
  {
    name: "not let through",
    outcome: { kind: "failed", why: "forbidden", written: "nothing", signIn: "of-no-use" },
    says: /Nothing was changed\./,
  },
])("a change that was $name says so, and the list is asked anew", async ({ outcome, says }) => {
  const { audits } = await draw({ audits: [atRisk], outcomes: [outcome] });
  await press("Share read-only instead");
  await press("Change it");
  expect(screen.getByText(says)).toBeTruthy();
  expect(audits()).toBe(2);
});

test("a list that could not be read is unknown, never safe", async () => {
  const { overall } = await draw({ audits: [{ kind: "unknown", overall: "unknown", why: "forbidden", signIn: "of-no-use" }] });
  expect(overall()).toBe("unknown");
  expect(screen.getByText(/^We couldn't read who you share your calendar with\. The mailbox denied you access\./)).toBeTruthy();
});

const until = new Date("2026-11-24T09:16:00Z");

test.each<[string, SharingAudit]>([
  ["the mailbox", { kind: "unknown", overall: "unknown", why: "throttled", until, signIn: "of-no-use" }],
  ["CRM", { kind: "audited", overall: "unknown", entries: [blake], users: { kind: "unknown", why: "throttled", until } }],
])("where %s asked us to wait, the view says until when", async (_, audit) => {
  await draw({ audits: [audit] });
  expect(screen.getByText(/ is too busy to answer\. It takes no more requests until \d\d:16.* on .*Nov/u)).toBeTruthy();
});

test("a change that has to wait says until when", async () => {
  await draw({ audits: [atRisk], outcomes: [{ kind: "failed", why: "throttled", until, written: "nothing", signIn: "of-no-use" }] });
  await press("Share read-only instead");
  await press("Change it");
  expect(screen.getByText(/until \d\d:16.* on .*Nov.* Nothing was changed\./u)).toBeTruthy();
});

test("where a click is needed to sign in, the click signs in and looks again", async () => {
  const { asked, overall } = await draw({
    audits: [{ kind: "unknown", overall: "unknown", why: "sign-in-needs-click", signIn: "offered" }, atRisk],
  });
  await press("Sign in");
  expect(asked).toEqual(["sharing"]);
  expect(overall()).toBe("at-risk");
});

test("without a chosen organization it says what is missing", async () => {
  await draw({
    audits: [
      {
        kind: "audited",
        overall: "unknown",
        entries: [{ ...blake, risk: "cannot-tell", reason: "user-not-known" }],
        users: { kind: "unknown", why: "not-asked" },
      },
    ],
  });
  expect(screen.getByText(/^You haven't chosen your organization yet/)).toBeTruthy();
});

test("where the mailbox offers no read-only role, it is said where to change it", async () => {
  await draw({ audits: [{ ...atRisk, entries: [{ ...blake, remedy: { kind: "not-offered" } }] }] });
  expect(screen.queryByRole("button", { name: "Share read-only instead" })).toBeNull();
  expect(screen.getByText(/doesn't offer a read-only permission/)).toBeTruthy();
});
