/** Undefined where the text is no complete address. (URL.canParse is younger than the oldest browser the pane runs in: Chromium 120.) */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
