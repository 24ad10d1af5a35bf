/**
 * The oldest supported engines: Safari 16.4, Chromium and WebView2 109, Firefox 115 (browserslist in package.json). A style
 * sheet in the page shows a message to every older engine, including those that cannot parse our scripts, and hides it in all
 * others.
 */

/** Every supported engine has these. If one is missing, whatever the engine claims to be, our scripts would fail halfway. */
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
 * An unsupported engine is left with the page's message (`.outdated`).
 * @returns whether our scripts may start
 */
export function isEngineSupported(): boolean {
  const missing = known.some(
    (path) => !path.split(".").reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], self),
  );
  if (missing) document.documentElement.className = "too-old";
  const words = document.querySelector(".outdated");
  if (!words || getComputedStyle(words).display === "none") return !missing;
  words.parentElement?.setAttribute("aria-busy", "false");
  return false;
}
