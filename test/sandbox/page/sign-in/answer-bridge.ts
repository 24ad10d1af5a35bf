/** Answers what the add-in's frames ask by in-pane/nested-app-auth-bridge.ts. */
import { addInOrigin } from "../add-in-origin.ts";
import type { AccountBroker, BridgeRequest } from "./account-broker.ts";

export function answerBridge(broker: AccountBroker, { signal }: { readonly signal: AbortSignal }): void {
  window.addEventListener(
    "message",
    ({ origin, source, data }: MessageEvent<unknown>) => {
      const request = origin === addInOrigin ? findBridgeRequest(data) : undefined;
      if (!request) return;
      void broker.answer(request).then((answer) => {
        const response = { messageType: "NestedAppAuthResponse", requestId: request.requestId, ...answer };
        (source as Window | null)?.postMessage(JSON.stringify(response), addInOrigin);
      });
    },
    { signal },
  );
}

/** Office.js sends messages of its own the same way. */
function findBridgeRequest(data: unknown): BridgeRequest | undefined {
  if (typeof data !== "string" || !data.includes("NestedAppAuthRequest")) return undefined;
  return JSON.parse(data) as BridgeRequest;
}
