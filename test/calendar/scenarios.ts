/** States that an appointment can be in, named after the intended row of the verdict table. */
import { addItem, blankStamp, recordOf, stampOf, uat, bagWithCopy, type CalendarDraft, type Slot } from "./calendar-draft.ts";

export interface Scenario {
  readonly name: string;
  readonly weight: number;
  add(draft: CalendarDraft, slot: Slot): void;
}

export interface SeriesScenario {
  readonly name: string;
  readonly weight: number;
  add(draft: CalendarDraft, series: Slot, days: readonly Slot[]): void;
}

const other = (draft: CalendarDraft, slot: Slot): Slot => ({ ...slot, record: draft.random.guid() });
const anotherMeeting = (draft: CalendarDraft, slot: Slot): Slot => ({
  ...other(draft, slot),
  globalObjectId: slot.globalObjectId.slice(0, 80) + draft.random.hex(16),
});

export const scenarios: readonly Scenario[] = [
  {
    name: "5d",
    weight: 30,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "5d without an id",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot, { globalobjectid: null }));
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "5d in other spellings",
    weight: 3,
    add(draft, slot) {
      draft.prod.push(recordOf(slot, { globalobjectid: slot.globalObjectId.toLowerCase() }));
      addItem(draft, slot, { properties: stampOf(slot.record, undefined, { crmid: slot.record }) });
    },
  },
  {
    name: "5d with a safety copy",
    weight: 6,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: { ...stampOf(slot.record), ...bagWithCopy(slot.record) } });
    },
  },
  {
    name: "2",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: stampOf(slot.record, undefined, { crmLinkState: draft.random.pick([3, 4]) }) });
    },
  },
  {
    name: "3",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: { crmLinkState: 1 } });
    },
  },
  {
    name: "4",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: { crmLinkState: 1 } });
    },
  },
  {
    name: "5a",
    weight: 4,
    add(draft, slot) {
      draft.uat.push(recordOf(slot));
      addItem(draft, slot, { properties: stampOf(slot.record, uat) });
    },
  },
  {
    name: "5c",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot), recordOf(other(draft, slot), { createdon: "2026-11-21T08:00:00Z" }));
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "5e with a record",
    weight: 1,
    add(draft, slot) {
      const foreign = anotherMeeting(draft, slot);
      draft.prod.push(recordOf(slot), recordOf(foreign));
      addItem(draft, slot, { properties: stampOf(foreign.record) });
    },
  },
  {
    name: "5e without",
    weight: 1,
    add(draft, slot) {
      const foreign = anotherMeeting(draft, slot);
      draft.prod.push(recordOf(foreign));
      addItem(draft, slot, { properties: stampOf(foreign.record) });
    },
  },
  {
    name: "5f",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(other(draft, slot)));
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "5g",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "5g, not visible",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot, { visibleTo: ["nobody@contoso.example"] }));
      addItem(draft, slot, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "6 with a record",
    weight: 2,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: stampOf(slot.record, undefined, { crmLinkState: 0 }) });
    },
  },
  {
    name: "6 without",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: stampOf(slot.record, undefined, { crmLinkState: 0 }) });
    },
  },
  {
    name: "6 elsewhere",
    weight: 1,
    add(draft, slot) {
      draft.uat.push(recordOf(slot));
      addItem(draft, slot, { properties: stampOf(slot.record, uat, { crmLinkState: 0 }) });
    },
  },
  {
    name: "7a",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot), recordOf(other(draft, slot)));
      addItem(draft, slot, { properties: blankStamp });
    },
  },
  {
    name: "7b blank",
    weight: 25,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot, { properties: blankStamp });
    },
  },
  {
    name: "7b absent",
    weight: 3,
    add(draft, slot) {
      draft.prod.push(recordOf(slot));
      addItem(draft, slot);
    },
  },
  {
    name: "7c",
    weight: 1,
    add(draft, slot) {
      draft.prod.push(recordOf(slot, { statecode: draft.random.pick([1, 2]) }));
      addItem(draft, slot, { properties: blankStamp });
    },
  },
  {
    name: "7e",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: { ...blankStamp, ...bagWithCopy(slot.record, { id: uat, name: "UAT" }) } });
    },
  },
  {
    name: "7f",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: { ...blankStamp, ...bagWithCopy(slot.record) } });
    },
  },
  {
    name: "7g blank",
    weight: 2,
    add(draft, slot) {
      addItem(draft, slot, { properties: blankStamp });
    },
  },
  {
    name: "7g category",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { categories: ["Tracked to Dynamics 365"] });
    },
  },
  {
    name: "7g tracker",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: { crmSssPromoteTracker: 1 } });
    },
  },
  {
    name: "7h",
    weight: 25,
    add(draft, slot) {
      addItem(draft, slot);
    },
  },
  {
    name: "1, an unknown link state",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, { properties: stampOf(slot.record, undefined, { crmLinkState: 9 }) });
    },
  },
  {
    name: "the bag is no JSON",
    weight: 1,
    add(draft, slot) {
      addItem(draft, slot, {
        properties: { ...bagWithCopy(slot.record), "cecp-b1f5d1b4-6f0e-4a39-9c1d-2e6a7c8d4f53": '{"witness":{"version":1}' },
      });
    },
  },
  {
    name: "an id from elsewhere, lost",
    weight: 2,
    add(draft, slot) {
      const uid = foreignUid(draft);
      draft.prod.push(recordOf({ ...slot, globalObjectId: draft.random.pick([uid.text, uid.wrapped]) }));
      addItem(draft, { ...slot, globalObjectId: uid.wrapped }, { properties: blankStamp });
    },
  },
  {
    name: "an id from elsewhere, tracked",
    weight: 2,
    add(draft, slot) {
      const uid = foreignUid(draft);
      draft.prod.push(recordOf({ ...slot, globalObjectId: uid.text }));
      addItem(draft, { ...slot, globalObjectId: uid.wrapped }, { properties: stampOf(slot.record) });
    },
  },
  {
    name: "an id that CRM cannot hold",
    weight: 1,
    add(draft, slot) {
      addItem(draft, { ...slot, globalObjectId: wrap("long".repeat(40) + draft.random.hex(6)) }, { properties: blankStamp });
    },
  },
];

/** UIDs from other calendar systems, some of which break a query that does not escape them. */
function foreignUid({ random }: CalendarDraft): { readonly text: string; readonly wrapped: string } {
  const text = random.pick([
    `${random.hex(6)}@google.example`,
    `o'brien-${random.hex(4)}`,
    `100% "${random.hex(4)}" & more]`,
    `a\\b(${random.hex(4)})`,
    `größe-${random.hex(4)}`,
  ]);
  return { text, wrapped: wrap(text) };
}

function wrap(uid: string): string {
  const data = `7643616C2D55696401000000${Buffer.from(uid, "utf8").toString("hex").toUpperCase()}00`;
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length / 2);
  return `040000008200E00074C5B7101A82E008${"0".repeat(40)}${size.toString("hex").toUpperCase()}${data}`;
}

const dayOf = (series: Slot, day: Slot, index: number) => ({
  slot: { ...day, globalObjectId: series.globalObjectId, subject: series.subject },
  // Every fifth day is moved by two hours.
  kind: index % 5 === 4 ? ("exception" as const) : ("occurrence" as const),
});

const later = (text: string) => `${new Date(Date.parse(text) + 7_200_000).toISOString().slice(0, 19)}Z`;

function addDays(
  draft: CalendarDraft,
  series: Slot,
  days: readonly Slot[],
  properties: (index: number) => Record<string, string | number | boolean> | undefined,
): void {
  const master = `AAMkAG${series.serial}`;
  const own = properties(-1);
  addItem(draft, series, { id: master, kind: "master", ...(own && { properties: own }) });
  for (const [index, each] of days.entries()) {
    const { slot, kind } = dayOf(series, each, index);
    const [carried, { globalObjectId: _, ...bare }] = [properties(index), slot];
    const times = kind === "exception" ? { start: later(slot.start), end: later(slot.end) } : {};
    addItem(
      draft,
      { ...bare, globalObjectId: "" },
      { kind, seriesMasterId: master, originalStart: slot.start, ...times, ...(carried && { properties: carried }) },
    );
    delete draft.items.at(-1)!.globalObjectId;
  }
}

const instancesOf = (series: Slot, days: readonly Slot[]) =>
  days.map((each, index) => {
    const { slot, kind } = dayOf(series, each, index);
    const times = kind === "exception" ? { scheduledstart: later(slot.start), scheduledend: later(slot.end) } : {};
    return recordOf(slot, {
      instancetypecode: kind === "exception" ? 3 : 2,
      seriesid: series.record,
      originalstartdate: slot.start,
      ...times,
    });
  });
const masterOf = (series: Slot) => recordOf(series, { instancetypecode: 1, seriesid: series.record });

export const seriesScenarios: readonly SeriesScenario[] = [
  {
    name: "tracked as a whole",
    weight: 3,
    add(draft, series, days) {
      draft.prod.push(masterOf(series));
      addDays(draft, series, days, () => stampOf(series.record));
    },
  },
  {
    name: "tracked by its days",
    weight: 2,
    add(draft, series, days) {
      draft.prod.push(masterOf(series), ...instancesOf(series, days));
      addDays(draft, series, days, (index) => stampOf(days[index]?.record ?? series.record));
    },
  },
  {
    name: "lost, with the series' record",
    weight: 2,
    add(draft, series, days) {
      draft.prod.push(masterOf(series));
      addDays(draft, series, days, () => blankStamp);
    },
  },
  {
    name: "lost, with records of its days",
    weight: 2,
    add(draft, series, days) {
      draft.prod.push(masterOf(series), ...instancesOf(series, days));
      addDays(draft, series, days, (index) => (index % 3 === 0 ? stampOf(series.record) : blankStamp));
    },
  },
  {
    name: "never tracked",
    weight: 2,
    add(draft, series, days) {
      addDays(draft, series, days, () => undefined);
    },
  },
  {
    name: "tracked elsewhere",
    weight: 1,
    add(draft, series, days) {
      draft.uat.push(masterOf(series));
      addDays(draft, series, days, () => stampOf(series.record, uat));
    },
  },
];
