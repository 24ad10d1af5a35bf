/** Somebody with two accounts in CRM: what the second one owns is theirs, in the list as in the single check. */
import { expect, test } from "vitest";
import { scanCalendar } from "../../../src/check/calendar/calendar-scan.ts";
import type { Fetch } from "../../../src/http/exchange.ts";
import { makeCalendar } from "../../calendar/make-calendar.ts";
import type { World } from "../../sandbox/world/world.ts";
import { alex, casey } from "../start-sandbox.ts";
import { conclusionOf, conclusionsOf, setup, signal } from "./scan-setup.ts";

const all = 60;
const made = makeCalendar({ appointments: all, seed: 1 });

/** Every third of Alex's records is made and owned by Casey. */
function sharedOut(): World {
  const world = structuredClone(made);
  const records = world.orgs[0]!.appointments!.filter(({ owner }) => owner === alex);
  for (const [index, record] of records.entries()) if (index % 3 === 0) Object.assign(record, { owner: casey, createdby: casey });
  return world;
}

/** Casey's account is Alex's second one. */
const twoAccounts =
  (ask: Fetch): Fetch =>
  async (url, init) => {
    const answer = await ask(url, init);
    if (!url.pathname.endsWith("/systemusers") || answer.status !== 200) return answer;
    const { value } = (await answer.json()) as { value: readonly object[] };
    const second = { systemuserid: caseyId, isdisabled: true, internalemailaddress: alex, domainname: "" };
    return Response.json({ value: [...value, second] });
  };
const caseyId = made.orgs[0]!.users.find(({ email }) => email === casey)!.id;

test("a row of one's own calendar says what the single check says, and the users are asked for once", async () => {
  const { ports, request, checkOne, requests } = setup(sharedOut(), { fetch: twoAccounts });
  const { scan, end } = await scanCalendar(ports, request, { signal });
  expect(end).toEqual({ kind: "done" });
  expect(requests().filter(({ path }) => path.includes("systemusers?"))).toHaveLength(1);
  expect(scan.rows()).toHaveLength(all);
  for (const row of scan.rows()) {
    const { judgement } = await checkOne(row);
    expect({ id: row.id, ...conclusionOf(row) }).toEqual({ id: row.id, ...conclusionOf({ judgement }) });
  }
  expect(scan.rows().filter(({ judgement: { record, plan } }) => plan.track === "relink" && record?.ownerId === caseyId)).not.toEqual([]);
});

test("nobody asks for the users where all records are the person's own", async () => {
  const { ports, request, requests } = setup(made);
  await scanCalendar(ports, request, { signal });
  expect(requests().filter(({ path }) => path.includes("systemusers?"))).toEqual([]);
});

test("where the users are not told, those rows alone are open that rest on them", async () => {
  const told = setup(sharedOut());
  const expected = conclusionsOf((await scanCalendar(told.ports, told.request, { signal })).scan.rows());
  const { ports, request } = setup(sharedOut(), { faults: [{ on: "crm GET systemusers?", status: 403 }] });
  const { scan, end } = await scanCalendar(ports, request, { signal });
  expect(end).toEqual({ kind: "done" });
  expect(scan.rows().length).toBeGreaterThan(all / 2);
  expect(scan.rows().length).toBeLessThan(all);
  for (const [id, conclusion] of Object.entries(conclusionsOf(scan.rows()))) expect({ id, ...conclusion }).toEqual({ id, ...expected[id] });
  for (const gap of scan.gaps()) expect(gap).toMatchObject({ of: "crm", why: "forbidden" });
});
