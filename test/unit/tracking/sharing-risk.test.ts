import { expect, test } from "vitest";
import { sameGrantee, type CalendarPermission } from "../../../src/tracking/calendar-permission.ts";
import { assessCalendar, assessSharing, leastSafeChange } from "../../../src/tracking/sharing-risk.ts";

const everyRole = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
] as const;
const blake = { kind: "person", address: "blake@contoso.example", name: "Blake Brooks" } as const;
const everybody = { kind: "default" } as const;
const unnamed = { kind: "unnamed", name: "Blake Brooks" } as const;

function permission(role: CalendarPermission["role"], more: Partial<CalendarPermission> = {}): CalendarPermission {
  return { id: "p1", grantee: blake, role, allowedRoles: everyRole, ...more };
}

test.each(["none", "freeBusyRead", "limitedRead", "read"] as const)("somebody who may only %s is safe, whoever they are", (role) => {
  for (const user of ["enabled", "not-enabled", "unknown"] as const) {
    expect(assessSharing(permission(role), user)).toEqual({ risk: "safe-read-only", reason: "reads-only" });
  }
  expect(assessSharing(permission(role, { grantee: everybody }), "unknown").risk).toBe("safe-read-only");
});

const editors = ["write", "delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess"] as const;

test.each(
  editors.flatMap(
    (role) =>
      [
        { role, user: "enabled", risk: "safe-same-org", reason: "user-of-organization" },
        { role, user: "not-enabled", risk: "can-untrack", reason: "not-a-user-of-organization" },
        { role, user: "unknown", risk: "cannot-tell", reason: "user-not-known" },
      ] as const,
  ),
)("an editor ($role) who is a user of the organization: $user → $risk", ({ role, user, risk, reason }) => {
  expect(assessSharing(permission(role), user)).toEqual({ risk, reason });
});

test.each([
  {
    name: "everybody may edit",
    asked: permission("write", { grantee: everybody }),
    user: "unknown",
    risk: "cannot-tell",
    reason: "everybody-edits",
  },
  {
    name: "somebody who cannot be named may edit",
    asked: permission("write", { grantee: unnamed }),
    user: "enabled",
    risk: "cannot-tell",
    reason: "nobody-named",
  },
  {
    name: "somebody who cannot be named reads",
    asked: permission("read", { grantee: unnamed }),
    user: "unknown",
    risk: "safe-read-only",
    reason: "reads-only",
  },
  {
    name: "everybody has a role without a name",
    asked: permission("custom", { grantee: everybody }),
    user: "unknown",
    risk: "cannot-tell",
    reason: "role-not-known",
  },
  {
    name: "a role without a name, and no user",
    asked: permission("custom"),
    user: "not-enabled",
    risk: "cannot-tell",
    reason: "role-not-known",
  },
  {
    name: "a role without a name, but a user of the same organization",
    asked: permission("custom"),
    user: "enabled",
    risk: "safe-same-org",
    reason: "user-of-organization",
  },
] as const)("$name: $risk, since $reason", ({ asked, user, risk, reason }) => {
  expect(assessSharing(asked, user)).toEqual({ risk, reason });
});

test.each([
  { risks: [], overall: "safe" },
  { risks: ["safe-read-only", "safe-same-org"], overall: "safe" },
  { risks: ["safe-read-only", "cannot-tell"], overall: "unknown" },
  { risks: ["cannot-tell", "can-untrack", "safe-same-org"], overall: "at-risk" },
] as const)("a calendar of $risks is $overall", ({ risks, overall }) => {
  expect(assessCalendar(risks)).toBe(overall);
});

test.each([
  {
    name: "who can untrack, and may be given to read",
    asked: permission("write"),
    risk: "can-untrack",
    change: { kind: "change", to: "read" },
  },
  { name: "whoever cannot be told", asked: permission("custom"), risk: "cannot-tell", change: { kind: "change", to: "read" } },
  {
    name: "who cannot be given to read",
    asked: permission("write", { allowedRoles: ["write", "freeBusyRead"] }),
    risk: "can-untrack",
    change: { kind: "not-offered" },
  },
  { name: "who is safe", asked: permission("write"), risk: "safe-same-org", change: { kind: "not-needed" } },
] as const)("the least change for somebody $name is $change.kind", ({ asked, risk, change }) => {
  expect(leastSafeChange(asked, risk)).toEqual(change);
});

test("people are the same by address, whatever its case; everybody is nobody else", () => {
  expect(sameGrantee(blake, { kind: "person", address: "Blake@Contoso.example" })).toBe(true);
  expect(sameGrantee(blake, { kind: "person", address: "casey@contoso.example" })).toBe(false);
  expect(sameGrantee(everybody, everybody)).toBe(true);
  expect(sameGrantee(everybody, blake)).toBe(false);
});
