import { expect, test, vi } from "vitest";
import type { Configuration } from "../../../../src/configuration/configuration.ts";
import { runSignIn } from "../../../../src/dialog/sign-in/run-sign-in.ts";
import type { SignInScreen, SignInTrouble } from "../../../../src/dialog/sign-in/sign-in-screen.ts";
import { SignInRefused, Unreachable, type Failure } from "../../../../src/http/failure.ts";
import type { SignInAnswer } from "../../../../src/identity/sign-in-answer.ts";
import type { SignInAuthority } from "../../../../src/identity/sign-in-authority.ts";
import { signInAddress, type SignInRequest } from "../../../../src/identity/sign-in-request.ts";
import type { Granted, StandardClient } from "../../../../src/identity/standard-client.ts";
import { createFakeClock } from "../../http/fake-clock.ts";
import { settle } from "../../http/in-memory-server.ts";

const id = "7d0c7c3e-8f0c-4a38-9a41-3b5c2a7d9e10";
const graph = ["https://graph.microsoft.com/Calendars.Read"];
const crm = ["https://contoso.crm.dynamics.com/user_impersonation"];
const old = ["https://crm.contoso.example/user_impersonation"];
const account = { id: "oid.tid", username: "alex@contoso.example" };
const asked: SignInRequest = { id, authority: "entra", scopes: graph, alongside: [crm], loginHint: account.username };

const organization = { colour: "#0f6cbd", version: "9.2" } as const;
const configuration: Configuration = {
  clientId: "1b730954-1685-4b74-9bfd-dac224a7b894",
  authority: "https://login.microsoftonline.com/common",
  graph: "https://graph.microsoft.com",
  exchange: "automatic",
  syncMinutes: 15,
  patienceSeconds: 60,
  organizations: [
    { ...organization, name: "PROD", url: "https://contoso.crm.dynamics.com", signIn: "entra", id: "0b1c1d2e-3f40-4a51-8b62-7c839d94aeb5" },
    { ...organization, name: "OLD", url: "https://crm.contoso.example", signIn: "adfs", id: "1b1c1d2e-3f40-4a51-8b62-7c839d94aeb5" },
  ],
  retired: [],
  tables: [],
  adfs: { authority: "https://adfs.contoso.example/adfs", clientId: "a3f0c1d2-5b6e-4f70-8a91-0c2d4e6f8a10" },
};

const granted = (scopes: readonly string[], accessToken: string): Granted => ({
  account,
  token: { scopes, accessToken, expiresAt: 1_800_000_000_000 },
});

function fragmentOf(request: SignInRequest): string {
  return signInAddress(new URL("https://addins.contoso.com/guard/dialog.html"), request).hash;
}

/** `fragments`: of the page's address, and what msal makes of it once it has read the answer in it. */
function setup({
  fragments: [before, after = before],
  returned = () => Promise.resolve(undefined),
  delivery = "sent",
  ...client
}: { readonly fragments: readonly [string, string?]; readonly delivery?: "sent" | "not-sent" } & Partial<StandardClient>) {
  let fragment = before;
  const told: SignInAnswer[] = [];
  const shown: string[] = [];
  let offers: { readonly again?: () => void; readonly close?: () => void } = {};
  const screen: SignInScreen = {
    setWords: () => undefined,
    working: () => void shown.push("working"),
    done: (how) => void shown.push(how === "sent" ? "done" : "done alone"),
    failed: (trouble: SignInTrouble, offered) => {
      shown.push(trouble);
      offers = offered;
    },
    wordsFor: (failure) => (failure instanceof Unreachable ? "unreachable" : "refused"),
  };
  const leave = vi.fn<StandardClient["leave"]>(() => new Promise(() => undefined));
  const createClient = vi.fn<(authority: SignInAuthority) => Promise<StandardClient>>(() =>
    Promise.resolve({
      leave,
      silently: () => Promise.resolve(undefined),
      ...client,
      returned: () => {
        fragment = after;
        return returned();
      },
    }),
  );
  const clock = createFakeClock();
  const run = runSignIn({
    configuration,
    fragment: () => fragment,
    createClient,
    nameFailure: (error) => error as Failure,
    screen,
    send(answer) {
      told.push(answer);
      return delivery;
    },
    clock,
  });
  return { run, told, shown, leave, createClient, clock, offers: () => offers };
}

test("on the way out it leaves for the authority of config.json, for what was asked", async () => {
  const { leave, createClient, told, shown } = setup({ fragments: [fragmentOf(asked)] });
  await settle();
  expect(createClient.mock.calls).toEqual([
    [
      {
        kind: "entra",
        clientId: configuration.clientId,
        authority: configuration.authority,
        resources: [
          expect.objectContaining({ root: "https://graph.microsoft.com" }),
          expect.objectContaining({ root: "https://contoso.crm.dynamics.com" }),
        ],
      },
    ],
  ]);
  expect(leave).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ scopes: graph, alongside: crm, loginHint: account.username, chooseAccount: false }),
  );
  expect([told, shown]).toEqual([[], ["working"]]);
});

test.each<[string, SignInRequest]>([
  ["a stranger's resource", { ...asked, scopes: ["https://evil.example/user_impersonation"] }],
  ["a stranger's resource alongside", { ...asked, alongside: [crm, ["https://evil.example/user_impersonation"]] }],
  ["an address that only begins like one of ours", { ...asked, scopes: ["https://graph.microsoft.com.evil.example/Calendars.Read"] }],
  ["two resources in one", { ...asked, scopes: [...graph, ...crm] }],
  ["another right of Graph", { ...asked, scopes: ["https://graph.microsoft.com/Mail.Read"] }],
  ["another right of Graph beside one of ours", { ...asked, scopes: [...graph, "https://graph.microsoft.com/Mail.Read"] }],
  ["another right of Graph alongside", { ...asked, scopes: crm, alongside: [["https://graph.microsoft.com/Files.Read.All"]] }],
  ["all that was consented to", { ...asked, scopes: ["https://graph.microsoft.com/.default"] }],
  ["all of CRM's that was consented to", { ...asked, alongside: [["https://contoso.crm.dynamics.com/.default"]] }],
  ["a path behind one of ours", { ...asked, scopes: ["https://graph.microsoft.com/../evil/Calendars.Read"] }],
  ["what belongs to the other authority", { ...asked, scopes: old, alongside: [] }],
  ["nothing but one's name", { ...asked, scopes: ["openid"], alongside: [] }],
])("whoever asks for %s goes nowhere, and nothing is told", async (_name, request) => {
  const { run, leave, told, shown } = setup({ fragments: [fragmentOf(request)] });
  await run;
  expect([leave.mock.calls.length, told, shown]).toEqual([0, [], ["no-pane"]]);
});

test("even an answer of the authority is told to nobody whose question names a stranger", async () => {
  const { run, told, shown } = setup({
    fragments: ["#code=x&state=abc%7Centra", fragmentOf({ ...asked, alongside: [["https://evil.example/user_impersonation"]] })],
    returned: () => Promise.resolve(granted(graph, "secret")),
  });
  await run;
  expect([told, shown]).toEqual([[], ["no-pane"]]);
});

test.each([
  ["nothing", ""],
  ["what it does not understand", "#request=%7B%7D"],
  ["an authority of its own", fragmentOf({ ...asked, authority: "https://evil.example" as "entra" })],
  ["an answer of somebody else's", "#code=x&state=abc%7Cevil"],
])("an address with %s has no client made at all", async (_name, fragment) => {
  const { run, createClient, shown } = setup({ fragments: [fragment] });
  await run;
  expect([createClient.mock.calls.length, shown]).toEqual([0, ["no-pane"]]);
});

test("back from the authority it hands over the token, and those that come along silently", async () => {
  const silently = vi.fn<StandardClient["silently"]>(({ scopes }) => Promise.resolve(granted(scopes, "for CRM")));
  const { run, told, shown, leave } = setup({
    fragments: ["#code=x&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.resolve(granted(["Calendars.Read", "openid"], "for Graph")),
    silently,
  });
  await run;
  expect(silently).toHaveBeenCalledExactlyOnceWith({ scopes: crm, accountId: account.id });
  expect(told).toEqual([{ id, kind: "signed-in", account, tokens: [granted(graph, "for Graph").token, granted(crm, "for CRM").token] }]);
  expect([leave.mock.calls.length, shown]).toEqual([0, ["done"]]);
});

test.each<[string, Partial<StandardClient>]>([
  ["is not to be had", { silently: () => Promise.resolve(undefined) }],
  ["fails", { silently: () => Promise.reject(new Unreachable("x")) }],
])("a token alongside that %s holds up nobody", async (_name, client) => {
  const { run, told } = setup({
    fragments: ["#code=x&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.resolve(granted(graph, "for Graph")),
    ...client,
  });
  await run;
  expect(told).toMatchObject([{ kind: "signed-in", tokens: [{ accessToken: "for Graph" }] }]);
});

test("a token alongside that never comes is waited for ten seconds", async () => {
  const { run, told, clock } = setup({
    fragments: ["#code=x&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.resolve(granted(graph, "for Graph")),
    silently: () => new Promise(() => undefined),
  });
  await settle();
  clock.advance(9_999);
  await settle();
  expect(told).toEqual([]);
  clock.advance(1);
  await run;
  expect(told).toHaveLength(1);
});

test("a refusal is told by its code and said in words; trying again lets one be somebody else, and Close closes", async () => {
  const { run, told, shown, leave, offers } = setup({
    fragments: ["#error=access_denied&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.reject(new SignInRefused("alex@contoso.example said no", { code: "AADSTS65004" })),
  });
  await run;
  expect(told).toEqual([{ id, kind: "failed", failure: { name: "SignInRefused", code: "AADSTS65004" } }]);
  expect(shown).toEqual(["refused"]);
  offers().again?.();
  expect(leave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ scopes: graph, chooseAccount: true }));
  offers().close?.();
  expect(told.at(-1)).toEqual({ id, kind: "close" });
});

test("whoever has signed in in a window that lost its pane is told so, and offered no Close that closes nothing", async () => {
  const { run, shown, told } = setup({
    fragments: ["#code=x&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.resolve(granted(graph, "for Graph")),
    delivery: "not-sent",
  });
  await run;
  expect([shown, told.length]).toEqual([["done alone"], 1]);
  const failed = setup({
    fragments: ["#error=access_denied&state=abc%7Centra", fragmentOf(asked)],
    returned: () => Promise.reject(new SignInRefused("x")),
    delivery: "not-sent",
  });
  await failed.run;
  expect(Object.keys(failed.offers())).toEqual(["again"]);
});

test("AD FS has its own client, and is asked for no other account", async () => {
  const request: SignInRequest = { id, authority: "adfs", scopes: old, alongside: [] };
  const { run, leave, createClient, offers } = setup({
    fragments: ["#error=access_denied&state=abc%7Cadfs", fragmentOf(request)],
    returned: () => Promise.reject(new SignInRefused("x")),
  });
  await run;
  expect(createClient.mock.lastCall?.[0]).toMatchObject({
    ...configuration.adfs,
    kind: "adfs",
    resources: [expect.objectContaining({ root: "https://crm.contoso.example" })],
  });
  offers().again?.();
  expect(leave).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ scopes: old, chooseAccount: false }));
});

test("an authority that cannot be reached is said to be so, and so is one whose page never opens", async () => {
  const down = setup({ fragments: [fragmentOf(asked)], leave: () => Promise.reject(new Unreachable("x", { code: "network_error" })) });
  await down.run;
  expect([down.told, down.shown]).toEqual([
    [{ id, kind: "failed", failure: { name: "Unreachable", code: "network_error" } }],
    ["working", "unreachable"],
  ]);
  const stuck = setup({ fragments: [fragmentOf(asked)], leave: () => Promise.resolve() });
  await stuck.run;
  expect(stuck.told).toMatchObject([{ kind: "failed", failure: { name: "TimedOut" } }]);
});
