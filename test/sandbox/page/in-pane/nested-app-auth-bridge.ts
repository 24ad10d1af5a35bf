/** The object that Outlook puts into the window for msal (`window.nestedAppAuthBridge`). */

type Listener = (message: string) => void;

declare global {
  interface Window {
    nestedAppAuthBridge?: {
      addEventListener(type: "message", listener: Listener): void;
      removeEventListener(type: "message", listener: Listener): void;
      postMessage(message: string): void;
    };
  }
}

/** Passes on to the host page, of whatever site, what msal asks, and to msal what answer-bridge.ts answers there. */
export function installNestedAppAuthBridge(): void {
  const listeners = new Set<Listener>();
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || typeof data !== "string" || !data.includes("NestedAppAuthResponse")) return;
    for (const listener of listeners) listener(data);
  });
  window.nestedAppAuthBridge = {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    // No secret: the host page's address is not known here, and it is the one that answers.
    postMessage: (message) => window.parent.postMessage(message, "*"),
  };
}
