/**
 * Outlook's half of nested app authentication: it has the accounts and gives tokens to the pane's msal.
 * Messages as msal-browser 5 sends and reads them (`BridgeProxy`, `NestedAppAuthAdapter`).
 */
import { addInOrigin } from "../add-in.ts";
import type { Viewer } from "../routes/outlook-state.ts";
import { askToSignIn } from "./sign-in-dialog.ts";
import { getToken, type TokenParameters } from "./get-token.ts";

interface BridgeRequest {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: TokenParameters;
}

export interface AccountBroker {
  /** @returns the response's fields except its type and request id */
  answer(request: BridgeRequest): Promise<Record<string, unknown>>;
}

export function accountBroker(currentViewer: () => Viewer | undefined): AccountBroker {
  return {
    async answer({ method, tokenParams }) {
      if (method === "GetInitContext") {
        // Names no account, so that msal asks here first and does not reuse a cached token from an earlier world.
        return { success: true, initContext: { sdkName: "sandbox", sdkVersion: "1", capabilities: { queryAccount: true } } };
      }
      const viewer = currentViewer();
      if (!viewer || !tokenParams) return failed({ status: "PERSISTENT_ERROR", code: `cannot ${method}` });
      const popup = method === "GetTokenPopup";
      if (popup && (await askToSignIn(viewer)) === "cancelled") {
        if (viewer.signsIn === "refuses") await getToken(viewer.email, tokenParams, popup);
        return failed({ status: "USER_CANCEL" });
      }
      const answer = await getToken(viewer.email, tokenParams, popup);
      if ("error" in answer) return failed(answer.error);
      const { account, ...token } = answer;
      return { success: true, token, account };
    },
  };
}

function failed(error: object): Record<string, unknown> {
  return { success: false, error };
}

/** Answers requests that the add-in's frames send through in-pane/nested-app-auth-bridge.ts. */
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

/** Undefined for other messages, such as those of Office.js. */
function findBridgeRequest(data: unknown): BridgeRequest | undefined {
  if (typeof data !== "string" || !data.includes("NestedAppAuthRequest")) return undefined;
  return JSON.parse(data) as BridgeRequest;
}
