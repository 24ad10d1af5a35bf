/** What can be seen of the pane: every state, and what somebody opens or is asked in it. */
import type { FrameLocator, Page } from "@playwright/test";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import { loadWorldByName } from "../sandbox/world/load-world.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { alike, states } from "./states.ts";

export interface Scene {
  readonly name: string;
  readonly world: () => Promise<World>;
  /** Of the person's device. */
  readonly now: Date;
  /** What is waited for before anything is opened; the verdict, where nothing else is said. */
  readonly until?: string;
  /** How tall the pane is; as tall as what it shows, where nothing is said. */
  readonly height?: number;
  /** A list that is open lies upon what follows it. */
  readonly isCovered?: true;
  /** What somebody does, in a pane of 320 px. Returns the window that is looked at, where it is another. */
  readonly open?: (pane: FrameLocator, page: Page) => Promise<Page | undefined>;
}

/** The worlds' own time, so that a picture changes only when the pane does. */
export const now = new Date("2026-11-23T09:20:00Z");
/** Of a generated calendar, so that its range is the usual one. */
export const calendarNow = new Date(calendarRange.from.getTime() + 30 * 86_400_000);

/** Beside the verdicts: what else a pane can come to by itself. */
const others = [
  "crm-down",
  "mailbox-not-in-the-cloud",
  "no-crm",
  "no-crm-delegate",
  "unsaved",
  "sign-in-refused",
  "series-master",
  "regarding",
];

const button = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true });
const press = (name: string) => async (pane: FrameLocator) => button(pane, name).first().click();

const state = (name: string): Scene => ({ name, now, world: () => loadWorldByName(name) });
const opened = (world: string, what: string, ...steps: readonly Step[]): Scene => ({
  ...state(world),
  name: `${world}, ${what}`,
  open: inTurn(steps),
});
const ofCalendar = (what: string, ...steps: readonly Step[]): Scene => ({
  name: `a calendar, ${what}`,
  now: calendarNow,
  world: () => Promise.resolve(makeCalendar({ appointments: 60 })),
  open: inTurn(steps),
});
const ofSharing = (what: string, ...steps: readonly Step[]): Scene => ({
  name: `who can break it, ${what}`,
  now: calendarNow,
  world: () => Promise.resolve(makeCalendar({ appointments: 5 })),
  open: inTurn([press("Who can break it"), see("[data-sharing]"), ...steps]),
});
const withFaults = (scene: Scene, ...faults: readonly Fault[]): Scene => ({
  ...scene,
  world: async () => ({ ...(await scene.world()), faults: [...faults] }),
});

type Step = (pane: FrameLocator, page: Page) => Promise<Page | undefined | void>;

function inTurn(steps: readonly Step[]): NonNullable<Scene["open"]> {
  return async (pane, page) => {
    let window: Page | undefined;
    for (const step of steps) window = (await step(pane, page)) ?? window;
    return window;
  };
}

function see(selector: string): Step {
  return (pane) => pane.locator(selector).first().waitFor();
}

/** Opens whatever is folded away. */
const unfold: Step = async (pane) => {
  const folded = pane.locator(".fui-AccordionHeader__button[aria-expanded=false]:visible");
  // What opens may hold further ones.
  while ((await folded.count()) > 0) await folded.first().click();
};

const scanned: Step = async (pane) => {
  await button(pane, "Check my calendar").click();
  await pane.locator("[data-scan=done]").waitFor();
  await pane.locator("[data-item]").first().waitFor();
};

const large: Step = async (pane, page) => {
  const window = page.context().waitForEvent("page");
  await button(pane, "Open large").click();
  const shown = await window;
  await shown.locator("[data-scan=done]").waitFor();
  await shown.locator("[data-item]").first().waitFor();
  return shown;
};

const help: Step = async (pane) => {
  await button(pane, "Help").click();
  await pane.getByRole("heading", { name: "Help", exact: true }).waitFor();
};

export const scenes: readonly Scene[] = [
  ...[...states, ...alike, ...others].map(state),
  ...["lost", "duplicated", "delegate-at-risk", "hostile-long", "onprem-shared", "row-5b-crm-down", "row-4-pending"].map((world) =>
    opened(world, "unfolded", unfold),
  ),
  { ...state("crm-hangs"), until: "button:text-is('Stop')" },
  opened("lost", "organization changed", press("Settings"), press("Change organization"), see("[role=radiogroup]")),
  opened(
    "not-set-up",
    "organization chosen",
    (pane) => pane.getByRole("radio", { name: "PROD" }).check(),
    press("Use this organization"),
    see("[data-verdict=lost][aria-busy=false]"),
  ),
  opened("lost", "help", help),
  opened("delegate-at-risk", "help unfolded", help, unfold),
  opened("lost", "the cause asked", press("Restore link"), see("[data-action=held]")),
  opened("lost", "read-only asked", press("Restore link"), press("Share read-only instead"), see("button:text-is('Change it')")),
  opened(
    "lost",
    "shared read-only",
    press("Restore link"),
    press("Share read-only instead"),
    press("Change it"),
    see("button:text-is('Undo')"),
  ),
  opened("not-tracked", "tracked now", press("Track in CRM"), see("[data-watch=counting]")),
  opened("duplicated", "asked to link", press("Link this appointment to this record"), see("button:text-is('Link it')")),
  withFaults(
    opened("duplicated", "refused", press("Link this appointment to this record"), press("Link it"), see("[data-action=failed]")),
    { on: "graph PATCH", status: 403 },
  ),
  opened("row-7i-trace", "regarding asked", (pane) => pane.getByText("Regarding: Nothing").click(), see("[role=combobox]")),
  {
    ...opened(
      "regarding",
      "changing regarding",
      press("Change regarding"),
      see("[role=combobox]"),
      (pane) => pane.getByRole("combobox").fill("Lift st"),
      see("[role=option]"),
    ),
    isCovered: true,
  },
  ofSharing("at risk"),
  ofSharing("asked", press("Share read-only instead"), see("button:text-is('Change it')")),
  ofSharing("changed", press("Share read-only instead"), press("Change it"), see("[data-sharing=safe]")),
  withFaults(ofSharing("unknown"), { on: "crm/PROD GET systemusers", status: 403 }),
  ofCalendar("checked", scanned),
  ofCalendar("unfolded", scanned, unfold),
  ofCalendar("nothing found", scanned, (pane) => pane.getByLabel("Find").fill("there is no such word"), see("[data-shown='0']")),
  ofCalendar("restore all", scanned, (pane) => pane.getByRole("button", { name: /^Restore all/ }).click()),
  { ...ofCalendar("large", scanned, large), height: 900 },
  {
    ...ofCalendar("large, restore all", scanned, async (pane, page) => {
      const window = (await large(pane, page)) as Page;
      await window.getByRole("button", { name: /^Restore all/ }).click();
      return window;
    }),
    height: 900,
  },
];
