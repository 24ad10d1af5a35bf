/** What a check asks of CRM, how deep, and what the answers make of the evidence: the mailbox is a stub, CRM the sandbox's. */
import { expect, test } from "vitest";
import { gatherEvidence, type CheckPorts } from "../../src/check/gather-evidence.ts";
import { createCrmOrganization } from "../../src/crm/create-crm-organization.ts";
import { createHttpClient } from "../../src/http/http-client.ts";
import type { AppointmentItem, OwnCopy } from "../../src/tracking/evidence.ts";
import { cleanKey } from "../../src/tracking/global-object-id.ts";
import { judge } from "../../src/tracking/judge.ts";
import type { NamedProperty } from "../../src/tracking/stamp.ts";
import type { CrmRecord, World } from "../sandbox/world/world.ts";
import { createFakeClock } from "../unit/http/fake-clock.ts";
import { alex, casey, globalObjectId, readWorld, recordId, startSandbox } from "./start-sandbox.ts";

const signal = new AbortController().signal;
const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");
const anotherId = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";

interface Case {
  readonly appointments: readonly Partial<CrmRecord>[];
  readonly item?: Partial<AppointmentItem>;
  readonly crmid?: string;
  /** What may be open instead. */
  readonly otherItem?: Partial<AppointmentItem>;
  readonly findOwn?: (key: string) => readonly OwnCopy[];
}

function worldWith(appointments: Case["appointments"]): World {
  const world = readWorld("tracked");
  const [prod] = world.orgs;
  const bare = {
    activityid: recordId,
    subject: "Review",
    scheduledstart: start.toISOString(),
    scheduledend: end.toISOString(),
    statecode: 3,
  };
  prod!.users = [...prod!.users.filter(({ email }) => email !== casey), { id: "11111111-aaaa-4aaa-8aaa-000000000003", email: casey }];
  prod!.appointments = appointments.map((more) => ({ ...bare, owner: alex, ...more }) as CrmRecord);
  return world;
}

async function gather({ appointments, item = {}, crmid, otherItem, findOwn = () => [] }: Case) {
  const started = startSandbox(worldWith(appointments));
  const getToken = async () => ({ accessToken: await started.token(alex, "crm/PROD"), account: alex });
  const organization = createCrmOrganization({
    http: createHttpClient({ fetch: (url, init) => started.sandbox.fetch(url, init), clock: createFakeClock() }),
    tokens: { getToken, signIn: getToken },
    configuration: { name: "PROD", url: `${started.origin}/crm/PROD`, version: "9.2", signIn: "entra" },
  });
  const properties: NamedProperty[] = crmid === undefined ? [] : [{ name: "crmid", type: "String", value: `{${crmid}}` }];
  const read: AppointmentItem = {
    subject: "Review",
    start,
    end,
    allDay: false,
    globalObjectId,
    kind: "single",
    organizedBy: "owner",
    hasTrackingCategory: false,
    ...item,
  };
  const ports: CheckPorts = {
    viewer: { address: alex },
    nameOpenItem: () =>
      Promise.resolve({
        kind: "saved",
        id: "x",
        mode: "read",
        subject: "Review",
        start,
        end,
        shared: { kind: "not-offered" },
      }),
    store: {
      getAppointment: () =>
        Promise.resolve({
          id: "x",
          item: read,
          properties,
          traces: [],
          ...(otherItem && { otherReading: { id: "y", item: { ...read, ...otherItem }, properties: [] } }),
        }),
      findCalendars: () => Promise.resolve({ own: { address: alex }, holding: [{ owner: { address: alex }, mayEdit: "yes" }] }),
      findAccount: () => Promise.resolve(alex),
      writeLink: () => Promise.reject(new Error("Nothing is written.")),
      writeRegarding: () => Promise.reject(new Error("Nothing is written.")),
      forgetCarriedCopy: () => Promise.reject(new Error("Nothing is written.")),
      signIn: () => Promise.reject(new Error("Nobody signs in.")),
    },
    organization,
    copies: {
      findCarried: () => Promise.resolve(undefined),
      findOwn,
      keep: () => Promise.reject(new Error("Nothing is kept.")),
      forgetOwn: () => Promise.reject(new Error("Nothing is forgotten.")),
    },
    directory: { configured: [{ name: "PROD" }], retired: [] },
    syncMinutes: 15,
    now: () => new Date("2026-11-24T08:00:00Z"),
  };
  const { evidence } = await gatherEvidence(ports, { signal });
  const requests = (await (await started.ask("/sandbox/requests")).json()) as { to: string; method: string; path: string }[];
  const asked = requests
    .filter(({ to }) => to.startsWith("crm"))
    .map(({ method, path }) => `${method} ${path.replace(/^.*\/v9\.2\//, "")}`);
  return { evidence, judgement: judge(evidence), asked, told: started.told };
}

const first = ["WhoAmI", "RetrieveCurrentOrganization", "appointments", "systemusers"];

test("a tracked appointment is judged by the first answers alone", async () => {
  const { judgement, asked, evidence, told } = await gather({ appointments: [{ globalobjectid: globalObjectId }], crmid: recordId });
  expect(judgement).toMatchObject({ row: "5d", verdict: "tracked", verified: true });
  expect(evidence.ownersUsers).toEqual({ kind: "known", ids: ["11111111-aaaa-4aaa-8aaa-000000000001"] });
  expect(asked).toHaveLength(4);
  for (const name of first) expect(asked.some((one) => one.startsWith(`GET ${name}`))).toBe(true);
  expect(told).toEqual([]);
});

test.each([
  { name: "nothing tracks it", given: { appointments: [] }, is: { row: "7j", plan: { track: "create" } } },
  {
    name: "a row without an id agrees",
    given: { appointments: [{ activityid: anotherId, subject: " review " }] },
    is: { row: "7j", plan: { track: "blocked", reason: "pick" } },
  },
  {
    name: "the record that the stamp names is not there",
    given: { appointments: [], crmid: recordId },
    is: { row: "5h", plan: { track: "confirm" } },
  },
  {
    name: "the stamp names somebody else's record, in which nobody of this calendar takes part",
    given: { appointments: [{ activityid: anotherId, owner: casey, globalobjectid: globalObjectId }] },
    is: { row: "7f", plan: { track: "blocked", reason: "pick" } },
  },
  {
    name: "a record of a colleague names the calendar's owner among its parties",
    given: {
      appointments: [{ activityid: anotherId, owner: casey, globalobjectid: globalObjectId, parties: [{ as: "required", email: alex }] }],
    },
    is: { row: "7f", plan: { track: "relink" } },
  },
] as const)("where $name, one batch more tells the rest", async ({ given, is }) => {
  const { judgement, asked, told } = await gather(given as unknown as Case);
  expect(judgement).toMatchObject(is);
  expect(asked).toHaveLength(5);
  expect(asked.at(-1)).toBe("POST $batch");
  expect(told).toEqual([]);
});

test("where series or day may be open, each is remembered by its own copies", async () => {
  const copy = (of: string): OwnCopy => ({ crmId: recordId, organization: { id: of, name: "PROD" }, seenAt: start });
  const kept = new Map([
    [cleanKey(globalObjectId), [copy("of the series")]],
    [`${cleanKey(globalObjectId)}/2026-11-24`, [copy("of the day")]],
  ]);
  const { evidence } = await gather({
    appointments: [],
    item: { kind: "master" },
    otherItem: { kind: "occurrence", originalStart: start },
    findOwn: (key) => kept.get(key) ?? [],
  });
  const namesOf = (copies: readonly OwnCopy[] = []) => copies.map(({ organization }) => organization.id);
  expect([namesOf(evidence.ownCopies), namesOf(evidence.otherReading?.ownCopies)]).toEqual([["of the series"], ["of the day"]]);
});

test("a day of a series is looked for in both tables by one request", async () => {
  const item = { kind: "occurrence", originalStart: start } as const;
  const { evidence, asked } = await gather({
    appointments: [{ globalobjectid: globalObjectId, instancetypecode: 1 }],
    item,
    crmid: recordId,
  });
  expect(evidence.records).toMatchObject({ kind: "answered", byGlobalObjectId: [{ kind: "master" }] });
  expect(asked.slice(0, 4).filter((one) => one === "POST $batch")).toHaveLength(1);
  expect(asked.filter((one) => one.startsWith("GET appointments"))).toEqual([]);
});
