/**
 * The floor: Safari 16.4, Chromium and WebView2 109, Firefox 115 (browserslist in package.json). A style sheet in the page shows
 * its words to every older engine, also to one that cannot parse our scripts, and hides them from all others.
 */

/** Known to every engine above the floor: where one is missing, whatever the engine calls itself, our scripts would stop halfway. */
const known = [
  "AbortSignal.prototype.throwIfAborted",
  "AbortSignal.timeout",
  "Array.prototype.at",
  "Array.prototype.findLast",
  "Object.hasOwn",
  "String.prototype.replaceAll",
  "crypto.randomUUID",
  "reportError",
  "structuredClone",
];

/**
 * The page is left with its words that it is too old (`.outdated`).
 * @returns whether our scripts may begin
 */
export function engineServes(): boolean {
  const missing = known.some(
    (path) => !path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], self),
  );
  if (missing) document.documentElement.className = "too-old";
  const words = document.querySelector(".outdated");
  if (!words || getComputedStyle(words).display === "none") return !missing;
  words.parentElement?.setAttribute("aria-busy", "false");
  return false;
}
