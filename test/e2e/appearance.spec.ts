/** What the person has asked of the whole browser: larger text, less motion, colours of their own. */
import type { Locator } from "@playwright/test";
import { findInaccessibleButColours, unfold } from "./find-inaccessible.ts";
import { expect, readWorld, test, type Outlook } from "./fixture.ts";

const worlds = [
  "lost",
  "duplicated",
  "not-tracked",
  "delegate-at-risk",
  "not-set-up",
  "crm-down",
  "unsaved",
  "hostile-long",
  "onprem-shared",
];

/** Opens everything that a world's pane has folded away. */
async function openWhole(outlook: Outlook, world: string): Promise<void> {
  const { viewer, ...rest } = readWorld(world);
  await outlook.open({ ...rest, viewer: { ...viewer, client: "web" } });
  await outlook.settled();
  await unfold(outlook);
}

async function openHelp(outlook: Outlook): Promise<void> {
  await outlook.button("Help").click();
  await expect(outlook.pane.getByRole("heading", { name: "Help", exact: true })).toBeFocused();
  const closed = outlook.pane.locator("[aria-expanded=false]:visible");
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Texts wider than the place that shows them, where the rest is cut off, and what makes the pane scroll sideways. */
const findCut = (root: Locator): Promise<readonly string[]> =>
  root.evaluate(({ ownerDocument: { documentElement: page } }) => {
    const told = ({ tagName, className, textContent }: Element) =>
      `${tagName} ${String(className).slice(0, 60)}: ${textContent.slice(0, 60)}`;
    const isCut = (element: Element) =>
      element.clientWidth > 1 && element.scrollWidth > element.clientWidth && /hidden|clip/.test(getComputedStyle(element).overflowX);
    const wide = page.scrollWidth > page.clientWidth ? [`the pane is ${page.scrollWidth} px wide`] : [];
    return [...wide, ...[...page.querySelectorAll("#pane *")].filter(isCut).map(told)];
  });

// As far as the pane sees: the browser's window has half as many pixels, and Outlook gives the pane 320 of them.
test.describe("at a zoom of 200 %", () => {
  test.use({ viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });

  for (const world of worlds) {
    test(`nothing of ${world} is cut off, and everything can be reached by scrolling`, { tag: "@long" }, async ({ outlook }) => {
      await openWhole(outlook, world);
      expect(await outlook.root.evaluate(({ ownerDocument }) => ownerDocument.documentElement.clientWidth)).toBeLessThanOrEqual(320);
      expect(await findCut(outlook.root)).toEqual([]);
      await outlook.button("Check tracking status").scrollIntoViewIfNeeded();
      await expect(outlook.button("Check tracking status")).toBeInViewport();
      await openHelp(outlook);
      expect(await findCut(outlook.root)).toEqual([]);
    });
  }
});

test.describe("where the person wants less motion", () => {
  test.use({ contextOptions: { reducedMotion: "reduce" } });

  test("nothing in the pane moves, neither while it checks nor when something opens", { tag: "@long" }, async ({ outlook }) => {
    const { root } = outlook;
    const moving = () =>
      root.evaluate(({ ownerDocument }) =>
        ownerDocument
          .getAnimations()
          .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10)
          .map((animation) => (animation.effect instanceof KeyframeEffect ? String(animation.effect.target?.className) : "")),
      );
    await outlook.open("crm-hangs");
    await expect(outlook.button("Stop")).toBeVisible();
    expect(await moving()).toEqual([]);
    await outlook.button("Stop").click();
    await outlook.settled();
    await unfold(outlook);
    expect(await moving()).toEqual([]);
    await openHelp(outlook);
    expect(await moving()).toEqual([]);
  });
});

test.describe("with the person's own colours", () => {
  test.use({ contextOptions: { forcedColors: "active" } });

  for (const world of worlds) {
    test(`${world} can be read by everybody, and so can help`, { tag: "@long" }, async ({ outlook }) => {
      await openWhole(outlook, world);
      expect(await findInaccessibleButColours(outlook)).toEqual([]);
      if (world !== "lost") return;
      await openHelp(outlook);
      expect(await findInaccessibleButColours(outlook)).toEqual([]);
    });
  }
});
