/**
 * Light or dark. Outlook does not report its theme to add-ins that handle events (docs/decisions/002-send-alert.md), so the
 * browser's preference is used; if a host reports one, that is used instead.
 */
export type Theme = "light" | "dark";

export function readTheme(): Theme {
  const theme = typeof Office === "undefined" ? undefined : (Office.context as Partial<Office.Context> | undefined)?.officeTheme;
  const background = theme?.bodyBackgroundColor;
  if (background && /^#[0-9a-f]{6}$/i.test(background)) return isDark(background) ? "dark" : "light";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls the listener when the browser's preference changes. @returns a function that stops it */
export function watchTheme(listener: (theme: Theme) => void): () => void {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const tell = () => listener(readTheme());
  query.addEventListener("change", tell);
  return () => query.removeEventListener("change", tell);
}

function isDark(colour: string): boolean {
  const channel = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16);
  return channel(1) * 0.299 + channel(3) * 0.587 + channel(5) * 0.114 < 128;
}
