/**
 * The last words: a part of the add-in did not load, or failed while drawing, so nothing of ours can draw any more. They stand
 * in the page itself, hidden until now.
 */
export function showBroken(root: HTMLElement): void {
  const words = root.ownerDocument.getElementById("broken");
  if (words === null) return;
  root.setAttribute("aria-busy", "false");
  root.replaceChildren();
  words.hidden = false;
}
