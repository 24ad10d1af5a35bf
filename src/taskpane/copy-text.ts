export type Copied =
  | { readonly kind: "copied" }
  /** The text, to be copied by hand. */
  | { readonly kind: "copy-failed"; readonly text: string };

/**
 * From a click only. Chromium denies the clipboard to cross-site frames without permission, and Outlook grants it to
 * none; a selection may be copied there all the same.
 */
export async function copyText(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: "copied" };
  } catch {
    // Denied or not available; the browser's message helps nobody.
    return copySelection(text) ? { kind: "copied" } : { kind: "copy-failed", text };
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  // Transparent instead of hidden, since only rendered text can be selected.
  field.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // Deprecated, but the only way in such a frame.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
