/** What the person has asked of the whole browser: larger text, less motion, colours of their own. Each scene once, in every look. */
import type { Locator } from "@playwright/test";
import { openScene } from "../scenes/draw-scene.ts";
import { scenes } from "../scenes/scenes.ts";
import { findInaccessibleButColours } from "./find-inaccessible.ts";
import { findMisfits } from "./find-misfits.ts";
import { expect, test } from "./fixture.ts";

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

/** What moves, by its class. */
const findMoving = (root: Locator): Promise<readonly string[]> =>
  root.evaluate(({ ownerDocument }) =>
    ownerDocument
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 10)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? String(effect.target?.className) : "")),
  );

// As tall as whatever it shows: what the pane would scroll lies upon nothing.
test.use({ viewport: { width: 1280, height: 4000 }, contextOptions: { reducedMotion: "reduce" } });

for (const scene of scenes) {
  test(
    `${scene.name}: nothing is cut, nothing moves, and all can be read in colours of one's own`,
    { tag: "@long" },
    async ({ outlook }) => {
      const { page } = outlook;
      const world = await scene.world();
      await outlook.open({ ...world, now: scene.now.toISOString(), viewer: { ...world.viewer, client: "web" } });
      const shown = await openScene(page, scene);
      const root = shown === page ? outlook.root : shown.locator(".pane");

      expect(await findMoving(root)).toEqual([]);
      if (shown !== page) await shown.setViewportSize({ width: 320, height: 4000 });
      expect(scene.isCovered ? [] : await findMisfits({ root })).toEqual([]);

      await shown.emulateMedia({ forcedColors: "active" });
      // The colours that axe reads are ours, not the person's.
      expect(shown === page ? await findInaccessibleButColours(outlook) : []).toEqual([]);

      // At a zoom of 200 % the browser's window has half as many pixels, and Outlook gives the pane 320 of them.
      await shown.setViewportSize({ width: 640, height: 360 });
      expect(await findCut(root)).toEqual([]);
      const last = root.getByRole("button").last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport();
    },
  );
}
