/** What axe finds serious or critical, each in words; empty where all is well. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Outlook } from "./fixture.ts";

/** Fluent's focus keeper; nobody can reach them. */
const focusKeepers = "[data-tabster-dummy]";

/** A theme changes colours and nothing else. */
const ofColours = ["color-contrast", "link-in-text-block"];

export async function findInaccessible(page: Page, what: "all" | "colours" = "all"): Promise<readonly string[]> {
  return seriousOf(await inOnePage(page, what).exclude(focusKeepers).analyze());
}

/** In the pane, in light and in dark, to which it is switched under the eyes of the person. */
export async function findInaccessibleInPane(outlook: Outlook): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [theme, what] of [
    ["light", "all"],
    ["dark", "colours"],
  ] as const) {
    await outlook.switchTheme(theme);
    const results = await inOnePage(outlook.page, what).include(["#pane iframe", "html"]).exclude(["#pane iframe", focusKeepers]).analyze();
    found.push(...seriousOf(results).map((finding) => `${theme}: ${finding}`));
  }
  return found;
}

/** In the pane, whatever its colours: in forced ones, whether they stand out is the person's to choose. */
export async function findInaccessibleButColours({ page }: Outlook): Promise<readonly string[]> {
  const pane = inOnePage(page, "all").include(["#pane iframe", "html"]).exclude(["#pane iframe", focusKeepers]);
  return seriousOf(await pane.disableRules(ofColours).analyze());
}

/** No frame is of another origin, so that none needs a page of its own for its results. */
function inOnePage(page: Page, what: "all" | "colours"): AxeBuilder {
  const runOnly = what === "colours" && { runOnly: { type: "rule" as const, values: ofColours } };
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], ...runOnly });
}

function seriousOf({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): readonly string[] {
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`));
}

/** Opens whatever the pane has folded away at first. */
export async function unfold({ pane }: Outlook): Promise<void> {
  const folded = pane.locator("details > summary, .fui-AccordionHeader__button[aria-expanded=false]");
  // From the last to the first: one that has been opened is no longer among them.
  for (let index = (await folded.count()) - 1; index >= 0; index -= 1) await folded.nth(index).click();
}

/** The same in the view of a whole calendar, in the pane or in a window of its own. */
export async function unfoldCalendar(place: Pick<Page, "locator">): Promise<void> {
  const folded = place.locator('[data-scan] .fui-AccordionHeader__button[aria-expanded="false"]');
  while ((await folded.count()) > 0) await folded.first().click();
}
