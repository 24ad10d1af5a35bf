/**
 * Announces messages to screen readers. The region exists in taskpane.html from the start, outside
 * the pane: screen readers only follow live regions they already know, and ignore those inside an `aria-busy` element.
 */
export type Announce = (message: string) => void;

/** `said`: the verdict; `acted`: progress and outcomes of actions. */
export function announcerBeside(pane: HTMLElement, regionId: "said" | "acted"): Announce {
  const page = pane.ownerDocument;
  const region = page.getElementById(regionId) ?? page.body.appendChild(newRegion(page, regionId));
  return (message) => {
    if (region.textContent !== message) region.textContent = message;
  };
}

function newRegion(page: Document, regionId: string): HTMLElement {
  const region = page.createElement("p");
  region.id = regionId;
  region.className = "unseen";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  return region;
}
