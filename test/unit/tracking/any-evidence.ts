/** Random evidence from a small universe: few ids, few times around the borders, few organizations, so that every border is hit. */
import fc from "fast-check";
import type { AppointmentItem, AppointmentRecord, Evidence, ItemReading, RecordByKey, Records } from "../../../src/tracking/evidence.ts";
import type { Stamp, StampField } from "../../../src/tracking/stamp.ts";
import {
  alex,
  blake,
  carriedCopyIn,
  cleanId,
  connected,
  crmId,
  datedId,
  delegate,
  fabrikam,
  foreignId,
  noCrm,
  noStamp,
  notSetUp,
  own,
  ownCopyIn,
  prod,
  secondId,
  thirdId,
  uat,
  unknownCalendar,
  unreachable,
} from "./evidence-builder.ts";

/** `npm test` takes its share; RUNS asks for more. */
export const numRuns = (share: number): { readonly numRuns: number } => ({
  numRuns: Number((globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env["RUNS"] ?? share),
});

/**
 * Draws once for all the properties of a file: to make evidence takes longer than to judge it. What does not hold is drawn anew from the
 * same seed, so that fast-check can make it small.
 */
export function drawOnce<T>(arbitrary: fc.Arbitrary<T>, share: number): (holds: (value: T) => void) => void {
  const drawing = { ...numRuns(share), seed: fc.sample(fc.integer(), 1)[0]! };
  const drawn = fc.sample(arbitrary, drawing);
  return (holds) => {
    try {
      for (const value of drawn) holds(value);
    } catch (error) {
      fc.assert(fc.property(arbitrary, holds), drawing);
      throw error;
    }
  };
}

/** Listed as retired, with a successor and without. */
const moved = { id: "aaaaaaaa-0000-11ee-9078-000d3a4bf81c", name: "OLD" };
const gone = { id: "bbbbbbbb-0000-11ee-9078-000d3a4bf81c", name: "GONE" };
const organizations = [prod, prod, uat, moved, gone];

const at = (iso: string) => new Date(iso);
const start = at("2026-11-24T09:00:00Z");
const starts = [
  start,
  start,
  start,
  at("2026-11-24T09:00:30Z"),
  at("2026-11-24T20:59:59Z"),
  at("2026-11-24T21:00:00Z"),
  at("2026-11-23T23:00:00Z"),
  at("2026-11-24T23:00:00Z"),
  at("2026-11-25T09:00:00Z"),
  at("2026-11-25T12:00:00Z"),
  at("2026-11-23T10:00:00Z"),
  at("2026-11-23T09:59:59Z"),
  at("2026-12-01T09:00:00Z"),
];
const globalObjectId = fc.constantFrom(
  cleanId,
  cleanId,
  cleanId.toLowerCase(),
  datedId(2026, 11, 24),
  datedId(2026, 11, 24),
  datedId(2026, 11, 25),
  foreignId,
  undefined,
);
const changed = fc.constantFrom(
  at("2026-11-24T06:00:00Z"),
  at("2026-11-24T06:30:00Z"),
  at("2026-11-24T06:30:01Z"),
  at("2026-11-24T09:00:00Z"),
  undefined,
);
const ids = fc.constantFrom(crmId, secondId, thirdId);

/** Leaves out what is undefined, as the contract does. */
function compact<T>(value: object): T {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as T;
}

function field<T>(...values: T[]): fc.Arbitrary<StampField<T>> {
  const kinds: StampField<T>[] = [{ kind: "absent" }, { kind: "blank" }, { kind: "unusable", text: "<script>" }];
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<StampField<T>>(...values.map((value) => ({ kind: "present", value }) as const)) },
    { weight: 2, arbitrary: fc.constantFrom(...kinds) },
  );
}

const someStamp: fc.Arbitrary<Stamp> = fc
  .record({
    crmId: field(crmId, secondId),
    linkState: field(0, 0, 0, 1, 2, 2, 2, 3, 4, 7, 2.5),
    organizationId: field(...organizations.map(({ id }) => id)),
  })
  .map((changes) => ({ ...noStamp, ...changes }));
const anyStamp = fc.oneof({ weight: 3, arbitrary: someStamp }, { weight: 1, arbitrary: fc.constant(noStamp) });

const subject = fc.constantFrom("Quarterly review", "Quarterly review", "Quarterly review", " quarterly\u200b  REVIEW", "Another");

const wildItem = fc
  .record({
    subject,
    start: fc.constantFrom(...starts),
    minutes: fc.constantFrom(60, 1440),
    globalObjectId: fc.oneof({ weight: 12, arbitrary: globalObjectId }, { weight: 1, arbitrary: fc.constant("7be74ded".repeat(40)) }),
    kind: fc.constantFrom("single", "single", "master", "occurrence", "exception"),
    allDay: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    timeZone: fc.constantFrom("Europe/Berlin", "Europe/Berlin", "Pacific/Kiritimati", "America/Los_Angeles", undefined),
    organizedBy: fc.constantFrom("owner", "owner", "somebody-else", "somebody-else", "unknown"),
    organizer: fc.constantFrom({ address: "blake@contoso.example" }, undefined),
    originalStart: fc.option(fc.constantFrom(...starts), { nil: undefined, freq: 2 }),
    lastModifiedAt: changed,
    hasTrackingCategory: fc.boolean(),
  })
  .map(({ minutes, ...item }) => compact<AppointmentItem>({ ...item, end: new Date(item.start.getTime() + minutes * 60_000) }));

/** As often as not nothing odd about days. */
const anyItem = fc.oneof(
  wildItem,
  wildItem.map(({ originalStart: _, ...item }): AppointmentItem => ({ ...item, kind: "single", globalObjectId: cleanId })),
);

const party = fc.constantFrom({ userId: alex }, { userId: blake }, { address: "Alex@contoso.example" }, { address: "eve@contoso.example" });

const wildRow = fc
  .record({
    id: ids,
    subject,
    globalObjectId: fc.oneof({ weight: 4, arbitrary: globalObjectId }, { weight: 1, arbitrary: fc.constant(undefined) }),
    start: fc.option(fc.constantFrom(...starts), { nil: undefined, freq: 12 }),
    minutes: fc.constantFrom(60, 1440),
    allDay: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    state: fc.constantFrom("open", "scheduled", "scheduled", "completed", "canceled"),
    kind: fc.constantFrom("single", "single", "single", "master", "instance"),
    originalStart: fc.option(fc.constantFrom(...starts), { nil: undefined, freq: 2 }),
    regarding: fc.constantFrom(fabrikam, undefined),
    ownerId: fc.constantFrom(alex, alex, blake, undefined),
    createdById: fc.constantFrom(alex, blake, blake, undefined),
    createdOn: fc.constantFrom(at("2026-11-20T08:00:00Z"), at("2026-11-21T08:00:00Z"), undefined),
    modifiedOn: changed,
    parties: fc.option(fc.array(party, { maxLength: 2 }), { nil: undefined }),
  })
  .map(({ minutes, ...row }) => compact<AppointmentRecord>({ ...row, end: row.start && new Date(row.start.getTime() + minutes * 60_000) }));

export const anyRow = fc.oneof(
  wildRow,
  wildRow.map(({ originalStart: _, ...row }): AppointmentRecord => ({ ...row, kind: "single", globalObjectId: cleanId })),
);

const byKey: fc.Arbitrary<RecordByKey | undefined> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<RecordByKey>({ kind: "absent" }) },
  { weight: 1, arbitrary: fc.constant<RecordByKey>({ kind: "unknown", why: "forbidden" }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
  { weight: 5, arbitrary: anyRow.map((record): RecordByKey => ({ kind: "found", record })) },
);

/** One id, one row: two rows of one id would be two answers about one record. */
const listed = fc.uniqueArray(anyRow, { maxLength: 3, selector: ({ id }) => id });

const anyRecords: fc.Arbitrary<Records> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constantFrom<Records[]>({ kind: "unknown", why: "timed-out" }, { kind: "unknown", why: "no-global-object-id" }),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(listed, fc.tuple(byKey, byKey, byKey)).map(([byGlobalObjectId, told]): Records => {
      const keys = [crmId, secondId, thirdId].flatMap((id, index): [string, RecordByKey][] => {
        const answer = told[index];
        if (answer === undefined || byGlobalObjectId.some((row) => row.id === id)) return [];
        return [[id, answer.kind === "found" ? { kind: "found", record: { ...answer.record, id } } : answer]];
      });
      return { kind: "answered", byGlobalObjectId, byKey: new Map(keys) };
    }),
  },
);

const anyReading: fc.Arbitrary<ItemReading> = fc
  .record({
    stamp: fc.oneof(
      { weight: 1, arbitrary: fc.constant({ kind: "unknown", why: "forbidden" } as const) },
      { weight: 20, arbitrary: anyStamp.map((stamp) => ({ kind: "read", stamp }) as const) },
    ),
    item: fc.option(anyItem, { nil: undefined, freq: 30 }),
    records: anyRecords,
    seriesCrmId: fc.constantFrom(crmId, undefined, undefined),
  })
  .map((reading) => compact<ItemReading>(reading));

const copiedIds = fc.constantFrom(crmId, crmId, secondId, thirdId);
const anyOwnCopy = fc.tuple(fc.constantFrom(...organizations), copiedIds).map(([organization, id]) => ownCopyIn(organization, id));
const anyOwnCopies = fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(anyOwnCopy, { maxLength: 2 }) });

/** Rows of the agreeing list carry ids of their own, which no other row has. */
const agreeingRow = anyRow.map((row) => ({ ...row, id: row.id.replace(/^./, "f") }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    reading: anyReading,
    otherReading: anyReading,
    copiesOfOther: anyOwnCopies,
    hasTwo: fc.constantFrom(true, ...Array.from({ length: 9 }, () => false)),
    calendar: fc.constantFrom(
      own,
      own,
      own,
      { ...own, owner: { address: "alex@contoso.example" } },
      delegate("yes"),
      delegate("yes"),
      delegate("no"),
      delegate("unknown"),
      unknownCalendar,
    ),
    organization: fc.constantFrom(connected, connected, connected, connected, connected, connected, notSetUp, noCrm, unreachable),
    configured: fc.constantFrom([prod, uat], [prod, uat], [{ name: "PROD" }, { name: "UAT" }], [{ name: "PROD" }], [uat]),
    successor: fc.constantFrom("PROD", "PROD", "UAT"),
    ownerInOrganization: fc.constantFrom("enabled", "enabled", "not-enabled", "unknown"),
    ownersUsers: fc.constantFrom(
      { kind: "known", ids: [alex] },
      { kind: "known", ids: [alex] },
      { kind: "known", ids: [alex] },
      { kind: "known", ids: [] },
      { kind: "incomplete", ids: [alex], why: "forbidden" },
      { kind: "incomplete", ids: [], why: "forbidden" },
    ),
    organizerInOrganization: fc.constantFrom("enabled", "not-enabled", "unknown"),
    sight: fc.constantFrom("yes", "no"),
    agreeing: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom({ kind: "not-asked" }, { kind: "unknown", why: "timed-out" }) },
      { weight: 4, arbitrary: fc.array(agreeingRow, { maxLength: 2 }).map((records) => ({ kind: "answered", records })) },
    ),
    ownCopies: anyOwnCopies,
    carriedCopy: fc.option(
      fc.tuple(fc.constantFrom(...organizations), copiedIds).map(([organization, id]) => carriedCopyIn(organization, id)),
      { nil: undefined, freq: 2 },
    ),
    setAside: fc.subarray([crmId, secondId, thirdId, `f${crmId.slice(1)}`]).map((some) => new Set(some)),
    noneSetAside: fc.boolean(),
  })
  .map(({ reading, otherReading, copiesOfOther, hasTwo, configured, successor, noneSetAside, ...rest }) =>
    compact<Evidence>({
      ...rest,
      ...reading,
      otherReading: hasTwo ? { ...otherReading, ownCopies: copiesOfOther } : undefined,
      setAside: noneSetAside ? new Set() : rest.setAside,
      directory: { configured, retired: [{ id: moved.id, successor }, { id: gone.id }] },
      gatheredAt: at("2026-11-24T08:00:00Z"),
      syncMinutes: 15,
    }),
  );
