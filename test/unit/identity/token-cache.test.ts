import { expect, test } from "vitest";
import { createTokenCache } from "../../../src/identity/token-cache.ts";
import { createFakeClock } from "../http/fake-clock.ts";

const read = "https://graph.microsoft.com/Calendars.Read";
const write = "https://graph.microsoft.com/Calendars.ReadWrite";
const alex = { id: "oid.tid", username: "alex@contoso.example" };

function setup() {
  const clock = createFakeClock();
  const cache = createTokenCache(clock);
  const put = (scopes: readonly string[], accessToken: string, minutes = 60) =>
    cache.put(alex.username, [{ scopes, accessToken, expiresAt: clock.now() + minutes * 60_000 }]);
  return { clock, cache, put, find: (...scopes: string[]) => cache.find(scopes)?.accessToken };
}

test("a token serves whoever asks for its scopes or for some of them, and nobody who asks for more", () => {
  const { put, find } = setup();
  put([read, write], "both");
  expect([find(read, write), find(write, read), find(write), find(read, "https://graph.microsoft.com/User.Read")]).toEqual([
    "both",
    "both",
    "both",
    undefined,
  ]);
});

test("it tells whose it is", () => {
  const { put, cache } = setup();
  put([read], "secret");
  expect(cache.find([read])).toEqual({ accessToken: "secret", account: alex.username });
});

test("it is given away until five minutes before it expires", () => {
  const { put, find, clock } = setup();
  put([read], "secret");
  clock.advance(55 * 60_000 - 1);
  expect(find(read)).toBe("secret");
  clock.advance(1);
  expect(find(read)).toBeUndefined();
});

test("the newest is given away", () => {
  const { put, find } = setup();
  put([read], "old");
  put([read, write], "new");
  expect(find(read)).toBe("new");
});

test("whatever would serve for these scopes is dropped, and nothing else", () => {
  const { put, find, cache } = setup();
  put([read], "reads");
  put([read, write], "writes");
  cache.drop([write]);
  expect([find(write), find(read)]).toEqual([undefined, "reads"]);
  cache.drop([read]);
  expect(find(read)).toBeUndefined();
});

test("it holds no more than twenty, the newest", () => {
  const { put, find } = setup();
  for (let index = 0; index <= 20; index += 1) put([`https://crm${String(index)}.contoso.example/user_impersonation`], String(index));
  expect([find("https://crm0.contoso.example/user_impersonation"), find("https://crm1.contoso.example/user_impersonation")]).toEqual([
    undefined,
    "1",
  ]);
});

test("whoever signs in leaves no token of another account, however the name is spelled", () => {
  const { put, cache, find, clock } = setup();
  put([read], "Alex's");
  cache.put(alex.username.toUpperCase(), [{ scopes: [write], accessToken: "Alex's too", expiresAt: clock.now() + 3_600_000 }]);
  expect([find(read), find(write)]).toEqual(["Alex's", "Alex's too"]);
  cache.put("casey@contoso.example", [{ scopes: [write], accessToken: "Casey's", expiresAt: clock.now() + 3_600_000 }]);
  expect([find(read), find(write)]).toEqual([undefined, "Casey's"]);
});
