/**
 * Loads Office.js where it may not be loaded at once: the page names its address in `<link rel="preload" id="office-js">`.
 * Never rejects; where the address cannot be reached there is no `Office`, as with a script of the page's own.
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
