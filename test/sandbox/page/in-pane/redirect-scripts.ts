/** Keeps scripts of other origins out of the add-in's pages. */
import { microsoftAjax, microsoftAjaxShim } from "../microsoft-ajax.ts";

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
  if (address === microsoftAjax) return microsoftAjaxShim;
  if (new URL(address, document.baseURI).origin === location.origin) return address;
  console.error(`Sandbox: a script from elsewhere was not loaded: ${address}`);
  // An empty script, so that its load event fires.
  return "data:text/javascript,";
}
