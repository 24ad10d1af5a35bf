import { expect, test, vi } from "vitest";
import { tokensFrom } from "../../../src/app/create-tokens.ts";
import { lazy } from "../../../src/app/lazy.ts";
import { Unreachable } from "../../../src/http/failure.ts";
import type { TokenRequest, TokenSource } from "../../../src/identity/token-source.ts";
import { settle } from "../http/in-memory-server.ts";

const request = { scopes: ["https://contoso.crm.dynamics.com/user_impersonation"], signal: new AbortController().signal };
const token = { accessToken: "secret", account: "alex@contoso.example" };

function source() {
  return {
    getToken: vi.fn<TokenSource["getToken"]>(() => Promise.resolve(token)),
    signIn: vi.fn<TokenSource["signIn"]>(() => Promise.resolve(token)),
  };
}

test("it is loaded at once, before anybody asks, and once", async () => {
  const load = vi.fn(() => Promise.resolve(source()));
  const tokens = tokensFrom(lazy(load));
  expect(load).toHaveBeenCalledTimes(1);
  await Promise.all([tokens.getToken(request), tokens.getToken(request)]);
  await tokens.getToken(request);
  expect(load).toHaveBeenCalledTimes(1);
});

test("once it is there a click reaches the source in the click itself", async () => {
  const late = source();
  const tokens = tokensFrom(lazy(() => Promise.resolve(late)));
  await settle();
  void tokens.signIn(request);
  expect(late.signIn).toHaveBeenCalledExactlyOnceWith(request);
});

test("a click that comes before it waits for it", async () => {
  const late = source();
  let arrive: (source: TokenSource) => void = () => undefined;
  const tokens = tokensFrom(lazy(() => new Promise<TokenSource>((resolve) => (arrive = resolve))));
  const signingIn = tokens.signIn(request);
  await settle();
  expect(late.signIn).not.toHaveBeenCalled();
  arrive(late);
  expect(await signingIn).toEqual(token);
});

test("a load that failed is told to whoever asks, and tried anew by the next", async () => {
  const answers = [
    () => Promise.reject(new Unreachable("first")),
    () => Promise.reject(new Unreachable("second")),
    () => Promise.resolve(source()),
  ];
  const load = vi.fn(() => answers.shift()?.() ?? expect.fail("loaded once too often"));
  const tokens = tokensFrom(lazy(load));
  await settle();
  await expect(tokens.getToken(request)).rejects.toThrow("second");
  expect(await tokens.getToken(request)).toEqual(token);
  expect(load).toHaveBeenCalledTimes(3);
});

test("who stops waiting for it stops at once", async () => {
  const leaving = new AbortController();
  const tokens = tokensFrom(lazy(() => new Promise<TokenSource>(() => undefined)));
  const asked: Promise<unknown> = tokens.getToken({ ...request, signal: leaving.signal } satisfies TokenRequest);
  leaving.abort();
  await expect(asked).rejects.toMatchObject({ name: "AbortError" });
});
