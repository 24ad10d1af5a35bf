/**
 * Loads Office.js on pages that must not load it at once: such a page names its URL in `<link rel="preload" id="office-js">`.
 * Never rejects; if loading fails there is no `Office`, as with a script element.
 */
export function loadOffice(): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = (document.getElementById("office-js") as HTMLLinkElement).href;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => resolve());
    document.head.append(script);
  });
}
