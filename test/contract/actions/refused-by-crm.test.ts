/** CRM refuses a new record by its own rules: told in its words, and finished in CRM's own form. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import type { World } from "../../sandbox/world/world.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { alex, casey, globalObjectId, readWorld, startSandbox } from "../start-sandbox.ts";
import { createActor, type ActorOptions } from "./actor.ts";
import { inWords, linkedRecordId, liveRecordsOf, organizationOf } from "./truth.ts";

const versions = ["9.2", "8.2", "2013"] as const;

function start(version: (typeof versions)[number], world: World, person = alex) {
  if (version === "8.2") world.orgs[0]!.version = "8.2";
  const started = startSandbox(version === "2013" ? moveOnPremises(world, "2013") : world);
  const way: ActorOptions = version === "2013" ? { servers: "on-premises" } : { version };
  return { started, actor: (more: ActorOptions = {}) => createActor(started, person, { organization: "PROD", ...way, ...more }) };
}

function wants(column: string): World {
  const world = readWorld("not-tracked");
  world.mailboxes[0]!.items[0]!.subject = "Review & plan=B #1";
  world.orgs[0]!.requires = [{ column, message: "Name the cost centre first." }];
  return world;
}

test.each(versions)("%s: what a plug-in wants is finished in CRM's own form, and found on coming back", async (version) => {
  const { started, actor } = start(version, wants("new_costcentre"));
  const outcome = await actor().track();
  expect(outcome).toMatchObject({ kind: "failed", why: "refused-by-plug-in", written: "nothing", said: "Name the cost centre first." });
  expect(organizationOf(started).appointments).toEqual([]);

  const { form } = (outcome.kind === "failed" && outcome.refusal) || {};
  expect([form?.origin, form?.pathname, form?.searchParams.get("etn")]).toEqual([started.origin, "/crm/PROD/main.aspx", "appointment"]);
  const page = await (await started.ask(form!.pathname + form!.search)).text();
  expect(page).toContain('value="Review &amp; plan=B #1"');
  const filled = new URLSearchParams(form!.searchParams.get("extraqs") ?? "");
  const saved = await started.ask(form!.pathname + form!.search, {
    method: "POST",
    body: new URLSearchParams([...filled, ["new_costcentre", "4711"]]).toString(),
  });
  expect(await saved.text()).toContain("Saved");

  expect((await actor().check()).judgement).toMatchObject({ verdict: "lost", plan: { track: "relink" } });
  expect(inWords(await actor({ onPause: () => started.ask("/sandbox/sync", { method: "POST" }).then(() => undefined) }).restore())).toBe(
    "linked sync",
  );
  expect(liveRecordsOf(started)).toMatchObject([{ globalobjectid: globalObjectId, columns: { new_costcentre: "4711" } }]);
  expect(linkedRecordId(started)).toBe(liveRecordsOf(started)[0]?.activityid);
});

test.each(versions)("%s: a duplicate rule names the record that it found", async (version) => {
  const world = readWorld("not-tracked");
  const { subject, start: scheduledstart, end: scheduledend } = world.mailboxes[0]!.items[0]!;
  const another = { activityid: "99999999-cccc-4ccc-8ccc-000000000009", subject, scheduledstart, scheduledend, owner: alex };
  world.orgs[0]!.appointments = [{ ...another, globalobjectid: globalObjectId.replace("1FED", "1FEE") }];
  const { started, actor } = start(version, world);
  const refusing = actor({
    wire: (sending, forward) =>
      sending.headers.has("if-none-match") || (sending.method === "POST" && sending.url.pathname.endsWith("/AppointmentSet"))
        ? Promise.resolve(Response.json({ error: { code: "0x80040333", message: "A duplicate." } }, { status: 412 }))
        : forward(),
  });
  const outcome = await refusing.track();
  expect(outcome).toMatchObject({
    kind: "failed",
    why: "refused-by-rule",
    written: "nothing",
    refusal: { alike: [{ id: another.activityid, subject }] },
  });
  expect(organizationOf(started).appointments).toHaveLength(1);
});

function delegates(assigns: boolean): World {
  const world = readWorld("not-tracked");
  world.mailboxes[0]!.permissions = [{ email: casey, role: "write" }];
  world.mailboxes.push({ email: casey, name: "Casey Cole", items: [] });
  world.orgs[0]!.users.push({ id: "33333333-aaaa-4aaa-8aaa-000000000003", email: casey, name: "Casey Cole", assigns });
  return world;
}

test.each([
  { assigns: true, owner: alex, is: "calendars-owner", name: "Alex Archer" },
  { assigns: false, owner: casey, is: "viewer", name: "Casey Cole" },
] as const)("in somebody else's calendar the record belongs to $is where assigning is $assigns", async ({ assigns, owner, is, name }) => {
  const { started, actor } = start("9.2", delegates(assigns), casey);
  const outcome = await actor().track();
  expect(outcome).toMatchObject({ kind: "linked", made: { owner: { is, name } } });
  expect(organizationOf(started).appointments).toMatchObject([{ owner }]);
});

test("where two users have the owner's address, nobody is guessed to own the record", async () => {
  const world = delegates(true);
  const other = "00000000-aaaa-4aaa-8aaa-000000000009";
  world.orgs[0]!.users.push({ id: other, email: alex, name: "A. Archer" });
  const { started, actor } = start("9.2", world, casey);
  const answers = { people: [{ address: alex, row: { table: "systemuser", id: other } }] } as const;
  expect(await actor().track({ answers })).toMatchObject({
    kind: "linked",
    made: { owner: { is: "viewer-of-several", name: "Casey Cole" } },
  });
  expect(organizationOf(started).appointments).toMatchObject([{ owner: casey }]);
});

test.each([
  { users: 1, owner: { is: "calendars-owner" } },
  { users: 2, owner: { is: "viewer-of-several" } },
] as const)("a record that is made and cannot be read back is told all the same: $owner.is", async ({ users, owner }) => {
  const world = delegates(true);
  if (users === 2) world.orgs[0]!.users.push({ id: "00000000-aaaa-4aaa-8aaa-000000000009", email: alex, name: "A. Archer" });
  const { actor } = start("9.2", world, casey);
  let made = false;
  const outcome = await actor({
    async wire({ headers, url }, forward) {
      if (made && url.pathname.startsWith("/crm/")) throw new TypeError("The network is gone.");
      made ||= headers.has("if-none-match");
      return forward();
    },
  }).track({ answers: { people: [{ address: alex, row: { table: "systemuser", id: world.orgs[0]!.users[0]!.id } }] } });
  expect(outcome).toMatchObject({ kind: "failed", written: "something", made: { leftOut: [], owner } });
});

test("the answer is lost and nothing more arrives: the click that finds the record says whose it is", async () => {
  const { started, actor } = start("9.2", delegates(true), casey);
  let gone = false;
  const person = actor({
    async wire({ headers }, forward) {
      if (gone) throw new TypeError("The network is gone.");
      const answer = await forward();
      if (!headers.has("if-none-match")) return answer;
      gone = true;
      throw new TypeError("The network is gone.");
    },
  });
  expect(await person.track()).toMatchObject({ kind: "failed", written: "not-known" });
  gone = false;
  const [record] = organizationOf(started).appointments ?? [];
  const outcome = await person.linkTo(record!.activityid);
  expect(outcome).toMatchObject({ kind: "linked", made: { owner: { is: "calendars-owner", name: "Alex Archer" } } });
});
