import { MailboxNotInCloud } from "../../http/failure.ts";
import type { FindRefusal, HttpClient } from "../../http/http-client.ts";
import { createServiceClient, type ServiceClient } from "../../http/service-client.ts";
import type { TokenSource } from "../../identity/token-source.ts";

export interface GraphOptions {
  readonly http: HttpClient;
  /** Without the version, for example https://graph.microsoft.com; tokens go nowhere else. */
  readonly graphRoot: string;
  readonly tokens: TokenSource;
}

/** Microsoft Graph v1.0, with these scopes. */
export function createGraphClient({ http, graphRoot, tokens }: GraphOptions, scopes: readonly string[]): ServiceClient {
  return createServiceClient({ http, root: new URL(`${graphRoot}/v1.0`), access: { scopes, tokens }, findRefusal });
}

/** It comes as 404, although nothing was moved or deleted. */
const findRefusal: FindRefusal = ({ status, text }) => {
  const code = "MailboxNotEnabledForRESTAPI";
  return status >= 400 && text.includes(`"${code}"`)
    ? new MailboxNotInCloud("The mailbox is not in the cloud.", { status, code })
    : undefined;
};
