/**
 * Every state at 320 px in a language that needs more room than any, and in one that is read from right to left: nothing is cut,
 * nothing overlaps, nothing scrolls sideways, nothing in it that axe finds serious. One browser page for each language.
 */
import { readTexts, type Texts } from "../../scripts/messages/read-messages.js";
import { calendarRange, makeCalendar } from "../calendar/make-calendar.ts";
import { findEnglish } from "./find-english.ts";
import { findInaccessibleButColours, unfold, unfoldCalendar } from "./find-inaccessible.ts";
import { findMisfits } from "./find-misfits.ts";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";
import { longTexts, serveLongMessages } from "./long-messages.ts";

interface Language {
  /** As Outlook tells it. */
  readonly locale: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly texts: Texts;
}

const arabic: Language = { locale: "ar-SA", lang: "ar", dir: "rtl", texts: readTexts("ar") };
const long: Language = { locale: "en-US", lang: "en", dir: "ltr", texts: longTexts };

/** Of every look one, as states.spec.ts has them. */
const looks = [
  "tracked",
  "row-5b-crm-down",
  "over-3-agreeing-record",
  "duplicated",
  "row-4-pending",
  "row-5f-copied",
  "delegate-at-risk",
  "sign-in-by-popup",
  "not-tracked",
  "lost",
];

const others: readonly Omit<Language, "texts">[] = [
  { locale: "da-DK", lang: "da", dir: "ltr" },
  { locale: "de-AT", lang: "de", dir: "ltr" },
  { locale: "es-MX", lang: "es", dir: "ltr" },
  { locale: "fr-CA", lang: "fr", dir: "ltr" },
  { locale: "he-IL", lang: "he", dir: "rtl" },
  { locale: "it-IT", lang: "it", dir: "ltr" },
  { locale: "ja-JP", lang: "ja", dir: "ltr" },
  { locale: "nl-NL", lang: "nl", dir: "ltr" },
  { locale: "pl-PL", lang: "pl", dir: "ltr" },
  { locale: "pt-PT", lang: "pt-BR", dir: "ltr" },
  { locale: "sv-SE", lang: "sv", dir: "ltr" },
  { locale: "zh-CN", lang: "zh-CN", dir: "ltr" },
];

/** The time of the generated calendar, so that its range is the usual one. */
const calendarNow = new Date(calendarRange.from.getTime() + 30 * 86_400_000).toISOString();

// As tall as whatever it shows: what the pane would scroll lies upon nothing.
// What opens is there at once.
test.use({ viewport: { width: 1280, height: 4000 }, contextOptions: { reducedMotion: "reduce" } });

test("in a language longer than any, every state fits into the pane", async ({ outlook }) => {
  await serveLongMessages(outlook.page);
  expect(await walk(outlook, long, looks)).toEqual([]);
});

test("from right to left, every state fits into the pane", async ({ outlook }) => {
  expect(await walk(outlook, arabic, looks)).toEqual([]);
});

for (const other of others)
  test(`in ${other.lang} the main states fit into the pane, and none is in English`, { tag: "@long" }, async ({ outlook }) => {
    const language = { ...other, texts: readTexts(other.lang) };
    expect(await walk(outlook, language, ["tracked", "duplicated", "delegate-at-risk", "not-tracked", "lost"])).toEqual([]);
  });

/** @returns what is wrong, in words */
async function walk(outlook: Outlook, language: Language, worlds: readonly string[]): Promise<readonly string[]> {
  const { pane, root } = outlook;
  const named = (path: string) => pane.getByRole("button", { name: say(language.texts, path), exact: true });
  const faults: string[] = [];
  const lookAt = async (state: string): Promise<void> => {
    const found = [await findMisfits(outlook), await findEnglish(outlook, language.texts), await findInaccessibleButColours(outlook)];
    faults.push(...found.flat().map((fault) => `${state}: ${fault}`));
  };
  for (const world of worlds) {
    await open(outlook, readWorld(world), language);
    await unfold(outlook);
    await lookAt(world);
    if (world === "not-tracked") {
      await named("pane.track").click();
      await expect(root).toHaveAttribute("data-watch", "counting");
      await lookAt("an outcome");
    }
  }
  // Of the last one, which is lost.
  await named("pane.restore").click();
  await expect(root).toHaveAttribute("data-action", "held");
  await lookAt("the cause before a repair");
  await named("pane.help").click();
  await expect(pane.getByRole("heading", { level: 1 })).toBeFocused();
  const closed = pane.locator("[aria-expanded=false]:visible");
  while ((await closed.count()) > 0) await closed.first().click();
  await lookAt("help");

  await open(outlook, { ...makeCalendar({ appointments: 20 }), now: calendarNow }, language);
  await named("views.sharing").click();
  await expect(pane.locator("[data-sharing]")).toHaveAttribute("data-sharing", "at-risk");
  await lookAt("who can break it");
  await named("views.back").click();
  await named("views.calendar").click();
  await expect(pane.locator("[data-scan]")).toHaveAttribute("data-scan", "done");
  await unfoldCalendar(pane);
  await lookAt("a calendar");
  return faults;
}

async function open(outlook: Outlook, world: ReturnType<typeof readWorld>, { locale, lang, dir }: Language): Promise<void> {
  await outlook.open({ ...world, viewer: { ...world.viewer, client: "web", locale } });
  await outlook.settled();
  await expect(outlook.pane.locator("html")).toHaveAttribute("lang", lang);
  await expect(outlook.pane.locator("html")).toHaveAttribute("dir", dir);
}

/** What the language says at "pane.help". */
function say(texts: Texts, path: string): string {
  const found = path.split(".").reduce<Texts | undefined>((node, key) => (typeof node === "object" ? node[key] : undefined), texts);
  if (typeof found !== "string") throw new Error(`There is no message at ${path}.`);
  return found;
}
