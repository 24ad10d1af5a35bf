import type { OrganizationConfiguration } from "../../../../src/configuration/configuration.ts";
import { createCrmOrganization } from "../../../../src/crm/create-crm-organization.ts";
import { createHttpClient } from "../../../../src/http/http-client.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { serve, type Answer } from "../../http/in-memory-server.ts";

export const signal = new AbortController().signal;
export const crmId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
export const globalObjectId =
  "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";

export function setup(answer: (url: URL, request: Request) => Answer, configuration: Partial<OrganizationConfiguration> = {}) {
  const server = serve((request) => answer(new URL(request.url), request));
  const scopes: (readonly string[])[] = [];
  const clicked: (readonly string[])[] = [];
  const organization = createCrmOrganization({
    http: createHttpClient({ fetch: server.fetch, clock: createFakeClock() }),
    configuration: { name: "PROD", url: "https://contoso.crm4.dynamics.com", version: "9.2", signIn: "entra", ...configuration },
    tokens: {
      getToken(request) {
        scopes.push(request.scopes);
        return Promise.resolve({ accessToken: "secret", account: "alex@contoso.example" });
      },
      signIn(request) {
        clicked.push(request.scopes);
        return Promise.resolve({ accessToken: "secret", account: "alex@contoso.example" });
      },
    },
  });
  return { organization, server, scopes, clicked, urls: () => server.requests.map(({ url }) => new URL(url)) };
}
