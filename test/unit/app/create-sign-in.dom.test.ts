import { afterEach, expect, test, vi } from "vitest";
import { createSignIn } from "../../../src/app/create-sign-in.ts";
import type { Configuration, OrganizationConfiguration } from "../../../src/configuration/configuration.ts";
import { readOffers } from "../../../src/app/offers.ts";
import { findSignInRequest } from "../../../src/identity/sign-in-request.ts";
import { settle } from "../http/in-memory-server.ts";
import { installBridge, removeBridge } from "../identity/nested-app-auth-bridge.ts";
import { fakeDialogs } from "../outlook/fake-dialogs.ts";

const graph = "https://graph.microsoft.com";
const organization = (name: string, signIn: OrganizationConfiguration["signIn"]): OrganizationConfiguration => ({
  name,
  url: `https://${name.toLowerCase()}.contoso.com`,
  version: "9.2",
  signIn,
});
const online = organization("Online", "entra");
const federated = organization("Federated", "adfs");
const configuration: Configuration = {
  clientId: "1b730954-1685-4b74-9bfd-dac224a7b894",
  authority: "https://login.microsoftonline.com/common",
  exchange: "automatic",
  adfs: { authority: "https://adfs.contoso.com/adfs", clientId: "crm-tracking-guard" },
  graph,
  organizations: [online, federated],
  retired: [],
  tables: [],
  syncMinutes: 15,
  patienceSeconds: 60,
};
const { clientId: _, ...unregistered } = configuration;
const nested = ["NestedAppAuth 1.1", "DialogApi 1.2"];
const dialogsOnly = ["DialogApi 1.2"];
const toGraph = [`${graph}/Calendars.Read`];
const toOnline = [`${online.url}/user_impersonation`];
const toFederated = [`${federated.url}/user_impersonation`];

/** What a click opens, on an Outlook with these requirement sets. */
async function click(
  scopes: readonly string[],
  {
    sets,
    config = configuration,
    chosen,
  }: { readonly sets: readonly string[]; readonly config?: Configuration; readonly chosen?: OrganizationConfiguration },
) {
  const dialogs = fakeDialogs(sets);
  vi.stubGlobal("location", new URL("https://addins.contoso.com/guard/taskpane.html"));
  Object.assign(Office.context, {
    mailbox: {},
    roamingSettings: { get: () => undefined, set: () => undefined, saveAsync: () => undefined },
  });
  const bridge = installBridge(() => ({ accessToken: "secret" }));
  const leaving = new AbortController();
  const tokens = createSignIn(config, { offers: readOffers(config), loginHint: "alex@contoso.example", chosenOrganization: () => chosen });
  const end = tokens.signIn({ scopes, signal: leaving.signal }).then(
    ({ accessToken }) => accessToken,
    (error: unknown) => String(error),
  );
  await settle();
  const [asked] = dialogs.asked;
  if (asked !== undefined) {
    leaving.abort();
    await end;
    const url = new URL(asked.url);
    return { page: url.origin + url.pathname, request: findSignInRequest(url.hash) };
  }
  return { token: await end, popups: bridge.filter(({ method }) => method === "GetTokenPopup").length };
}

afterEach(() => {
  removeBridge();
  vi.unstubAllGlobals();
});

test("where Outlook signs in for add-ins, it does, and no dialog opens", async () => {
  expect(await click(toGraph, { sets: nested })).toEqual({ token: "secret", popups: 1 });
});

test("where it does not, a dialog beside the pane's page asks Entra", async () => {
  expect(await click(toGraph, { sets: dialogsOnly })).toMatchObject({
    page: "https://addins.contoso.com/guard/dialog.html",
    request: { authority: "entra", scopes: toGraph, loginHint: "alex@contoso.example" },
  });
});

test("tokens of AD FS come by a dialog, even where Outlook signs in for add-ins", async () => {
  expect(await click(toFederated, { sets: nested })).toMatchObject({ request: { authority: "adfs", scopes: toFederated } });
});

test("the dialog asks along for what a check needs, of the same authority only", async () => {
  const { request: own } = await click(toOnline, { sets: dialogsOnly, chosen: online });
  expect(own?.alongside).toEqual([[`${graph}/Calendars.Read`, `${graph}/Calendars.Read.Shared`]]);
  const { request: mailbox } = await click([`${graph}/Calendars.Read`, `${graph}/Calendars.Read.Shared`], {
    sets: dialogsOnly,
    chosen: online,
  });
  expect(mailbox?.alongside).toEqual([toOnline]);
  const { request: elsewhere } = await click(toGraph, { sets: dialogsOnly, chosen: federated });
  expect(elsewhere?.alongside).not.toContainEqual(toFederated);
});

test.each([
  { name: "an Outlook without sign-in and dialogs", sets: [], config: configuration, told: /This Outlook offers add-ins no sign-in/ },
  { name: "no app registration", sets: nested, config: unregistered, told: /No app registration is configured/ },
])("$name: nobody is asked, and it says why", async ({ sets, config, told }) => {
  const { token, popups } = await click(toGraph, { sets, config });
  expect(token).toMatch(told);
  expect(popups).toBe(0);
});
