/**
 * Makes a world with a whole calendar in it: every row of the verdict table, series with days of every kind, ids from
 * elsewhere. The same seed makes the same world.
 */
import { scenarios, seriesScenarios, type Scenario } from "./scenarios.ts";
import { createDice, type Dice } from "./dice.ts";
import { alexId, blakeId, clean, prod, subjects, uat, type CalendarDraft, type Slot } from "./calendar-draft.ts";
import type { Item, World } from "../sandbox/world/world.ts";

export interface CalendarOptions {
  readonly appointments: number;
  readonly seed?: number;
  /** Who looks: the owner, or a delegate with the right to edit, who is in the same organization or in the other. */
  readonly viewer?: "owner" | "delegate" | "delegate-elsewhere";
}

const minute = 60_000;
const day = 24 * 60 * minute;
const now = Date.parse("2026-11-23T09:20:00Z");

/** From 30 days back to 90 ahead. */
export const calendarRange = { from: new Date(now - 30 * day), to: new Date(now + 90 * day) };

export function makeCalendar({ appointments, seed = 1, viewer = "owner" }: CalendarOptions): World {
  const dice = createDice(seed);
  const draft: CalendarDraft = { items: [], prod: [], uat: [], dice };
  let count = 0;
  // Every scenario once, as far as there is room; then by chance.
  const bag: Scenario[] = [...scenarios];
  while (count < appointments) {
    const left = appointments - count;
    if (left > 12 && dice.chance(0.04)) {
      count += addSeries(draft, dice.between(3, Math.min(40, left)), count);
      continue;
    }
    const scenario = bag.shift() ?? dice.weighed(scenarios);
    scenario.add(draft, slotFor(dice, count));
    count += 1;
  }
  return toWorld(draft, viewer, { appointments, seed });
}

function addSeries(draft: CalendarDraft, days: number, serial: number): number {
  const { dice } = draft;
  const scenario = dice.weighed(seriesScenarios);
  const first = calendarRange.from.getTime() + dice.between(0, 40) * day + dice.between(8 * 4, 17 * 4) * 15 * minute;
  const interval = Math.max(1, Math.min(7, Math.floor((calendarRange.to.getTime() - first) / day / days)));
  const slots = Array.from({ length: days }, (_, index): Slot => slotAt(`${serial + index}`, first + index * interval * day, dice));
  scenario.add(draft, slotAt(`${serial}-series`, first, dice), slots);
  return days;
}

function slotFor(dice: Dice, serial: number): Slot {
  const days = (calendarRange.to.getTime() - calendarRange.from.getTime()) / day;
  return slotAt(
    String(serial),
    calendarRange.from.getTime() + dice.between(0, days - 1) * day + dice.between(7 * 4, 18 * 4) * 15 * minute,
    dice,
  );
}

function slotAt(serial: string, start: number, dice: Dice): Slot {
  return {
    serial,
    subject: dice.pick(subjects),
    start: iso(start),
    end: iso(start + dice.pick([30, 60, 90]) * minute),
    globalObjectId: clean(dice),
    record: dice.guid(),
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
