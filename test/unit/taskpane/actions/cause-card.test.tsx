import { act, fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SharingAudit, SharingEntry } from "../../../../src/check/audit-sharing.ts";
import type { SharingRefusal } from "../../../../src/check/change-sharing.ts";
import type { RoleChange } from "../../../../src/taskpane/sharing/role-change.ts";
import type { PaneState } from "../../../../src/taskpane/pane-state.ts";
import { button, describedBy, drawReport } from "../draw.tsx";
import { reportOn, states } from "../states.ts";
import { atRisk, blake } from "./open-store.ts";

const lost = reportOn(states["7f lost"]);
const readOnly = { ...blake.permission, role: "read" } as const;
const undo = { permission: readOnly, to: "write" } as const;
const changed: RoleChange = {
  entry: blake,
  way: "to-read-only",
  undo,
  state: { kind: "ended", outcome: { kind: "changed", permission: readOnly, undo } },
};
const solved: SharingAudit = { kind: "audited", overall: "safe", entries: [], organization: "PROD" };

const drawHeld = (change: Partial<PaneState> = {}) => drawReport(lost, { action: { kind: "held" }, cause: atRisk, ...change });

test("whoever can remove the link again is named, with the organization and the two safe ways", () => {
  const { root, acted } = drawHeld();
  const card = screen.getByRole("region", { name: "As it stands, the link will be lost again" });
  expect(card.textContent).toContain("Blake Brooks (blake@contoso.example) can edit this calendar but isn't a user of PROD.");
  expect(card.textContent).toContain(
    "There are two safe ways: let Blake Brooks (blake@contoso.example) only view this calendar, or have Blake Brooks (blake@contoso.example) use PROD as well.",
  );
  expect(acted()).toContain("Blake Brooks (blake@contoso.example) can edit this calendar");
  expect(root.dataset["action"]).toBe("held");
  expect(button("Restore link").getAttribute("aria-disabled")).toBe("true");
});

test("Restore anyway and Not now are both there", () => {
  const { store } = drawHeld();
  fireEvent.click(button("Restore anyway"));
  fireEvent.click(button("Not now"));
  expect(store.asked).toEqual([["restoreAnyway"], ["dismiss"]]);
});

test("Share read-only instead asks first: who, from which role, to which, in Outlook's words", () => {
  const { store } = drawHeld();
  const share = button("Share read-only instead");
  expect(describedBy(share)).toContain("Blake Brooks");
  fireEvent.click(share);
  expect(store.asked).toEqual([]);
  const question = screen.getByRole("group", { name: "Change what Blake Brooks (blake@contoso.example) can do?" });
  expect(question.textContent).toContain(
    "Blake Brooks (blake@contoso.example) has “Can edit” in your calendar. It becomes “Can view all details”.",
  );
  fireEvent.click(button("Change it"));
  expect(store.asked).toEqual([["shareReadOnly", "p-blake"]]);
});

test("Keep it as it is changes nothing and gives the focus back", () => {
  const { store } = drawHeld();
  fireEvent.click(button("Share read-only instead"));
  act(() => button("Keep it as it is").focus());
  fireEvent.click(button("Keep it as it is"));
  expect(document.activeElement).toBe(button("Share read-only instead"));
  expect(screen.queryByRole("group", { name: /Change what/u })).toBeNull();
  expect(store.asked).toEqual([]);
});

test("a changed role is said, with the way back", () => {
  const { root, acted, store } = drawReport(lost, { cause: solved, roleChanges: [changed] });
  const said = "Blake Brooks (blake@contoso.example) has “Can view all details” now, and had “Can edit” before.";
  expect(root.textContent).toContain(said);
  expect(acted()).toBe(said);
  fireEvent.click(button("Undo"));
  expect(store.asked).toEqual([["undoSharing", "p-blake"]]);
  expect(button("Restore link").getAttribute("aria-disabled")).not.toBe("true");
});

test("while a role is changed nothing else can be written", () => {
  drawHeld({ roleChanges: [{ entry: blake, way: "to-read-only", state: { kind: "under-way" } }] });
  for (const name of ["Restore anyway", "Share read-only instead", "Check tracking status"])
    expect(button(name).getAttribute("aria-disabled")).toBe("true");
});

test("a role that was given back has no way back any more", () => {
  const { root } = drawReport(lost, {
    cause: atRisk,
    roleChanges: [{ ...changed, way: "back", state: { kind: "ended", outcome: { kind: "changed", permission: blake.permission } } }],
  });
  expect(root.textContent).toContain("Blake Brooks (blake@contoso.example) has “Can edit” again.");
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("an undo that failed offers itself again", () => {
  const outcome = { kind: "failed", why: "timed-out", written: "not-known", signIn: "of-no-use" } as const;
  const { root } = drawReport(lost, { cause: solved, roleChanges: [{ ...changed, way: "back", state: { kind: "ended", outcome } }] });
  expect(root.textContent).toContain("could not be changed. The mailbox didn't respond in time. It may have been changed");
  expect(button("Undo")).toBeTruthy();
});

test("a change that needs signing in offers that", () => {
  const outcome = { kind: "failed", why: "sign-in-needs-click", written: "nothing", signIn: "offered" } as const;
  const { store } = drawHeld({ roleChanges: [{ entry: blake, way: "to-read-only", state: { kind: "ended", outcome } }] });
  fireEvent.click(button("Sign in"));
  expect(store.asked).toEqual([["signInAndShare", "p-blake"]]);
});

test.each(["permission-gone", "role-changed-meanwhile", "role-not-offered"] satisfies SharingRefusal[])(
  "a change refused as %s says why",
  (why) => {
    const { root } = drawHeld({
      roleChanges: [{ entry: blake, way: "to-read-only", state: { kind: "ended", outcome: { kind: "refused", why } } }],
    });
    expect(root.textContent).toMatch(/The permissions of Blake Brooks \(blake@contoso\.example\) could not be changed\. [A-Z]/u);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  },
);

test("whoever may be everybody is called so, and what cannot be told is said", () => {
  const everybody: SharingEntry = {
    ...blake,
    permission: { id: "p-all", grantee: { kind: "default" }, role: "write", allowedRoles: ["read", "write"] },
    risk: "cannot-tell",
    reason: "everybody-edits",
  };
  const { root } = drawReport(lost, { cause: { ...atRisk, entries: [everybody] } as SharingAudit });
  expect(screen.getByRole("region", { name: "Some people may remove the link again" })).toBeTruthy();
  expect(root.textContent).toContain("Everyone else (Default)");
  expect(root.textContent).toContain("we don't know which organization each of them uses");
  expect(screen.queryByRole("button", { name: "Restore anyway" })).toBeNull();
});

test("a role that the mailbox does not let be read-only is told, without a button", () => {
  drawHeld({ cause: { ...atRisk, entries: [{ ...blake, remedy: { kind: "not-offered" } }] } as SharingAudit });
  expect(screen.queryByRole("button", { name: "Share read-only instead" })).toBeNull();
  expect(screen.getByText(/doesn't offer a read-only permission/u)).toBeTruthy();
});

test("those who are safe are not in the list", () => {
  const safe = { ...blake, risk: "safe-same-org", reason: "user-of-organization", remedy: { kind: "not-needed" } } as const;
  const { root } = drawReport(lost, { cause: { kind: "audited", overall: "safe", entries: [safe] } });
  expect(root.textContent).not.toContain("remove the link");
});

test("that nobody could be asked is said, with the reason", () => {
  const { root } = drawReport(lost, { cause: { kind: "unknown", overall: "unknown", why: "forbidden", signIn: "of-no-use" } });
  expect(root.textContent).toContain(
    "We couldn't tell who else can edit this calendar, so the link may be lost again. The mailbox denied you access.",
  );
});

const until = new Date("2026-11-24T09:16:00Z");

test.each<[string, SharingAudit]>([
  ["the mailbox", { kind: "unknown", overall: "unknown", why: "throttled", until, signIn: "of-no-use" }],
  [
    "CRM",
    {
      kind: "audited",
      overall: "unknown",
      entries: [{ ...blake, risk: "cannot-tell", reason: "user-not-known" }],
      users: { kind: "unknown", why: "throttled", until },
    },
  ],
])("where %s asked us to wait, it is said until when", (_, cause) => {
  const { root } = drawReport(lost, { cause });
  expect(root.textContent).toMatch(/ is too busy to answer\. It takes no more requests until \d\d:16.* on .*Nov/u);
});

test("hostile names stay text and are cut", () => {
  const hostile = {
    ...blake,
    permission: { ...blake.permission, grantee: { kind: "person", address: "x@y.example", name: `<b>\u202E${"W".repeat(5000)}` } },
  } as SharingEntry;
  const { root } = drawHeld({ cause: { ...atRisk, entries: [hostile] } as SharingAudit });
  expect(root.querySelector("b")).toBeNull();
  expect(root.textContent).not.toContain("\u202E");
  expect(root.textContent.length).toBeLessThan(4000);
});
