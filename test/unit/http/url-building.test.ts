import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { NotFound } from "../../../src/http/failure.ts";
import { instant } from "../../../src/http/instant.ts";
import { odataString, pathSegment, withQuery } from "../../../src/http/url-building.ts";

test("a space is %20, a plus stays a plus, a dollar is readable", () => {
  const url = withQuery(new URL("https://a.example/x"), { $filter: "subject eq 'a+b & c%20$'" });
  expect(url.href).toBe("https://a.example/x?$filter=subject%20eq%20%27a%2Bb%20%26%20c%2520$%27");
});

test("any query value comes out as it went in", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), (one, two) => {
      const url = withQuery(new URL("https://a.example/x?old=1"), { $filter: one, b: two });
      expect([...new URL(url.href).searchParams]).toEqual([
        ["$filter", one],
        ["b", two],
      ]);
    }),
  );
});

test("any path segment stays one segment, or names nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      let segment: string;
      try {
        segment = pathSegment(text);
      } catch (error) {
        expect(error).toBeInstanceOf(NotFound);
        return;
      }
      const url = new URL(`https://a.example/events/${segment}/instances`);
      expect(decodeURIComponent(url.pathname)).toBe(`/events/${text}/instances`);
      expect(url.pathname.split("/")).toHaveLength(4);
    }),
  );
});

test.each(["", ".", "..", "\uD800", "x".repeat(2001)])("a segment %j names nothing", (text) => {
  expect(() => pathSegment(text)).toThrow(NotFound);
});

test.each([
  ["O'Brien", "'O''Brien'"],
  ["' or 1 eq 1 or '", "''' or 1 eq 1 or '''"],
  ["", "''"],
])("the literal of %j is %s", (text, literal) => {
  expect(odataString(text)).toBe(literal);
});

test.each([
  ["2026-11-24T09:00:00Z", "2026-11-24T09:00:00.000Z"],
  ["2026-11-24T09:00:00.1234567Z", "2026-11-24T09:00:00.123Z"],
  ["2026-11-24T10:00:00+01:00", "2026-11-24T09:00:00.000Z"],
])("%s is the instant %s", (text, iso) => {
  expect(v.parse(instant, text).toISOString()).toBe(iso);
});

test.each(["2026-11-24T09:00:00", "2026-13-44T09:00:00Z", "tomorrow", "", 1])("%j is no instant", (text) => {
  expect(v.safeParse(instant, text).success).toBe(false);
});
