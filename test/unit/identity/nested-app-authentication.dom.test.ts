import { afterEach, expect, test, vi } from "vitest";
import { Failure } from "../../../src/http/failure.ts";
import { createNestedAppAuthentication } from "../../../src/identity/nested-app-authentication.ts";
import { createFakeClock } from "../http/fake-clock.ts";
import { settle } from "../http/in-memory-server.ts";
import { installBridge, removeBridge, type BridgeAnswer, type BridgeRequest } from "./nested-app-auth-bridge.ts";

// The real msal on a stand-in for Outlook's bridge: what msal makes of the bridge's answers is half of the question.

const scopes = ["https://contoso.crm.dynamics.com/user_impersonation"];
const signal = new AbortController().signal;

function setup(
  answer: (request: BridgeRequest) => BridgeAnswer,
  { authorityHost = "login.microsoftonline.com", environment }: { readonly authorityHost?: string; readonly environment?: string } = {},
) {
  const heard = installBridge(answer, environment ?? authorityHost);
  const clock = createFakeClock();
  const tokens = createNestedAppAuthentication({
    clientId: "1b730954-1685-4b74-9bfd-dac224a7b894",
    authority: `https://${authorityHost}/common`,
    loginHint: "alex@contoso.example",
    clock,
  });
  return { heard, clock, tokens, asked: () => heard.filter(({ method }) => method !== "GetInitContext") };
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => expect.fail("a token came"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

afterEach(() => {
  removeBridge();
  vi.restoreAllMocks();
});

test("a token comes silently, for the scopes asked, with the account's name", async () => {
  const { tokens, asked } = setup(() => ({ accessToken: "secret" }));
  expect(await tokens.getToken({ scopes, signal })).toEqual({ accessToken: "secret", account: "alex@contoso.example" });
  expect(asked().map(({ method }) => method)).toEqual(["GetToken"]);
  expect(asked()[0]?.tokenParams).toMatchObject({ scope: scopes[0], clientId: "1b730954-1685-4b74-9bfd-dac224a7b894" });
});

test.each([
  { name: "the public cloud", hosts: {} },
  { name: "the public cloud under its other name", hosts: { environment: "login.windows.net" } },
  { name: "a national cloud", hosts: { authorityHost: "login.microsoftonline.us" } },
  { name: "an authority that msal does not know", hosts: { authorityHost: "login.contoso.example" } },
])("a token of $name is asked for once", async ({ hosts }) => {
  const { tokens, asked } = setup(() => ({ accessToken: "secret" }), hosts);
  await tokens.getToken({ scopes, signal });
  expect((await tokens.getToken({ scopes, signal })).accessToken).toBe("secret");
  expect(asked()).toHaveLength(1);
});

test("the client says that it can handle claims challenges", async () => {
  const { tokens, asked } = setup(() => ({ accessToken: "secret" }));
  await tokens.getToken({ scopes, signal });
  expect(JSON.parse(asked()[0]?.tokenParams?.claims ?? "null")).toMatchObject({ access_token: { xms_cc: { values: ["CP1"] } } });
});

test("a claims challenge goes past what is kept, to the host", async () => {
  let count = 0;
  const { tokens, asked } = setup(() => ({ accessToken: `secret ${++count}` }));
  await tokens.getToken({ scopes, signal });
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1764000000"}}}';
  expect((await tokens.getToken({ scopes, claims, signal })).accessToken).toBe("secret 2");
  expect(JSON.parse(asked()[1]?.tokenParams?.claims ?? "null")).toMatchObject({ access_token: { nbf: { value: "1764000000" } } });
});

test("a token that its service no longer accepts is replaced, past what pane and msal keep", async () => {
  let count = 0;
  const { tokens, asked } = setup(() => ({ accessToken: `secret ${++count}` }));
  await tokens.getToken({ scopes, signal });
  const renewed = { scopes, refused: "secret 1", signal };
  const [first, second, usual] = await Promise.all([
    tokens.getToken(renewed),
    tokens.getToken(renewed),
    tokens.getToken({ scopes, signal }),
  ]);
  // Who comes later was refused the same token: there is another one by now.
  const later = await tokens.getToken(renewed);
  expect([first, second, usual, later].map(({ accessToken }) => accessToken)).toEqual(Array.from({ length: 4 }, () => "secret 2"));
  expect(asked()).toHaveLength(2);
});

test("requests for one resource at one time share one question to the host; another resource has its own", async () => {
  const { tokens, asked } = setup(({ tokenParams }) => ({ accessToken: tokenParams?.scope ?? "" }));
  const graph = ["https://graph.microsoft.com/Calendars.Read", "https://graph.microsoft.com/Calendars.Read.Shared"];
  const answers = await Promise.all([
    tokens.getToken({ scopes, signal }),
    tokens.getToken({ scopes, signal }),
    tokens.getToken({ scopes: graph, signal }),
    tokens.getToken({ scopes: graph.toReversed(), signal }),
  ]);
  expect(asked()).toHaveLength(2);
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[2]?.accessToken).toBe(graph.join(" "));
  expect(answers[3]).toEqual(answers[2]);
});

test("one who stops waiting does not take the token from the other", async () => {
  const { tokens } = setup(() => ({ accessToken: "secret" }));
  const controller = new AbortController();
  const stopped = tokens.getToken({ scopes, signal: controller.signal });
  const waiting = tokens.getToken({ scopes, signal });
  controller.abort(new Error("the pane went away"));
  await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  expect((await waiting).accessToken).toBe("secret");
});

test.each<{ status: string; silently: string; byPopup: string }>([
  { status: "USER_INTERACTION_REQUIRED", silently: "SignInNeedsClick", byPopup: "SignInRefused" },
  { status: "USER_CANCEL", silently: "SignInRefused", byPopup: "SignInRefused" },
  { status: "NO_NETWORK", silently: "Unreachable", byPopup: "Unreachable" },
  { status: "ACCOUNT_UNAVAILABLE", silently: "SignInNeedsClick", byPopup: "SignInRefused" },
  { status: "DISABLED", silently: "Unauthenticated", byPopup: "Unauthenticated" },
  { status: "NESTED_APP_AUTH_UNAVAILABLE", silently: "Unauthenticated", byPopup: "Unauthenticated" },
  { status: "TRANSIENT_ERROR", silently: "Unauthenticated", byPopup: "Unauthenticated" },
  { status: "PERSISTENT_ERROR", silently: "Unauthenticated", byPopup: "Unauthenticated" },
  { status: "SOMETHING_NEW", silently: "Unauthenticated", byPopup: "Unauthenticated" },
])("the host's $status is $silently, and $byPopup after a popup", async ({ status, silently, byPopup }) => {
  const { tokens } = setup(() => ({ error: { status, code: "invalid_grant", description: "alex@contoso.example may not" } }));
  const silent = await failureOf(tokens.getToken({ scopes, signal }));
  const popup = await failureOf(tokens.signIn({ scopes, signal }));
  expect([silent.name, popup.name]).toEqual([silently, byPopup]);
  expect(silent.message + popup.message).not.toContain("alex@");
});

test.each([
  { name: "consent declined", description: "AADSTS65004: User declined to consent to access the app." },
  { name: "administrator's consent needed", description: "AADSTS90094: The grant requires admin permission." },
  { name: "blocked by conditional access", description: "AADSTS53003: Access has been blocked." },
])("$name is a refusal, whatever status the host gives it", async ({ description }) => {
  const { tokens } = setup(() => ({ error: { status: "PERSISTENT_ERROR", code: "invalid_grant", description } }));
  const failure = await failureOf(tokens.getToken({ scopes, signal }));
  expect(failure.name).toBe("SignInRefused");
  expect(failure.code).toBe(/AADSTS\d+/.exec(description)?.[0]);
});

test("consent still to be given needs a click", async () => {
  const { tokens } = setup(() => ({
    error: {
      status: "USER_INTERACTION_REQUIRED",
      code: "invalid_grant",
      subError: "consent_required",
      description: "AADSTS65001: The user has not consented.",
    },
  }));
  expect((await failureOf(tokens.getToken({ scopes, signal }))).name).toBe("SignInNeedsClick");
});

test("a click opens the popup, and what it brings serves the silent request after it", async () => {
  const { tokens, asked } = setup(({ method }) =>
    method === "GetTokenPopup" ? { accessToken: "secret" } : { error: { status: "USER_INTERACTION_REQUIRED" } },
  );
  expect((await failureOf(tokens.getToken({ scopes, signal }))).name).toBe("SignInNeedsClick");
  expect((await tokens.signIn({ scopes, signal })).accessToken).toBe("secret");
  expect((await tokens.getToken({ scopes, signal })).accessToken).toBe("secret");
  expect(asked().map(({ method }) => method)).toEqual(["GetToken", "GetTokenPopup"]);
});

test("a host that never answers times out after ten seconds, and the next request asks it anew", async () => {
  let answer: BridgeAnswer = "silence";
  const { tokens, clock, asked } = setup(() => answer);
  const failure = failureOf(tokens.getToken({ scopes, signal }));
  await vi.waitUntil(() => asked().length === 1, { timeout: 300_000 });
  clock.advance(10_000);
  expect((await failure).name).toBe("TimedOut");
  answer = { accessToken: "secret" };
  expect((await tokens.getToken({ scopes, signal })).accessToken).toBe("secret");
});

test("without a bridge there is no sign-in, and no standard popup either", async () => {
  vi.spyOn(window.console, "log").mockImplementation(() => undefined);
  const { tokens } = setup(() => "silence");
  removeBridge();
  const failure = await failureOf(tokens.getToken({ scopes, signal }));
  expect(failure).toMatchObject({ name: "Unauthenticated", message: "Outlook offers no sign-in for add-ins here." });
});

test("code that cannot be loaded is unreachable, and is loaded again by the next request", async () => {
  let loads = 0;
  const tokens = createNestedAppAuthentication({
    clientId: "c",
    authority: "a",
    clock: createFakeClock(),
    loadMsal: () => {
      loads += 1;
      if (loads === 1) return Promise.reject(new Error("ChunkLoadError: Loading chunk msal failed."));
      return Promise.resolve({
        needsInteraction: () => false,
        createNestedClient: () =>
          Promise.resolve({
            silently: () => Promise.resolve({ accessToken: "secret", username: "alex", expiresAt: 0 }),
            byPopup: () => Promise.reject(new Error()),
          }),
      });
    },
  });
  expect((await failureOf(tokens.getToken({ scopes, signal }))).name).toBe("Unreachable");
  expect(await tokens.getToken({ scopes, signal })).toEqual({ accessToken: "secret", account: "alex" });
});

test("a token serves this visit until five minutes before it ends, and msal is not asked again", async () => {
  const clock = createFakeClock();
  const silently = vi.fn(() => Promise.resolve({ accessToken: "secret", username: "alex", expiresAt: clock.now() + 3_600_000 }));
  const tokens = createNestedAppAuthentication({
    clientId: "c",
    authority: "a",
    clock,
    loadMsal: () =>
      Promise.resolve({
        needsInteraction: () => false,
        createNestedClient: () => Promise.resolve({ silently, byPopup: () => Promise.reject(new Error()) }),
      }),
  });
  for (let times = 0; times < 3; times += 1) await tokens.getToken({ scopes, signal });
  expect(silently).toHaveBeenCalledTimes(1);
  await tokens.getToken({ scopes: ["https://graph.microsoft.com/Calendars.Read"], signal });
  expect(silently).toHaveBeenCalledTimes(2);
  clock.advance(55 * 60_000);
  await tokens.getToken({ scopes, signal });
  expect(silently).toHaveBeenCalledTimes(3);
});

test("a stopped request asks nobody", async () => {
  const { tokens, heard } = setup(() => ({ accessToken: "secret" }));
  await expect(tokens.getToken({ scopes, signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
  await settle();
  expect(heard).toHaveLength(0);
});
