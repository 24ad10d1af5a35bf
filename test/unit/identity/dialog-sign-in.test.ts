import { expect, test, vi } from "vitest";
import type { SignInDialogEnd } from "../../../src/identity/ask-by-dialog.ts";
import { createDialogSignIn, type Msal } from "../../../src/identity/dialog-sign-in.ts";
import { failureOfSignIn } from "../../../src/identity/failure-of-sign-in.ts";
import type { SignInAuthority } from "../../../src/identity/sign-in-authority.ts";
import type { Granted, StandardClient } from "../../../src/identity/standard-client.ts";
import { Failure } from "../../../src/http/failure.ts";
import { createFakeClock } from "../http/fake-clock.ts";
import { fakeSignInDialogs } from "./fake-sign-in-dialogs.ts";

const graph = ["https://graph.microsoft.com/Calendars.Read"];
const crm = ["https://contoso.crm.dynamics.com/user_impersonation"];
const authority: SignInAuthority = {
  kind: "entra",
  clientId: "1b730954-1685-4b74-9bfd-dac224a7b894",
  authority: "https://login.microsoftonline.com/common",
  resources: [
    { root: "https://graph.microsoft.com", rights: new Set(["Calendars.Read"]) },
    { root: "https://contoso.crm.dynamics.com", rights: new Set(["user_impersonation"]) },
  ],
};
const account = { id: "oid.tid", username: "alex@contoso.example" };
const signal = new AbortController().signal;

type Silently = (asked: Parameters<StandardClient["silently"]>[0]) => Promise<Granted | undefined>;

function setup({
  silently = () => Promise.resolve(undefined),
  loadMsal,
  interactionRequired = false,
}: { readonly silently?: Silently; readonly loadMsal?: () => Promise<Msal>; readonly interactionRequired?: boolean } = {}) {
  const clock = createFakeClock();
  const dialogs = fakeSignInDialogs();
  const asked = vi.fn(silently);
  const kept: string[] = [];
  const unused = () => expect.fail("The pane leaves for nowhere.");
  const msal: Msal = {
    createStandardClient: () => Promise.resolve({ silently: asked, leave: unused, returned: unused }),
    nameFailure: (error, how) => failureOfSignIn(error, { asked: how, interactionRequired }),
  };
  const tokens = createDialogSignIn({
    authority,
    dialogPage: new URL("https://addins.contoso.com/guard/dialog.html"),
    loginHint: account.username,
    alongside: () => [graph, crm],
    dialogs,
    accounts: { find: () => kept.at(-1), keep: (id) => void kept.push(id) },
    loadMsal: loadMsal ?? (() => Promise.resolve(msal)),
    clock,
  });
  const granted = (scopes: readonly string[], accessToken: string): Granted => ({
    account,
    token: { scopes, accessToken, expiresAt: clock.now() + 3_600_000 },
  });
  const token = (scopes: readonly string[], accessToken = "secret", livesMs = 3_600_000) => ({
    scopes,
    accessToken,
    expiresAt: clock.now() + livesMs,
  });
  return { tokens, clock, dialogs, asked, kept, granted, token };
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => expect.fail("a token came"),
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
}

test("a click opens the dialog at once, before anything is awaited", () => {
  const { tokens, dialogs } = setup({ loadMsal: () => new Promise(() => undefined) });
  void tokens.signIn({ scopes: graph, signal });
  expect(dialogs.opened.map(({ url }) => url.origin + url.pathname + url.search)).toEqual(["https://addins.contoso.com/guard/dialog.html"]);
});

test("the dialog is asked for this resource, and for the others alongside", () => {
  const { tokens, dialogs } = setup();
  void tokens.signIn({ scopes: graph, claims: '{"access_token":{}}', signal });
  expect(dialogs.opened[0]?.request).toMatchObject({
    authority: "entra",
    scopes: graph,
    alongside: [crm],
    loginHint: account.username,
    claims: '{"access_token":{}}',
  });
});

test("one dialog does for both resources: their tokens come from memory afterwards, and msal is not asked", async () => {
  const { tokens, dialogs, token, asked, kept } = setup();
  const signingIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph, "for Graph"), token(crm, "for CRM")] });
  expect(await signingIn).toEqual({ accessToken: "for Graph", account: account.username });
  expect(await tokens.getToken({ scopes: crm, signal })).toEqual({ accessToken: "for CRM", account: account.username });
  expect([dialogs.opened[0]?.state, asked.mock.calls.length, kept]).toEqual(["closed", 0, [account.id]]);
});

test("what the dialog did not bring along is asked for silently, for whoever signed in there", async () => {
  const { tokens, dialogs, token, asked, granted } = setup({ silently: ({ scopes }) => Promise.resolve(granted(scopes, "later")) });
  const signingIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph)] });
  await signingIn;
  expect((await tokens.getToken({ scopes: crm, signal })).accessToken).toBe("later");
  expect(asked).toHaveBeenCalledExactlyOnceWith({ scopes: crm, username: account.username, accountId: account.id });
});

test("a silent question that is still under way does not stand before what the dialog brought", async () => {
  const { tokens, dialogs, token } = setup({ silently: () => new Promise(() => undefined) });
  void tokens.getToken({ scopes: graph, signal }).catch(() => undefined);
  const signingIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph, "for Graph")] });
  expect((await signingIn).accessToken).toBe("for Graph");
});

test("msal's cache answers without a dialog, and is asked once for as long as the token lives", async () => {
  const { tokens, dialogs, asked, granted, clock } = setup({ silently: ({ scopes }) => Promise.resolve(granted(scopes, "cached")) });
  const both = await Promise.all([tokens.getToken({ scopes: crm, signal }), tokens.getToken({ scopes: crm, signal })]);
  expect(both).toEqual([
    { accessToken: "cached", account: account.username },
    { accessToken: "cached", account: account.username },
  ]);
  await tokens.getToken({ scopes: crm, signal });
  expect([asked.mock.calls.length, dialogs.opened.length]).toEqual([1, 0]);
  clock.advance(3_600_000);
  await tokens.getToken({ scopes: crm, signal });
  expect(asked).toHaveBeenCalledTimes(2);
});

test("a claims challenge goes past memory, and what was kept for it serves no more", async () => {
  let count = 0;
  const { tokens, asked, granted } = setup({ silently: ({ scopes }) => Promise.resolve(granted(scopes, `secret ${String(++count)}`)) });
  await tokens.getToken({ scopes: crm, signal });
  expect((await tokens.getToken({ scopes: crm, claims: "{}", signal })).accessToken).toBe("secret 2");
  expect(asked.mock.lastCall?.[0]).toMatchObject({ claims: "{}" });
  expect((await tokens.getToken({ scopes: crm, signal })).accessToken).toBe("secret 2");
});

test("a token that its service no longer accepts is replaced, past memory and past msal's cache", async () => {
  let count = 0;
  const { tokens, asked, granted } = setup({ silently: ({ scopes }) => Promise.resolve(granted(scopes, `secret ${String(++count)}`)) });
  await tokens.getToken({ scopes: crm, signal });
  expect((await tokens.getToken({ scopes: crm, refused: "secret 1", signal })).accessToken).toBe("secret 2");
  expect(asked.mock.lastCall?.[0]).toMatchObject({ renew: true });
});

test("nobody who signed in before needs a click, and no dialog opens by itself", async () => {
  const { tokens, dialogs } = setup();
  expect((await failureOf(tokens.getToken({ scopes: crm, signal }))).name).toBe("SignInNeedsClick");
  expect(dialogs.opened).toEqual([]);
});

test.each([
  {
    name: "no token at hand",
    thrown: Object.assign(new Error(), { errorCode: "no_tokens_found" }),
    interactionRequired: true,
    expected: { name: "SignInNeedsClick" },
  },
  { name: "no connection", thrown: Object.assign(new Error(), { errorCode: "network_error" }), expected: { name: "Unreachable" } },
  {
    name: "a company's refusal",
    thrown: Object.assign(new Error("AADSTS53003: alex@contoso.example is blocked"), { errorCode: "invalid_grant" }),
    expected: { name: "SignInRefused", code: "AADSTS53003" },
  },
  { name: "anything else", thrown: new Error("alex@contoso.example"), expected: { name: "Unauthenticated" } },
])("$name, as msal throws it, has its name and tells nobody's", async ({ thrown, expected, ...more }) => {
  const { tokens } = setup({ silently: () => Promise.reject(thrown), ...more });
  const failure = await failureOf(tokens.getToken({ scopes: crm, signal }));
  expect(failure).toMatchObject(expected);
  expect(failure.message).not.toContain("alex@");
});

test("msal that never answers times out after ten seconds", async () => {
  const { tokens, clock, asked } = setup({ silently: () => new Promise(() => undefined) });
  const failure = failureOf(tokens.getToken({ scopes: crm, signal }));
  await vi.waitUntil(() => asked.mock.calls.length === 1, { timeout: 300_000 });
  clock.advance(10_000);
  expect((await failure).name).toBe("TimedOut");
});

test("code that cannot be loaded is unreachable, and is loaded again by the next request", async () => {
  let loads = 0;
  const { tokens } = setup({ loadMsal: () => Promise.reject(new Error(`load ${String(++loads)}`)) });
  expect((await failureOf(tokens.getToken({ scopes: crm, signal }))).name).toBe("Unreachable");
  await failureOf(tokens.getToken({ scopes: crm, signal }));
  expect(loads).toBe(2);
});

test("two clicks share one dialog; a third, after it, opens another", async () => {
  const { tokens, dialogs, token } = setup();
  const clicks = [tokens.signIn({ scopes: graph, signal }), tokens.signIn({ scopes: crm, signal })];
  expect(dialogs.opened).toHaveLength(1);
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph, "for Graph"), token(crm, "for CRM")] });
  expect((await Promise.all(clicks)).map(({ accessToken }) => accessToken)).toEqual(["for Graph", "for CRM"]);
  void tokens.signIn({ scopes: graph, signal });
  expect(dialogs.opened).toHaveLength(2);
});

test("whoever stops waiting leaves the dialog to the other; the last one closes it", async () => {
  const { tokens, dialogs } = setup();
  const [one, other] = [new AbortController(), new AbortController()];
  const [first, second] = [tokens.signIn({ scopes: graph, signal: one.signal }), tokens.signIn({ scopes: graph, signal: other.signal })];
  one.abort();
  await expect(first).rejects.toMatchObject({ name: "AbortError" });
  expect(dialogs.opened[0]?.state).toBe("open");
  other.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  expect(dialogs.opened[0]?.state).toBe("closed");
});

test("who is aborted before asks nobody", async () => {
  const { tokens, dialogs, asked } = setup();
  const gone = AbortSignal.abort();
  await expect(tokens.getToken({ scopes: graph, signal: gone })).rejects.toMatchObject({ name: "AbortError" });
  await expect(tokens.signIn({ scopes: graph, signal: gone })).rejects.toMatchObject({ name: "AbortError" });
  expect([dialogs.opened.length, asked.mock.calls.length]).toEqual([0, 0]);
});

test.each<{ name: string; end: SignInDialogEnd; expected: object }>([
  {
    name: "closed by the person",
    end: { kind: "by-person" },
    expected: { name: "SignInWindowClosed", reason: "sign-in-window-closed", code: "window_closed" },
  },
  {
    name: "stopped by the browser",
    end: { kind: "not-opened", why: "blocked" },
    expected: { name: "SignInWindowBlocked", reason: "sign-in-window-blocked", code: "window_blocked" },
  },
  {
    name: "declined when Outlook asked",
    end: { kind: "not-opened", why: "ignored" },
    expected: { name: "SignInWindowBlocked", code: "window_ignored" },
  },
  {
    name: "refused since there is another",
    end: { kind: "not-opened", why: "already-open" },
    expected: { name: "SignInWindowBlocked", code: "window_already_open" },
  },
  {
    name: "refused since Outlook is minimized",
    end: { kind: "not-opened", why: "minimized" },
    expected: { name: "SignInWindowBlocked", code: "window_minimized" },
  },
  {
    name: "refused for its domain",
    end: { kind: "not-opened", why: "foreign-domain" },
    expected: { name: "Unauthenticated", code: "window_foreign_domain" },
  },
  { name: "not opened for no reason told", end: { kind: "not-opened" }, expected: { name: "Unauthenticated", code: undefined } },
  { name: "without its page", end: { kind: "broken", why: "page-missing" }, expected: { name: "Unreachable", code: "page_missing" } },
])("a window $name is a failure with a name", async ({ end, expected }) => {
  const { tokens, dialogs } = setup();
  const failure = failureOf(tokens.signIn({ scopes: graph, signal }));
  dialogs.opened[0]?.end(end);
  expect(await failure).toMatchObject(expected);
});

test("whoever was refused is told so by the next check as well, until another dialog opens", async () => {
  const { tokens, dialogs, token } = setup();
  const failure = failureOf(tokens.signIn({ scopes: graph, signal }));
  dialogs.opened[0]?.end({ kind: "not-opened", why: "blocked" });
  await failure;
  expect(await failureOf(tokens.getToken({ scopes: graph, signal }))).toMatchObject({ name: "SignInWindowBlocked" });
  const signingIn = tokens.signIn({ scopes: graph, signal });
  expect((await failureOf(tokens.getToken({ scopes: graph, signal }))).name).toBe("SignInNeedsClick");
  dialogs.opened[1]?.answer({ kind: "signed-in", account, tokens: [token(graph)] });
  await signingIn;
  expect((await failureOf(tokens.getToken({ scopes: crm, signal }))).name).toBe("SignInNeedsClick");
});

test("a window that Outlook takes for closed while the person signs in leaves its token to the next check", async () => {
  const cache: Granted[] = [];
  const { tokens, dialogs, granted } = setup({ silently: () => Promise.resolve(cache[0]) });
  const failure = failureOf(tokens.signIn({ scopes: graph, signal }));
  dialogs.opened[0]?.end({ kind: "by-person" });
  expect(await failure).toMatchObject({ reason: "sign-in-window-closed" });
  expect(await failureOf(tokens.getToken({ scopes: graph, signal }))).toMatchObject({ reason: "sign-in-window-closed" });
  // The dialog's msal has got there.
  cache.push(granted(graph, "from the cache"));
  expect((await tokens.getToken({ scopes: graph, signal })).accessToken).toBe("from the cache");
});

test("a failure that the dialog tells leaves it open; closed then, it is still that failure", async () => {
  const { tokens, dialogs } = setup();
  const failure = failureOf(tokens.signIn({ scopes: graph, signal }));
  dialogs.opened[0]?.answer({ kind: "failed", failure: { name: "SignInRefused", code: "AADSTS65004" } });
  expect(dialogs.opened[0]?.state).toBe("open");
  dialogs.opened[0]?.answer({ kind: "close" });
  expect(await failure).toMatchObject({ name: "SignInRefused", code: "AADSTS65004" });
  expect(dialogs.opened[0]?.state).toBe("closed");
});

test("after another account has signed in, what it was not granted is asked for in its name", async () => {
  const casey = { id: "other.tid", username: "casey@contoso.example" };
  const { tokens, dialogs, token, asked } = setup();
  const alexSignsIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph), token(crm, "Alex's")] });
  await alexSignsIn;
  const caseySignsIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[1]?.answer({ kind: "signed-in", account: casey, tokens: [token(graph)] });
  await caseySignsIn;
  expect(await failureOf(tokens.getToken({ scopes: crm, signal }))).toMatchObject({ name: "SignInNeedsClick" });
  expect(asked).toHaveBeenCalledExactlyOnceWith({ scopes: crm, username: account.username, accountId: casey.id });
});

test("whoever fails and tries again in the same window is signed in", async () => {
  const { tokens, dialogs, token } = setup();
  const signingIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.answer({ kind: "failed", failure: { name: "SignInRefused" } });
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph)] });
  expect((await signingIn).accessToken).toBe("secret");
});

test("signed in, but without a token for what was asked: refused, not asked again", async () => {
  const { tokens, dialogs, token } = setup();
  const failure = failureOf(tokens.signIn({ scopes: graph, signal }));
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(crm)] });
  expect(await failure).toMatchObject({ name: "SignInRefused", message: "Signing in did not cover this." });
});

test.each<[string, unknown]>([
  [
    "to another question",
    {
      id: "9f6e3a52-7c1e-4a30-8d7c-0f3a1b2c3d4e",
      kind: "signed-in",
      account,
      tokens: [{ scopes: graph, accessToken: "evil", expiresAt: 9e12 }],
    },
  ],
  ["without an id", { kind: "close" }],
  ["that is text", "signed-in"],
  ["that is nothing", null],
])("a message %s is nothing", async (_name, message) => {
  const { tokens, dialogs, token } = setup();
  const signingIn = tokens.signIn({ scopes: graph, signal });
  dialogs.opened[0]?.say(message);
  expect(dialogs.opened[0]?.state).toBe("open");
  dialogs.opened[0]?.answer({ kind: "signed-in", account, tokens: [token(graph, "honest")] });
  expect((await signingIn).accessToken).toBe("honest");
});

test.each<[string, readonly string[]]>([
  ["a stranger's address", ["https://evil.example/user_impersonation"]],
  ["an address that only begins like ours", ["https://contoso.crm.dynamics.com.evil.example/user_impersonation"]],
  ["another right of one of ours", ["https://graph.microsoft.com/Mail.Read"]],
  ["all that was consented to", ["https://graph.microsoft.com/.default"]],
  ["one of ours beside another right", [...graph, "https://graph.microsoft.com/Mail.Read"]],
  ["two of ours at once", [...graph, ...crm]],
  ["no resource", ["openid"]],
  ["nothing", []],
])("scopes of %s are refused, silently and by a click", async (_name, scopes) => {
  const { tokens, dialogs, asked } = setup();
  expect((await failureOf(tokens.getToken({ scopes, signal }))).name).toBe("Unauthenticated");
  expect((await failureOf(tokens.signIn({ scopes, signal }))).name).toBe("Unauthenticated");
  expect([dialogs.opened.length, asked.mock.calls.length]).toEqual([0, 0]);
});
