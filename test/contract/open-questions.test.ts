/** What first answers leave open, asked by both adapters of the sandbox's organizations: the same answers. */
import { expect, test } from "vitest";
import { createCrmOrganization } from "../../src/crm/create-crm-organization.ts";
import { createHttpClient } from "../../src/http/http-client.ts";
import type { OpenQuestions } from "../../src/tracking/open-questions.ts";
import type { CrmRecord, Organization, World } from "../sandbox/world/world.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import "./give-page-dom.ts";
import { browserUnder } from "./on-premises/windows-browser.ts";
import { alex, casey, readWorld, recordId, startSandbox } from "./start-sandbox.ts";

/** Of those that the sandbox plays. */
type Version = "9.2" | "8.2" | "2013";

const signal = new AbortController().signal;
const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
const caseyId = "11111111-aaaa-4aaa-8aaa-000000000003";
const strangersId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";
const seriesId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf820";
const nobodysId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf8ff";
const start = new Date("2026-11-25T09:00:00Z");
const end = new Date("2026-11-25T10:00:00Z");

function worldOf(version: Version, org: Partial<Organization>): World {
  const world = readWorld("tracked");
  const [prod] = world.orgs;
  const times = { scheduledstart: "2026-11-25T09:00:00Z", scheduledend: "2026-11-25T10:00:00Z" };
  const bare = (id: string, more: Partial<CrmRecord>): CrmRecord => ({
    activityid: id,
    subject: "Visit",
    ...times,
    statecode: 0,
    owner: casey,
    ...more,
  });
  Object.assign(prod!, {
    version,
    users: [...prod!.users.filter(({ email }) => email !== casey), { id: caseyId, email: casey, name: "Casey Cole" }],
    appointments: [
      ...prod!.appointments!,
      bare(strangersId, { parties: [{ as: "required", record: { type: "systemuser", id: alexId } }] }),
      bare("4f1a1d55-9fcd-ee11-9078-000d3a4bf810", { scheduledstart: "2026-11-25T09:01:00Z" }),
      bare("4f1a1d55-9fcd-ee11-9078-000d3a4bf811", { statecode: 1 }),
      bare("4f1a1d55-9fcd-ee11-9078-000d3a4bf812", { allDay: true }),
      bare("4f1a1d55-9fcd-ee11-9078-000d3a4bf813", { globalobjectid: "0400000082" }),
      bare(seriesId, { instancetypecode: 1, scheduledstart: "2026-10-25T09:00:00Z", scheduledend: "2026-10-25T10:00:00Z" }),
    ],
    ...org,
  } satisfies Partial<Organization>);
  return world;
}

async function ask(version: Version, questions: Partial<OpenQuestions>, org: Partial<Organization> = {}) {
  const started = startSandbox(worldOf(version, org));
  const clock = createFakeClock();
  const windows = version === "2013";
  const fetch = windows ? browserUnder(alex, started, clock) : (url: URL, init: RequestInit) => started.sandbox.fetch(url, init);
  const getToken = async () => ({ accessToken: await started.token(alex, "crm/PROD"), account: alex });
  const organization = createCrmOrganization({
    http: createHttpClient({ fetch, clock }),
    tokens: { getToken, signIn: getToken },
    configuration: { name: "PROD", url: `${started.origin}/crm/PROD`, version, signIn: windows ? "windows" : "entra" },
  });
  const all = { byKey: [], series: false, partiesOf: [], sight: false, ...questions };
  return organization.answerQuestions(all, { signal, userId: alexId });
}

const versions = ["9.2", "8.2", "2013"] as const;
const every = <T extends object>(cases: readonly T[]) => versions.flatMap((version) => cases.map((each) => ({ ...each, version })));

test.each(versions)("in %s a row is found by its key with its parties, and one that is not there is absent", async (version) => {
  const { byKey, failure } = await ask(version, { byKey: [strangersId, nobodysId] });
  expect(failure).toBeUndefined();
  expect(byKey.get(nobodysId)).toEqual({ kind: "absent" });
  const found = byKey.get(strangersId);
  expect(found).toMatchObject({ kind: "found", record: { ownerId: caseyId, createdById: caseyId, allDay: false, kind: "single" } });
  expect(found?.kind === "found" && found.record.parties?.some(({ userId }) => userId === alexId)).toBe(true);
});

test.each(versions)("in %s a series is found by its key where the item belongs to one", async (version) => {
  const { byKey } = await ask(version, { byKey: [seriesId], series: true });
  expect(byKey.get(seriesId)).toMatchObject({ kind: "found", record: { kind: "master" } });
});

test.each(versions)("in %s a row that exists and may not be seen is not absent", async (version) => {
  const org = worldOf(version, {}).orgs[0]!;
  const users = org.users.map((user) => (user.email === alex ? { ...user, reads: "own" as const } : user));
  const { byKey } = await ask(version, { byKey: [seriesId, recordId], series: true }, { users, invisible: 403 });
  expect(byKey.get(seriesId)).toEqual({ kind: "unknown", why: "forbidden" });
  expect(byKey.get(recordId)).toMatchObject({ kind: "found" });
});

test.each(versions)("in %s parties are told of the records that are asked for", async (version) => {
  const { parties } = await ask(version, { partiesOf: [strangersId] });
  expect(parties.get(strangersId)?.map(({ userId }) => userId)).toContain(alexId);
});

test.each(versions)("in %s only live rows without an id that start within the minute come, with their parties", async (version) => {
  const { agreeing } = await ask(version, { agreeing: { subject: "Visit", start, end, allDay: false } });
  expect(agreeing).toMatchObject({ kind: "answered", records: [{ id: strangersId }] });
  expect(agreeing.kind === "answered" && agreeing.records).toHaveLength(1);
  expect(agreeing.kind === "answered" && agreeing.records[0]?.parties?.length).toBeGreaterThan(0);
});

test.each(versions)("in %s all-day rows are looked for around their midnight", async (version) => {
  const midnight = new Date("2026-11-24T23:00:00Z");
  const { agreeing } = await ask(version, { agreeing: { subject: "Visit", start: midnight, end, allDay: true } });
  expect(agreeing.kind === "answered" && agreeing.records.map(({ id }) => id)).toEqual(["4f1a1d55-9fcd-ee11-9078-000d3a4bf812"]);
});

test.each(
  every([
    { reads: "all", sight: "yes" },
    { reads: "own", sight: "no" },
  ] as const),
)("in $version who reads $reads has sight: $sight", async ({ version, reads, sight }) => {
  const users = worldOf(version, {}).orgs[0]!.users.map((user) => (user.email === alex && reads === "own" ? { ...user, reads } : user));
  expect((await ask(version, { sight: true }, { users })).sight).toBe(sight);
});

test.each(
  every([
    { organizer: casey, is: "enabled" },
    { organizer: "somebody@else.example", is: "not-enabled" },
  ] as const),
)("in $version the organizer $organizer is $is", async ({ version, organizer, is }) => {
  expect((await ask(version, { organizer })).organizer).toBe(is);
});
