/** What a click does in the worlds that were taken from faults found elsewhere: the use cases behind it, on the real adapters. */
import { contentInWorld } from "./actions/content-in-world.ts";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { ActionOutcome, ForgettingPorts } from "../../src/check/action.ts";
import { scanCalendar } from "../../src/check/calendar/calendar-scan.ts";
import { toCsv } from "../../src/check/calendar/to-csv.ts";
import { checkAppointment } from "../../src/check/check-appointment.ts";
import { restoreLink } from "../../src/check/restore-link.ts";
import { trackAppointment } from "../../src/check/track-appointment.ts";
import { accessTo } from "../../src/crm/create-crm-organization.ts";
import { createDataverseRecordLists } from "../../src/crm/dataverse/create-dataverse-record-lists.ts";
import { createTimeSlice } from "../../src/http/time-slice.ts";
import { createGraphCalendarReader } from "../../src/mailbox/graph/create-graph-calendar-reader.ts";
import { normaliseGuid } from "../../src/tracking/guid.ts";
import type { CrmRecord, Item, World } from "../sandbox/world/world.ts";
import { configureOnPremises, moveOnPremises } from "./on-premises/move-on-premises.ts";
import { openPane } from "./open-pane.ts";
import { readWorld, startSandbox } from "./start-sandbox.ts";

const signal = new AbortController().signal;
const genuine = "c92e6d10-57ab-4f38-8b04-e1d3a6f70901";

type Servers = "cloud" | "on-premises";
const servers: readonly Servers[] = ["cloud", "on-premises"];

/** The person of the world, who reads and confirms what they are asked; CRM's sync runs while they wait. */
function setup(name: string, where: Servers = "cloud") {
  const world = where === "cloud" ? readWorld(name) : moveOnPremises(readWorld(name), "2013");
  // An Outlook that names the item in a form: where it does not, the first day of a series may be the series.
  if (where === "on-premises") world.viewer.mailboxApi ??= "1.14";
  const started = startSandbox(world);
  const pane = openPane(started, where === "cloud" ? {} : { configure: configureOnPremises("2013") });
  const { clock } = pane;
  const ports: ForgettingPorts = { ...pane.ports, onJournal: () => undefined, ignoreCopy: () => undefined };
  const options = { signal, onStep: () => undefined };
  const sync = async () => void (await started.ask("/sandbox/sync", { method: "POST" }));
  const syncWait = {
    timeoutMs: 2000,
    pollMs: 1000,
    async sleep(ms: number, stop: AbortSignal) {
      await sync();
      await clock.sleep(ms, stop);
    },
  };
  return {
    ...pane,
    started,
    check: () => checkAppointment(ports, { signal }),
    async restore(): Promise<ActionOutcome> {
      const outcome = await restoreLink(ports, {}, { ...options, syncWait });
      return outcome.kind === "differs" ? restoreLink(ports, { read: outcome.differences }, { ...options, syncWait }) : outcome;
    },
    async track(): Promise<ActionOutcome> {
      const { plan } = (await checkAppointment(ports, { signal })).judgement;
      const confirmed = plan.track === "confirm" && { doubt: plan.doubt, ...(plan.record && { recordId: plan.record.id }) };
      const outcome = await trackAppointment(
        { ...ports, readContent: contentInWorld(started), text: "left-out" },
        confirmed ? { confirmed } : {},
        options,
      );
      await sync();
      return outcome;
    },
    async scan() {
      const { http, tokens, configuration } = pane;
      const timeSlice = createTimeSlice(clock);
      const chosen = configuration.organizations.find(({ name: known }) => known === ports.organization!.name)!;
      const lists = createDataverseRecordLists({ http, configuration: chosen, access: accessTo(chosen, tokens), timeSlice });
      const { copies, directory, syncMinutes } = ports;
      const month = 30 * 24 * 3_600_000;
      return scanCalendar(
        {
          calendarReader: createGraphCalendarReader({ http, graphRoot: configuration.graph, tokens, timeSlice }),
          crm: { organization: ports.organization!, lists },
          copies,
          directory,
          syncMinutes,
          clock,
          timeSlice,
        },
        {
          range: { from: new Date(clock.now() - month), to: new Date(clock.now() + 3 * month) },
          mailbox: { kind: "me" },
          calendar: { kind: "own" },
        },
        { signal },
      );
    },
  };
}

function itemOf({ mailboxes, open }: World): Item {
  return mailboxes.flatMap(({ items = [] }) => items).find(({ id }) => id === open.item)!;
}

function recordsOf({ orgs }: World): readonly CrmRecord[] {
  return orgs[0]!.appointments!;
}

function stampOf(world: World): string | undefined {
  const crmId = itemOf(world).properties?.["crmid"];
  return typeof crmId === "string" && crmId !== "" ? normaliseGuid(crmId) : undefined;
}

/** Records that were there, and are no more as they were. */
function touched(before: World, after: World): readonly string[] {
  const now = new Map(recordsOf(after).map((record) => [record.activityid, JSON.stringify(record)]));
  return recordsOf(before).flatMap((record) => (now.get(record.activityid) === JSON.stringify(record) ? [] : [record.activityid]));
}

const restored = [
  { name: "series-first-day-in-classic-outlook", records: 1 },
  { name: "all-day-two-rows-without-original-start", records: 2 },
  { name: "unlinked-forged-beside-the-genuine", records: 2 },
  { name: "sharing-two-people-of-one-name", records: 1 },
].flatMap((one) => servers.map((where) => ({ ...one, where })));

test.each(restored)("in the world $name ($where) the link is restored to the one record that carries the id", async (one) => {
  const { name, records, where } = one;
  const { started, restore, check } = setup(name, where);
  const before = await started.world();
  const outcome = await restore();
  expect(outcome).toMatchObject({ kind: "linked" });
  const after = await started.world();
  expect(stampOf(after)).toBe(genuine);
  expect(recordsOf(after)).toHaveLength(records);
  expect(touched(before, after).filter((id) => id !== genuine)).toEqual([]);
  expect((await check()).judgement).toMatchObject({ verdict: "tracked", verified: true });
});

test.each(servers)("an all-day appointment is tracked from midnight to midnight of its calendar, and as all day (%s)", async (where) => {
  const { started, track } = setup("all-day-track", where);
  expect(await track()).toMatchObject({ kind: "linked" });
  const [record, ...more] = recordsOf(await started.world());
  expect(more).toEqual([]);
  const instants = [record?.scheduledstart, record?.scheduledend].map((text) => new Date(text!).toISOString());
  expect(instants).toEqual(["2026-12-09T23:00:00.000Z", "2026-12-10T23:00:00.000Z"]);
  expect(record).toMatchObject({ allDay: true });
});

test.each(servers)("beside a duplicate rule, one record is made at most, and the other meeting's is left alone (%s)", async (where) => {
  const { started, track } = setup("create-beside-a-duplicate-rule", where);
  const before = await started.world();
  const { globalObjectId } = itemOf(before);
  const outcome = await track();
  const after = await started.world();
  expect(touched(before, after)).toEqual([]);
  const made = recordsOf(after).filter(({ globalobjectid: id }) => id?.toUpperCase() === globalObjectId?.toUpperCase());
  // No detection was asked for, so it is one; refused, it would be told as a rule's refusal and nothing written.
  if (outcome.kind === "linked") expect(made).toHaveLength(1);
  else expect([outcome.kind, made]).toEqual(["failed", []]);
  if (outcome.kind === "failed") expect(outcome).toMatchObject({ why: "refused-by-rule", written: "nothing" });
});

test.each(servers)("a taken place stops, says that its record cannot be seen, and nothing advises what was refused (%s)", async (where) => {
  const { started, track } = setup("create-place-is-taken", where);
  const before = await started.world();
  const outcome = await track();
  expect(outcome).toMatchObject({ kind: "refused", why: "record-not-visible", written: "nothing" });
  if (outcome.kind !== "refused") throw new Error("It was not refused.");
  expect([...outcome.unadvised].sort()).toEqual(["crm-ribbon", "track"]);
  const after = await started.world();
  expect([recordsOf(after).length, touched(before, after), stampOf(after)]).toEqual([1, [], undefined]);
});

test.each(servers)("a plug-in's refusal comes with the plug-in's own words, and nothing is written (%s)", async (where) => {
  const { started, track } = setup("plug-in-requires-a-column", where);
  const outcome = await track();
  expect(outcome).toMatchObject({ kind: "failed", why: "refused-by-plug-in", written: "nothing", said: "Name the cost centre first." });
  const after = await started.world();
  expect([recordsOf(after), stampOf(after)]).toEqual([[], undefined]);
});

test.each(
  ["tracked-by-a-strangers-record", "retired-organization-without-successor", "environment-copied-not-named"].flatMap((name) =>
    servers.map((where) => ({ name, where })),
  ),
)("in the world $name ($where) a check keeps no copy and leaves the item as it is", async ({ name, where }) => {
  const { started, check, kept } = setup(name, where);
  const before = await started.world();
  await check();
  const after = await started.world();
  expect(kept).toEqual([]);
  expect(itemOf(after)).toEqual(itemOf(before));
  expect(touched(before, after)).toEqual([]);
});

test("a calendar whose list has no end is read for a while, and told to be incomplete", async () => {
  const { started, scan } = setup("calendar-list-without-end");
  const { scan: done } = await scan();
  const asked = started.sandbox.session.log.list().filter(({ path }) => path.includes("calendarView"));
  expect(asked.length).toBeLessThanOrEqual(60);
  expect(done.gaps()).not.toEqual([]);
  for (const gap of done.gaps()) expect(gap).toMatchObject({ of: "mailbox", why: "incomplete" });
});

test("a calendar with an id of thousands of characters is read to its end", async () => {
  const { scan, check, kept } = setup("id-of-thousands-of-characters");
  await check();
  const { scan: done } = await scan();
  expect(done.gaps()).toEqual([]);
  expect(done.rows()).toMatchObject([{ judgement: { row: "over-1", verdict: "unknown", plan: { track: "blocked" } } }]);
  expect(kept).toEqual([]);
});

/** What a spreadsheet takes for the beginning of a formula, white space and invisible characters in front of it included. */
const formula = /^(?:[\s\u00a0\u00ad\u200b\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])/u;
const nothing = { subjects: true, people: true, organizations: true };

test.each([
  { whole: "whole", options: {} },
  { whole: "masked", options: { mask: nothing } },
])("no cell of the $whole table begins a formula, whichever separator it is read with", async ({ options }) => {
  const { scan } = setup("table-formula-behind-a-separator");
  const { scan: done } = await scan();
  const text = toCsv(done.rows(), options);
  expect(done.rows()).toHaveLength(1);
  for (const delimiter of [",", ";", "\t"]) {
    const cells = parse(text, { bom: true, delimiter, relaxColumnCount: true, relaxQuotes: true }) as readonly (readonly string[])[];
    expect(cells.flat().filter((cell) => formula.test(cell))).toEqual([]);
  }
});
