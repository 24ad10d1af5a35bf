/** The object that Outlook puts into the window for msal (`window.nestedAppAuthBridge`). */
import type { AccountBroker, BridgeRequest } from "../sign-in/account-broker.ts";

type Listener = (message: string) => void;

declare global {
  interface Window {
    nestedAppAuthBridge?: {
      addEventListener(type: "message", listener: Listener): void;
      removeEventListener(type: "message", listener: Listener): void;
      postMessage(message: string): void;
    };
    /** Set on the host page, which is of the same origin. */
    accountBroker?: AccountBroker;
  }
}

export function installNestedAppAuthBridge(): void {
  const broker = window.parent.accountBroker;
  if (!broker) throw new Error("The host page offers nested app authentication, but has no broker");
  const listeners = new Set<Listener>();
  window.nestedAppAuthBridge = {
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    postMessage(message) {
      const request = JSON.parse(message) as BridgeRequest;
      void broker.answer(request).then((answer) => {
        const response = JSON.stringify({ messageType: "NestedAppAuthResponse", requestId: request.requestId, ...answer });
        for (const listener of listeners) listener(response);
      });
    },
  };
}
