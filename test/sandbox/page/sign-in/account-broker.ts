/**
 * Outlook's half of nested app authentication: it holds the accounts and hands tokens to the pane's msal.
 * Messages as msal-browser 5 sends and reads them (`BridgeProxy`, `NestedAppAuthAdapter`).
 */
import type { Viewer } from "../routes/outlook-state.ts";
import { askToSignIn } from "./sign-in-dialog.ts";
import { getToken } from "./get-token.ts";

export interface BridgeRequest {
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: { readonly clientId: string; readonly authority?: string; readonly scope: string; readonly claims?: string };
}

export interface AccountBroker {
  /** @returns the response envelope's fields beside its type and request id */
  answer(request: BridgeRequest): Promise<Record<string, unknown>>;
}

export function accountBroker(currentViewer: () => Viewer | undefined): AccountBroker {
  return {
    async answer({ method, tokenParams }) {
      if (method === "GetInitContext") {
        // No account is told beforehand: msal then asks here first, and no token of an earlier world is taken from its cache.
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
