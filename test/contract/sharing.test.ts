import { expect, test } from "vitest";
import { auditSharing } from "../../src/check/audit-sharing.ts";
import { changeSharing, shareReadOnly } from "../../src/check/change-sharing.ts";
import { createCrmOrganization } from "../../src/crm/create-crm-organization.ts";
import { SignInNeedsClick } from "../../src/http/sign-in-failure.ts";
import { createHttpClient } from "../../src/http/http-client.ts";
import type { TokenRequest, TokenSource } from "../../src/identity/token-source.ts";
import { createGraphCalendarSharing } from "../../src/mailbox/graph/create-graph-calendar-sharing.ts";
import type { CalendarPermission, CalendarRole } from "../../src/tracking/calendar-permission.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { alex, blake, casey, readWorld, startSandbox } from "./start-sandbox.ts";

const signal = new AbortController().signal;

interface Setup {
  readonly person?: string;
  readonly permissions?: readonly { email: string; role: CalendarRole }[];
  readonly users?: World["orgs"][number]["users"];
  readonly faults?: Fault[];
  readonly signIn?: "never";
}

function setup({ person = alex, permissions = [{ email: blake, role: "write" }], users = [], faults = [], signIn }: Setup = {}) {
  const world = readWorld("lost");
  world.mailboxes.find(({ email }) => email === alex)!.permissions = [...permissions];
  world.orgs.find(({ name }) => name === "PROD")!.users.push(...users);
  const started = startSandbox(world, faults);
  const http = createHttpClient({ fetch: (url, init) => started.sandbox.fetch(url, init), clock: createFakeClock() });
  const acquire = async ({ scopes }: TokenRequest) => {
    if (signIn === "never") throw new SignInNeedsClick("A click is needed.");
    const answer = await started.acquire(person, scopes);
    if ("error" in answer) throw new Error(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  const tokens: TokenSource = { getToken: acquire, signIn: acquire };
  const sharing = createGraphCalendarSharing({ http, graphRoot: `${started.origin}/graph`, tokens });
  const organization = createCrmOrganization({
    http,
    tokens,
    configuration: { name: "PROD", url: `${started.origin}/crm/PROD`, version: "9.2", signIn: "entra" },
  });
  const roleOf = async (email: string) =>
    (await started.world()).mailboxes.find((each) => each.email === alex)?.permissions?.find((each) => each.email === email)?.role;
  const audit = () => auditSharing({ sharing, organization }, { signal });
  const permissionOf = async (email: string): Promise<CalendarPermission> => {
    const result = await audit();
    if (result.kind === "unknown") throw new Error(result.why);
    return result.entries
      .map(({ permission }) => permission)
      .find(({ grantee }) => grantee.kind === "person" && grantee.address === email)!;
  };
  return { started, sharing, organization, audit, permissionOf, roleOf };
}

const user = (email: string, disabled = false) => ({ id: "44444444-dddd-4ddd-8ddd-000000000004", email, ...(disabled && { disabled }) });

test.each<{ name: string; given: Setup; overall: string; risks: Record<string, string> }>([
  { name: "an editor who uses another organization", given: {}, overall: "at-risk", risks: { [blake]: "can-untrack" } },
  { name: "an editor of the same organization", given: { users: [user(blake)] }, overall: "safe", risks: { [blake]: "safe-same-org" } },
  {
    name: "an editor whose user is disabled there",
    given: { users: [user(blake, true)] },
    overall: "at-risk",
    risks: { [blake]: "can-untrack" },
  },
  { name: "a reader", given: { permissions: [{ email: blake, role: "read" }] }, overall: "safe", risks: { [blake]: "safe-read-only" } },
  {
    name: "a delegate and an editor, one of them a user",
    given: {
      permissions: [
        { email: blake, role: "delegateWithPrivateEventAccess" },
        { email: casey, role: "write" },
      ],
      users: [user(casey)],
    },
    overall: "at-risk",
    risks: { [blake]: "can-untrack", [casey]: "safe-same-org" },
  },
  { name: "nobody but everybody's free and busy times", given: { permissions: [] }, overall: "safe", risks: {} },
])("$name: $overall", async ({ given, overall, risks }) => {
  const { audit } = setup(given);
  const result = await audit();
  expect(result).toMatchObject({ kind: "audited", overall, organization: "PROD" });
  const entries = result.kind === "audited" ? result.entries : [];
  expect(
    Object.fromEntries(
      entries.flatMap(({ permission: { grantee }, risk }) => (grantee.kind === "person" ? [[grantee.address, risk]] : [])),
    ),
  ).toEqual(risks);
  expect(entries.filter(({ permission }) => permission.grantee.kind === "default")).toMatchObject([{ risk: "safe-read-only" }]);
});

test("the whole audit takes one request to the mailbox and one to CRM", async () => {
  const { audit, started } = setup({
    permissions: [
      { email: blake, role: "write" },
      { email: casey, role: "write" },
    ],
  });
  await audit();
  expect(
    started.sandbox.session.log
      .list()
      .filter(({ to }) => to !== "token")
      .map(({ to, method }) => `${method} ${to}`),
  ).toEqual(["GET graph", "GET crm/PROD"]);
});

test("the worst stand first", async () => {
  const { audit } = setup({
    permissions: [
      { email: casey, role: "read" },
      { email: blake, role: "write" },
    ],
  });
  const result = await audit();
  expect(result.kind === "audited" && result.entries.map(({ risk }) => risk)).toEqual(["can-untrack", "safe-read-only", "safe-read-only"]);
});

test("where CRM does not answer, an editor cannot be told, and a reader is safe all the same", async () => {
  const { audit } = setup({
    faults: [{ on: "crm/PROD", status: 403 }],
    permissions: [
      { email: casey, role: "read" },
      { email: blake, role: "write" },
    ],
  });
  expect(await audit()).toMatchObject({
    kind: "audited",
    overall: "unknown",
    users: { why: "forbidden" },
    entries: [
      { risk: "cannot-tell", reason: "user-not-known", remedy: { kind: "change", to: "read" } },
      { risk: "safe-read-only" },
      { risk: "safe-read-only" },
    ],
  });
});

test("without a chosen organization nobody is asked, and an editor cannot be told", async () => {
  const { sharing } = setup();
  expect(await auditSharing({ sharing }, { signal })).toMatchObject({ overall: "unknown", users: { why: "not-asked" } });
});

test("a delegate is refused the list, and that is not safe", async () => {
  // Blake asks for Blake's own calendar here; nobody but the owner can see Alex's list.
  const { audit } = setup({ faults: [{ on: "graph GET calendarPermissions", status: 403 }] });
  expect(await audit()).toEqual(expect.objectContaining({ kind: "unknown", overall: "unknown", why: "forbidden", signIn: "of-no-use" }));
});

test("where a token needs a click, the audit says that a click could tell more", async () => {
  expect(await setup({ signIn: "never" }).audit()).toMatchObject({ kind: "unknown", why: "sign-in-needs-click", signIn: "offered" });
});

test("an audit writes nothing", async () => {
  const { audit, started } = setup();
  const before = await started.world();
  await audit();
  expect(await started.world()).toEqual(before);
});

test("sharing read-only makes the calendar safe, and can be undone", async () => {
  const { sharing, audit, permissionOf, roleOf } = setup();
  const outcome = await shareReadOnly(sharing, await permissionOf(blake), { signal });
  expect(outcome).toMatchObject({ kind: "changed", permission: { role: "read" }, undo: { to: "write" } });
  expect(await roleOf(blake)).toBe("read");
  expect(await audit()).toMatchObject({ overall: "safe" });

  if (outcome.kind !== "changed" || !outcome.undo) throw new Error("There is nothing to undo.");
  expect(await changeSharing(sharing, outcome.undo, { signal })).toMatchObject({ kind: "changed", permission: { role: "write" } });
  expect(await roleOf(blake)).toBe("write");
});

test("what is read-only already is left alone", async () => {
  const { sharing, permissionOf, started } = setup();
  const confirmed = await permissionOf(blake);
  await shareReadOnly(sharing, confirmed, { signal });
  expect(await shareReadOnly(sharing, confirmed, { signal })).toMatchObject({ kind: "already" });
  expect(started.sandbox.session.log.list().filter(({ method, to }) => method === "PATCH" && to === "graph")).toHaveLength(1);
});

test.each<{ name: string; change: (permission: CalendarPermission) => CalendarPermission; why: string }>([
  {
    name: "somebody else's by now",
    change: (permission) => ({ ...permission, grantee: { kind: "person", address: casey } }),
    why: "permission-gone",
  },
  { name: "gone", change: (permission) => ({ ...permission, id: "bGwtbm9ib2R5" }), why: "permission-gone" },
  {
    name: "of another role by now",
    change: (permission) => ({ ...permission, role: "delegateWithoutPrivateEventAccess" }),
    why: "role-changed-meanwhile",
  },
])("an entry that is $name is left alone", async ({ change, why }) => {
  const { sharing, permissionOf, roleOf } = setup();
  expect(await shareReadOnly(sharing, change(await permissionOf(blake)), { signal })).toMatchObject({ kind: "refused", why });
  expect(await roleOf(blake)).toBe("write");
});

test("a role that the mailbox does not offer is not written", async () => {
  const { sharing, permissionOf, roleOf } = setup();
  expect(await changeSharing(sharing, { permission: await permissionOf(blake), to: "none" }, { signal })).toMatchObject({
    kind: "refused",
    why: "role-not-offered",
  });
  expect(await roleOf(blake)).toBe("write");
});

test.each<{ name: string; fault: Partial<Fault>; outcome: object; role: string }>([
  { name: "refused", fault: { status: 403 }, outcome: { kind: "failed", why: "forbidden", written: "nothing" }, role: "write" },
  {
    name: "broken off before it is carried out",
    fault: { drop: "before" },
    outcome: { kind: "failed", written: "not-known" },
    role: "write",
  },
  { name: "broken off after it was", fault: { drop: "after" }, outcome: { kind: "changed", permission: { role: "read" } }, role: "read" },
  {
    name: "answered with a page by somebody else",
    fault: { body: "<html></html>" },
    outcome: { kind: "failed", written: "not-known" },
    role: "write",
  },
  { name: "told to wait, once", fault: { status: 429, retryAfter: 1 }, outcome: { kind: "changed" }, role: "read" },
])("a change that is $name tells the truth, and can be tried again", async ({ fault, outcome, role }) => {
  const { sharing, permissionOf, roleOf } = setup({ faults: [{ on: "graph PATCH calendarPermissions", times: 1, ...fault }] });
  const confirmed = await permissionOf(blake);
  expect(await shareReadOnly(sharing, confirmed, { signal })).toMatchObject(outcome);
  expect(await roleOf(blake)).toBe(role);
  expect(["changed", "already"]).toContain((await shareReadOnly(sharing, confirmed, { signal })).kind);
  expect(await roleOf(blake)).toBe("read");
});

test.each([
  ["the mailbox", "graph GET calendarPermissions", (it: object) => ({ kind: "unknown", ...it })],
  ["CRM", "crm GET systemusers", (it: object) => ({ kind: "audited", users: it })],
])("where %s says when it may be asked again, the audit tells it", async (_, on, told) => {
  const { audit } = setup({ faults: [{ on, status: 429, retryAfter: 600 }] });
  expect(await audit()).toMatchObject(told({ why: "throttled", until: expect.any(Date) as unknown }));
});

test("where the mailbox says when it may be asked again, the change that failed tells it", async () => {
  const { sharing, permissionOf, roleOf } = setup({ faults: [{ on: "graph PATCH calendarPermissions", status: 429, retryAfter: 600 }] });
  const outcome = await shareReadOnly(sharing, await permissionOf(blake), { signal });
  expect(outcome).toMatchObject({ kind: "failed", why: "throttled", written: "not-known", until: expect.any(Date) as unknown });
  expect(await roleOf(blake)).toBe("write");
});

test("a change whose proof could not be read is not said to be done", async () => {
  const { sharing, permissionOf, roleOf } = setup({ faults: [{ on: "graph GET calendarPermissions", status: 500, skip: 2 }] });
  expect(await shareReadOnly(sharing, await permissionOf(blake), { signal })).toMatchObject({ kind: "failed", written: "not-known" });
  expect(await roleOf(blake)).toBe("read");
});
