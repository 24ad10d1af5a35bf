import fc from "fast-check";
import { expect, test } from "vitest";
import { Forbidden, SignInRefused, TimedOut, Unauthenticated, Unreachable, type Failure } from "../../../src/http/failure.ts";
import { SignInNeedsClick, SignInWindowBlocked } from "../../../src/http/sign-in-failure.ts";
import { fromSignInFailure, findSignInAnswer, toSignInFailure } from "../../../src/identity/sign-in-answer.ts";
import { findSignInRequest, signInAddress, type SignInRequest } from "../../../src/identity/sign-in-request.ts";

const id = "7d0c7c3e-8f0c-4a38-9a41-3b5c2a7d9e10";
const scope = "https://contoso.crm.dynamics.com/user_impersonation";
const page = new URL("https://addins.contoso.com/guard/dialog.html");
const request: SignInRequest = { id, authority: "entra", scopes: [scope], alongside: [] };
const token = { scopes: [scope], accessToken: "secret", expiresAt: 1_764_000_000_000 };
const account = { id: "oid.tid", username: "alex@contoso.example" };

const fragmentOf = (asked: unknown) =>
  `#${new URLSearchParams({ part: "sign-in", request: typeof asked === "string" ? asked : JSON.stringify(asked) }).toString()}`;

test("a request arrives as it was asked, whatever is in its texts", () => {
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  const asked = fc.record(
    {
      id: fc.uuid(),
      authority: fc.constantFrom("entra" as const, "adfs" as const),
      scopes: fc.array(texts, { minLength: 1, maxLength: 10 }),
      alongside: fc.array(fc.array(texts, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
      loginHint: texts,
      claims: texts,
    },
    { requiredKeys: ["id", "authority", "scopes", "alongside"] },
  );
  fc.assert(
    fc.property(asked, (one) => {
      const { origin, pathname, search, hash } = signInAddress(page, one);
      expect([origin + pathname, search]).toEqual([page.href, ""]);
      const length = new URLSearchParams(hash.slice(1)).get("request")?.length ?? 0;
      expect(findSignInRequest(hash)).toEqual(length > 40_000 ? undefined : one);
    }),
    { numRuns: 60 },
  );
});

test.each<[string, unknown]>([
  ["an authority that nobody knows", { ...request, authority: "https://evil.example" }],
  ["no scope", { ...request, scopes: [] }],
  ["scopes that are text", { ...request, scopes: scope }],
  ["more scopes than one resource has", { ...request, scopes: Array(11).fill(scope) }],
  ["a scope as long as a book", { ...request, scopes: ["x".repeat(701)] }],
  ["more resources than there are", { ...request, alongside: Array(6).fill([scope]) }],
  ["an id that is none", { ...request, id: "1" }],
  ["a login hint that is longer than an address", { ...request, loginHint: "a".repeat(321) }],
  ["claims that are no text", { ...request, claims: { access_token: {} } }],
  ["no JSON", "{"],
  ["JSON of something else", "[1]"],
  ["more than forty thousand characters", JSON.stringify({ ...request, more: "x".repeat(40_000) })],
])("a fragment with %s asks for nothing", (_name, asked) => {
  expect(findSignInRequest(fragmentOf(asked))).toBeUndefined();
});

test("what stands in a request beside what it may hold is left out", () => {
  expect(findSignInRequest(fragmentOf({ ...request, redirectUri: "https://evil.example" }))).toEqual(request);
});

test("no fragment whatever makes it throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.json().map(fragmentOf),
        fc.anything().map((value) => `#request=${String(JSON.stringify(value))}`),
      ),
      (fragment) => {
        expect(findSignInRequest(fragment)).toBeUndefined();
      },
    ),
  );
});

test("the three answers are understood", () => {
  for (const answer of [
    { id, kind: "signed-in", account, tokens: [token] },
    { id, kind: "failed", failure: { name: "SignInRefused", code: "AADSTS65004" } },
    { id, kind: "failed", failure: { name: "TimedOut" } },
    { id, kind: "close" },
  ])
    expect(findSignInAnswer(answer)).toEqual(answer);
});

test.each<[string, unknown]>([
  ["signs in nobody", { id, kind: "signed-in", tokens: [token] }],
  ["signs in without a name", { id, kind: "signed-in", account: { ...account, username: "" }, tokens: [token] }],
  ["brings no token", { id, kind: "signed-in", account, tokens: [] }],
  ["brings an empty token", { id, kind: "signed-in", account, tokens: [{ ...token, accessToken: "" }] }],
  ["brings a token without an end", { id, kind: "signed-in", account, tokens: [{ ...token, expiresAt: "never" }] }],
  ["brings more tokens than were asked for", { id, kind: "signed-in", account, tokens: Array(7).fill(token) }],
  ["brings a token as long as a book", { id, kind: "signed-in", account, tokens: [{ ...token, accessToken: "x".repeat(20_001) }] }],
  ["tells a failure that nobody knows", { id, kind: "failed", failure: { name: "Error" } }],
  ["tells a code with words in it", { id, kind: "failed", failure: { name: "SignInRefused", code: "alex@contoso.example may not" } }],
  ["is of no kind", { id, kind: "open" }],
  ["has no id", { kind: "close" }],
])("a message that %s is no answer", (_name, message) => {
  expect(findSignInAnswer(message)).toBeUndefined();
});

test("no message whatever makes it throw", () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(findSignInAnswer(message)).toBeUndefined();
    }),
  );
});

test.each<[Failure, object]>([
  [new SignInRefused("x", { code: "AADSTS65004" }), { name: "SignInRefused", code: "AADSTS65004" }],
  [new SignInWindowBlocked("x", { code: "window_blocked" }), { name: "SignInRefused", code: "window_blocked" }],
  [new Unreachable("x"), { name: "Unreachable" }],
  [new TimedOut("x"), { name: "TimedOut" }],
  [new Unauthenticated("x", { code: "alex@contoso.example may not" }), { name: "Unauthenticated" }],
  [new SignInNeedsClick("x"), { name: "Unauthenticated" }],
  [new Forbidden("x"), { name: "Unauthenticated" }],
])("%o is told by name and code alone, and understood again", (failure, told) => {
  const asTold = toSignInFailure(failure);
  expect(asTold).toEqual(told);
  expect(findSignInAnswer({ id, kind: "failed", failure: asTold })).toBeDefined();
  expect({ ...toSignInFailure(fromSignInFailure(asTold)) }).toEqual(told);
});
