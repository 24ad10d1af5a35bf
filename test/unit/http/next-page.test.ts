import { expect, test } from "vitest";
import { Incomplete } from "../../../src/http/failure.ts";
import { createPageWalk } from "../../../src/http/next-page.ts";

const first = new URL("https://crm.example/api/data/v9.2/appointments?$filter=x");
const owns = (url: URL) => url.origin === first.origin && url.username === "" && url.pathname.startsWith("/api/data/v9.2/");
const page = (token: number) => `${first.origin}${first.pathname}?$skiptoken=${token}`;
const walkOf = (mostPages = 50) => createPageWalk({ owns }, first, { mostPages });

test("a list is followed to its last page, over an empty one too", () => {
  const walk = walkOf();
  expect(walk.next(page(1), ["a"])?.href).toBe(page(1));
  expect(walk.next(page(2), [])?.href).toBe(page(2));
  expect(walk.next(undefined, ["b"])).toBeUndefined();
});

test.each([
  { name: "the page itself", link: first.href },
  { name: "another origin", link: "https://evil.example/api/data/v9.2/appointments?$skiptoken=1" },
  { name: "a user name in front", link: "https://me@crm.example/api/data/v9.2/appointments?$skiptoken=1" },
  { name: "dots in the path", link: "https://crm.example/api/data/v9.2/x/../appointments?$skiptoken=1" },
  { name: "encoded dots in the path", link: "https://crm.example/api/data/v9.2/x/%2e%2E/appointments?$skiptoken=1" },
  { name: "an encoded slash in the path", link: "https://crm.example/api/data/v9.2/..%2fappointments?$skiptoken=1" },
  { name: "another list", link: "https://crm.example/api/data/v9.2/contacts?$skiptoken=1" },
  { name: "no address", link: "appointments?$skiptoken=1" },
  { name: "nothing", link: "" },
  { name: "a link without end", link: `${first.href}&${"x".repeat(70_000)}` },
])("a next page at $name is no part of the list", ({ link }) => {
  expect(() => walkOf().next(link, ["a"])).toThrow(Incomplete);
});

test("pages that lead to each other in a ring end at the first that was there before", () => {
  const walk = walkOf();
  walk.next(page(1), ["a"]);
  walk.next(page(2), ["b"]);
  expect(() => walk.next(page(1), ["c"])).toThrow(Incomplete);
});

test.each([
  { name: "bring nothing", ids: [] },
  { name: "bring the same again and again", ids: ["a", "b"] },
])("pages that each name a new token and $name end soon", ({ ids }) => {
  const walk = walkOf();
  let asked = 0;
  const goOn = () => {
    for (; asked < 40; asked += 1) walk.next(page(asked), ids);
  };
  expect(goOn).toThrow(Incomplete);
  expect(asked).toBeLessThan(8);
});

test("pages that bring something new each time end at their bound", () => {
  const walk = walkOf(3);
  walk.next(page(1), ["a"]);
  walk.next(page(2), ["b"]);
  expect(() => walk.next(page(3), ["c"])).toThrow(Incomplete);
});
