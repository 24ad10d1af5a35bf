export type Copied =
  | { readonly kind: "copied" }
  /** For whoever copies it by hand. */
  | { readonly kind: "copy-failed"; readonly text: string };

/**
 * From a click only. Chromium refuses the clipboard to a frame of another site that was not given it, and Outlook gives it to
 * none; what a person has selected may be copied there all the same.
 */
export async function copyText(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: "copied" };
  } catch {
    // Refused, or not there at all: what the browser says of it helps nobody.
    return copySelection(text) ? { kind: "copied" } : { kind: "copy-failed", text };
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  // Not hidden: what is not rendered cannot be selected.
  field.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    // Deprecated, and the only way that such a frame has.
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
