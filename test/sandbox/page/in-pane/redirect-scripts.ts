/** Keeps the add-in's pages at home: scripts from elsewhere are not loaded. */

/** Office.js for Outlook on the web asks for it, from a host of its own. */
const microsoftAjax = "https://ajax.aspnetcdn.com/ajax/3.5/MicrosoftAjax.js";

export function redirectScripts(): void {
  const source = Object.getOwnPropertyDescriptor(HTMLScriptElement.prototype, "src");
  if (!source?.set) throw new Error("HTMLScriptElement has no src to redirect");
  Object.defineProperty(HTMLScriptElement.prototype, "src", {
    ...source,
    set(this: HTMLScriptElement, address: string) {
      source.set?.call(this, destination(address));
    },
  });
}

function destination(address: string): string {
  if (address === microsoftAjax) return "/sandbox/page/microsoft-ajax-shim.js";
  if (new URL(address, document.baseURI).origin === location.origin) return address;
  console.error(`Sandbox: a script from elsewhere was not loaded: ${address}`);
  // An empty script: whoever waits for its load event goes on.
  return "data:text/javascript,";
}
