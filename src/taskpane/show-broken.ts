/**
 * Shows the static error message of the page, hidden until now. Used when a part of the add-in failed to load or to draw,
 * so that nothing else can be drawn.
 */
export function showBroken(root: HTMLElement): void {
  const words = root.ownerDocument.getElementById("broken");
  if (words === null) return;
  root.setAttribute("aria-busy", "false");
  root.replaceChildren();
  words.hidden = false;
}
