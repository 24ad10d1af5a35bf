/**
 * Generates a world with a whole calendar: every row of the verdict table, series with all kinds of days, ids from other
 * calendar systems. The same seed gives the same world.
 */
import { scenarios, seriesScenarios, type Scenario } from "./scenarios.ts";
import { createSeededRandom, type SeededRandom } from "./seeded-random.ts";
import { alexId, blakeId, clean, prod, subjects, uat, type CalendarDraft, type Slot } from "./calendar-draft.ts";
import type { Item, World } from "../sandbox/world/world.ts";

export interface CalendarOptions {
  readonly appointments: number;
  readonly seed?: number;
  /** The owner, or a delegate who may edit: in the same CRM organization, or in the other one. */
  readonly viewer?: "owner" | "delegate" | "delegate-elsewhere";
}

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.parse("2026-11-23T09:20:00Z");

/** From 30 days ago to 90 days ahead. */
export const calendarRange = { from: new Date(now - 30 * day), to: new Date(now + 90 * day) };

export function makeCalendar({ appointments, seed = 1, viewer = "owner" }: CalendarOptions): World {
  const random = createSeededRandom(seed);
  const draft: CalendarDraft = { items: [], prod: [], uat: [], random };
  let count = 0;
  // Every scenario once, as far as there is room; then at random.
  const bag: Scenario[] = [...scenarios];
  while (count < appointments) {
    const left = appointments - count;
    if (left > 12 && random.chance(0.04)) {
      count += addSeries(draft, random.between(3, Math.min(40, left)), count);
      continue;
    }
    const scenario = bag.shift() ?? random.weighed(scenarios);
    scenario.add(draft, slotFor(random, count));
    count += 1;
  }
  return toWorld(draft, viewer, { appointments, seed });
}

function addSeries(draft: CalendarDraft, days: number, serial: number): number {
  const { random } = draft;
  const scenario = random.weighed(seriesScenarios);
  const first = calendarRange.from.getTime() + random.between(0, 40) * day + random.between(8 * 4, 17 * 4) * 15 * minute;
  const interval = Math.max(1, Math.min(7, Math.floor((calendarRange.to.getTime() - first) / day / days)));
  const slots = Array.from({ length: days }, (_, index): Slot => slotAt(`${serial + index}`, first + index * interval * day, random));
  scenario.add(draft, slotAt(`${serial}-series`, first, random), slots);
  return days;
}

function slotFor(random: SeededRandom, serial: number): Slot {
  const days = (calendarRange.to.getTime() - calendarRange.from.getTime()) / day;
  return slotAt(
    String(serial),
    calendarRange.from.getTime() + random.between(0, days - 1) * day + random.between(7 * 4, 18 * 4) * 15 * minute,
    random,
  );
}

function slotAt(serial: string, start: number, random: SeededRandom): Slot {
  return {
    serial,
    subject: random.pick(subjects),
    start: iso(start),
    end: iso(start + random.pick([30, 60, 90]) * minute),
    globalObjectId: clean(random),
    record: random.guid(),
  };
}

function iso(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

function toWorld(
  draft: CalendarDraft,
  viewer: NonNullable<CalendarOptions["viewer"]>,
  { appointments, seed }: { readonly appointments: number; readonly seed: number },
): World {
  const [first] = draft.items as [Item, ...Item[]];
  const delegate = viewer === "owner" ? "alex@contoso.example" : viewer === "delegate" ? "casey@contoso.example" : "blake@contoso.example";
  return {
    title: `A calendar of ${appointments}`,
    story: `Made by seed ${seed}.`,
    now: iso(now),
    orgs: [
      {
        id: prod,
        name: "PROD",
        users: [
          { id: alexId, email: "alex@contoso.example", name: "Alex Archer" },
          { id: "44444444-dddd-4ddd-8ddd-000000000004", email: "casey@contoso.example", name: "Casey Cole" },
        ],
        appointments: draft.prod,
      },
      { id: uat, name: "UAT", users: [{ id: blakeId, email: "blake@contoso.example", name: "Blake Brooks" }], appointments: draft.uat },
    ],
    mailboxes: [
      {
        email: "alex@contoso.example",
        name: "Alex Archer",
        permissions: [
          { email: "blake@contoso.example", role: "write" },
          { email: "casey@contoso.example", role: "write" },
        ],
        items: draft.items,
      },
      { email: "blake@contoso.example", name: "Blake Brooks", items: [] },
      { email: "casey@contoso.example", name: "Casey Cole", items: [] },
    ],
    viewer: { email: delegate, org: viewer === "delegate-elsewhere" ? "UAT" : "PROD" },
    open: { mailbox: "alex@contoso.example", item: first.id },
  };
}
