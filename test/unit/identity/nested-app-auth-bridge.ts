/** Outlook's side of nested app authentication, as small as msal needs it. */

interface TokenParams {
  readonly scope: string;
  readonly claims?: string;
  readonly clientId: string;
  readonly authority: string;
}
export interface BridgeRequest {
  readonly messageType: string;
  readonly method: "GetInitContext" | "GetToken" | "GetTokenPopup";
  readonly requestId: string;
  readonly tokenParams?: TokenParams;
}
export type BridgeAnswer =
  | { readonly accessToken: string }
  | { readonly error: { readonly status: string; readonly code?: string; readonly subError?: string; readonly description?: string } }
  | "silence";

const person = { homeAccountId: "oid.tid", tenantId: "tid", username: "alex@contoso.example", localAccountId: "oid", name: "Alex Archer" };
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const idToken =
  [
    { alg: "none" },
    {
      aud: "client",
      iss: "https://login.microsoftonline.com/tid/v2.0",
      oid: "oid",
      tid: "tid",
      sub: "s",
      preferred_username: person.username,
      exp: 4102444800,
    },
  ]
    .map(part)
    .join(".") + ".sig";

/**
 * Puts a bridge on the window; gives back every request it hears.
 * @param environment host of the authority where the account is
 */
export function installBridge(
  answer: (request: BridgeRequest) => BridgeAnswer,
  environment = "login.microsoftonline.com",
): BridgeRequest[] {
  const heard: BridgeRequest[] = [];
  const listeners = new Set<(json: string) => void>();
  const bridge = {
    addEventListener: (_type: string, listener: (json: string) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (json: string) => void) => listeners.delete(listener),
    postMessage(json: string) {
      const request = JSON.parse(json) as BridgeRequest;
      heard.push(request);
      const response = respond(request, request.method === "GetInitContext" ? { accessToken: "" } : answer(request), environment);
      if (response !== undefined) setImmediate(() => listeners.forEach((listener) => listener(JSON.stringify(response))));
    },
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });
  return heard;
}

export function removeBridge(): void {
  Reflect.deleteProperty(window, "nestedAppAuthBridge");
}

function respond({ method, requestId, tokenParams }: BridgeRequest, answer: BridgeAnswer, environment: string) {
  const envelope = { messageType: "NestedAppAuthResponse", requestId };
  if (answer === "silence") return undefined;
  if ("error" in answer) return { ...envelope, success: false, error: answer.error };
  if (method === "GetInitContext") {
    const { homeAccountId, tenantId } = person;
    return {
      ...envelope,
      success: true,
      initContext: { sdkName: "test", sdkVersion: "1", capabilities: {}, accountContext: { homeAccountId, environment, tenantId } },
    };
  }
  const token = {
    access_token: answer.accessToken,
    expires_in: 3600,
    id_token: idToken,
    scope: tokenParams?.scope,
    authority: "https://login.microsoftonline.com/tid",
  };
  return { ...envelope, success: true, token, account: { ...person, environment } };
}
