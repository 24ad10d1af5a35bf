/** The object that Outlook adds to the window for msal (`window.nestedAppAuthBridge`). */

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

/** Passes msal's requests to the host page, whatever its origin, and the answers of account-broker.ts back to msal. */
export function installNestedAppAuthBridge(): void {
  const listeners = new Set<Listener>();
  window.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || typeof data !== "string" || !data.includes("NestedAppAuthResponse")) return;
    for (const listener of listeners) listener(data);
  });
  window.nestedAppAuthBridge = {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    // The host page's origin is not known here; a request contains no secret.
    postMessage: (message) => window.parent.postMessage(message, "*"),
  };
}
