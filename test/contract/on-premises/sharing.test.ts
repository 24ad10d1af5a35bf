/** Who shares a calendar, by Exchange on-premises: the same dangers as by Graph. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { auditSharing, type SharingAudit } from "../../../src/check/audit-sharing.ts";
import { shareReadOnly } from "../../../src/check/change-sharing.ts";
import { createCrmOrganization } from "../../../src/crm/create-crm-organization.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import type { TokenRequest } from "../../../src/identity/token-source.ts";
import { createEwsCalendarSharing } from "../../../src/mailbox/ews/create-ews-calendar-sharing.ts";
import { createGraphCalendarSharing } from "../../../src/mailbox/graph/create-graph-calendar-sharing.ts";
import { createFakeClock } from "../../unit/http/fake-clock.ts";
import type { CalendarRole, Fault, World } from "../../sandbox/world/world.ts";
import { alex, blake, casey, readWorld, startSandbox } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";
import { serversOf } from "./servers-of.ts";

const signal = new AbortController().signal;

type Permissions = readonly { email: string; role: CalendarRole }[];

function worldOf(permissions: Permissions, users: World["orgs"][number]["users"] = []): World {
  const world = readWorld("lost");
  world.mailboxes.find(({ email }) => email === alex)!.permissions = [...permissions];
  world.orgs.find(({ name }) => name === "PROD")!.users.push(...users);
  return world;
}

function onPremises(world: World, faults: readonly Fault[] = []) {
  const started = startSandbox(moveOnPremises(world, "2013"), faults);
  const { transport, organization } = serversOf(started, alex);
  const sharing = createEwsCalendarSharing({ transport });
  return { started, sharing, audit: () => auditSharing({ sharing, ...(organization && { organization }) }, { signal }) };
}

function auditInTheCloud(world: World): Promise<SharingAudit> {
  const started = startSandbox(world);
  const http = createHttpClient({ fetch: (url, init) => started.sandbox.fetch(url, init), clock: createFakeClock() });
  const acquire = async ({ scopes }: TokenRequest) => {
    const answer = await started.acquire(alex, scopes);
    if ("error" in answer) throw new Error(answer.error.status);
    return { accessToken: answer.access_token, account: answer.account.username };
  };
  const tokens = { getToken: acquire, signIn: acquire };
  const sharing = createGraphCalendarSharing({ http, graphRoot: `${started.origin}/graph`, tokens });
  const organization = createCrmOrganization({
    http,
    tokens,
    configuration: { name: "PROD", url: `${started.origin}/crm/PROD`, version: "9.2", signIn: "entra" },
  });
  return auditSharing({ sharing, organization }, { signal });
}

/** Who is told to be how dangerous, and why. */
function dangersOf(audit: SharingAudit): object {
  if (audit.kind === "unknown") return { why: audit.why };
  const entries = audit.entries.map(({ permission: { grantee, role }, risk, reason }) => ({
    who: grantee.kind === "person" ? grantee.address : "everybody",
    name: grantee.kind === "person" && grantee.name,
    edits: role !== "none" && !/read/i.test(role),
    risk,
    reason,
  }));
  return {
    overall: audit.overall,
    organization: audit.organization,
    users: audit.users?.why,
    entries: entries.toSorted((one, other) => (one.who < other.who ? -1 : 1)),
  };
}

const user = (email: string, disabled = false) => ({ id: "44444444-dddd-4ddd-8ddd-000000000004", email, ...(disabled && { disabled }) });
const roles: readonly CalendarRole[] = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
];

const cases: readonly { readonly name: string; readonly world: World }[] = [
  ...roles.flatMap((role) => [
    { name: `${role}, of another organization`, world: worldOf([{ email: blake, role }]) },
    { name: `${role}, of the same organization`, world: worldOf([{ email: blake, role }], [user(blake)]) },
  ]),
  { name: "an editor whose user is disabled", world: worldOf([{ email: blake, role: "write" }], [user(blake, true)]) },
  { name: "an address in other capitals", world: worldOf([{ email: "Blake@Contoso.example", role: "write" }], [user(blake)]) },
  {
    name: "a delegate and an editor, one of them a user",
    world: worldOf(
      [
        { email: blake, role: "delegateWithPrivateEventAccess" },
        { email: casey, role: "write" },
      ],
      [user(casey)],
    ),
  },
  { name: "nobody", world: worldOf([]) },
];

test.each(cases)("$name: as dangerous as by Graph", async ({ world }) => {
  const { started, audit } = onPremises(world);
  const told = await audit();
  expect(told.kind).toBe("audited");
  expect(dangersOf(told)).toEqual(dangersOf(await auditInTheCloud(world)));
  expect(started.told).toEqual([]);
  // On-premises it is looked at and not changed.
  if (told.kind === "audited")
    for (const { remedy, risk } of told.entries) expect(remedy.kind).toBe(risk.startsWith("safe") ? "not-needed" : "not-offered");
});

const permissionXml = (level: string, edits: string) =>
  `<t:CalendarPermission><t:UserId><t:PrimarySmtpAddress>${blake}</t:PrimarySmtpAddress></t:UserId><t:EditItems>${edits}</t:EditItems><t:CalendarPermissionLevel>${level}</t:CalendarPermissionLevel></t:CalendarPermission>`;
const folderXml = (entries: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages" xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><s:Body><m:GetFolderResponse><m:ResponseMessages><m:GetFolderResponseMessage ResponseClass="Success"><m:ResponseCode>NoError</m:ResponseCode><m:Folders><t:CalendarFolder><t:PermissionSet><t:CalendarPermissions>${entries}</t:CalendarPermissions></t:PermissionSet></t:CalendarFolder></m:Folders></m:GetFolderResponseMessage></m:ResponseMessages></m:GetFolderResponse></s:Body></s:Envelope>`;

test.each([
  { level: "Author", edits: "Owned", risk: "cannot-tell" },
  { level: "NoneditingAuthor", edits: "None", risk: "cannot-tell" },
  { level: "PublishingAuthor", edits: "Owned", risk: "cannot-tell" },
  { level: "Contributor", edits: "None", risk: "cannot-tell" },
  { level: "Custom", edits: "All", risk: "can-untrack" },
  { level: "Custom", edits: "Owned", risk: "cannot-tell" },
  { level: "OfTheFuture", edits: "None", risk: "cannot-tell" },
  { level: "PublishingEditor", edits: "All", risk: "can-untrack" },
  { level: "Owner", edits: "All", risk: "can-untrack" },
])("somebody of the level $level, who edits $edits: $risk", async ({ level, edits, risk }) => {
  const { audit } = onPremises(worldOf([]), [{ on: "ews GetFolder", body: folderXml(permissionXml(level, edits)) }]);
  expect(await audit()).toMatchObject({ kind: "audited", entries: [{ risk }] });
});

test.each<{ name: string; fault: Fault; answer: object }>([
  {
    name: "Exchange does not answer",
    fault: { on: "ews GetFolder", status: 503 },
    answer: { kind: "unknown", overall: "unknown", signIn: "of-no-use" },
  },
  {
    name: "a page answers",
    fault: { on: "ews GetFolder", body: "<html>Sign in</html>" },
    answer: { kind: "unknown", why: "unexpected-answer" },
  },
  {
    name: "CRM does not answer",
    fault: { on: "crm/PROD GET SystemUserSet", status: 403 },
    answer: { kind: "audited", overall: "unknown", users: { why: "forbidden" } },
  },
])("where $name, nobody is called safe who may edit", async ({ fault, answer }) => {
  expect(await onPremises(worldOf([{ email: blake, role: "write" }]), [fault]).audit()).toMatchObject(answer);
});

test("the whole audit takes one request to Exchange and one to CRM, and writes nothing", async () => {
  const { started, audit } = onPremises(
    worldOf([
      { email: blake, role: "write" },
      { email: casey, role: "write" },
    ]),
  );
  const before = await started.world();
  await audit();
  expect(started.sandbox.session.log.list().map(({ to, operation }) => operation ?? to)).toEqual(["GetFolder", "crm/PROD"]);
  expect(await started.world()).toEqual(before);
});

test("a change is refused, and says that nothing was written", async () => {
  const { started, sharing, audit } = onPremises(worldOf([{ email: blake, role: "write" }]));
  const told = await audit();
  const editor = told.kind === "audited" && told.entries.find(({ risk }) => risk === "can-untrack");
  if (!editor) throw new Error("Nobody is dangerous.");
  const before = await started.world();
  const outcome = await shareReadOnly(sharing, editor.permission, { signal });
  expect(["refused", "failed"]).toContain(outcome.kind);
  if (outcome.kind === "failed") expect(outcome.written).toBe("nothing");
  expect(await started.world()).toEqual(before);
});
