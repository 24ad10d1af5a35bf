import fc from "fast-check";
import { expect, test } from "vitest";
import { fitIntoAddresses } from "../../../src/crm/fit-into-addresses.ts";
import { withQuery } from "../../../src/http/url-building.ts";

/** What IIS takes at least. */
const longest = 2000;
const addressOf = (filter: string) => withQuery(new URL("https://crm.contoso.example/PROD/AppointmentSet"), { $filter: filter });
const filtersOf = (urls: readonly URL[]) => urls.map((url) => url.searchParams.get("$filter"));
/** A condition whose address is so long. */
const ofLength = (length: number) => "x".repeat(length - addressOf("").href.length);

test("no condition asks nobody", () => {
  expect(fitIntoAddresses([], addressOf)).toEqual([]);
});

test("what fits goes into one address", () => {
  expect(filtersOf(fitIntoAddresses(["a eq 1", "b eq 2", "c eq 3"], addressOf))).toEqual(["a eq 1 or b eq 2 or c eq 3"]);
});

test("an address of 2,000 characters is filled, and one of 2,001 is not made", () => {
  const glue = addressOf("a or ").href.length - addressOf("").href.length;
  expect(fitIntoAddresses(["a", ofLength(longest - glue)], addressOf).map(({ href }) => href.length)).toEqual([longest]);
  expect(fitIntoAddresses(["a", ofLength(longest - glue + 1)], addressOf)).toHaveLength(2);
});

test("a condition that is too long by itself gets an address of its own, and its neighbours go without it", () => {
  const long = ofLength(longest + 500);
  expect(filtersOf(fitIntoAddresses(["a", "b", long, "c"], addressOf))).toEqual(["a or b", long, "c"]);
});

test("every condition is asked for once and in its order, and no two are in an address that is too long", () => {
  // Letters that take nine characters in an address, as well.
  const condition = fc.string({ minLength: 1, maxLength: 900, unit: fc.constantFrom("a", "'", "ü", "漢", "&") });
  fc.assert(
    fc.property(fc.array(condition, { maxLength: 20 }), (conditions) => {
      const addresses = fitIntoAddresses(conditions, addressOf);
      const filters = filtersOf(addresses).flatMap((filter) => filter?.split(" or ") ?? []);
      expect(filters).toEqual(conditions);
      for (const { href, searchParams } of addresses)
        expect(href.length <= longest || !searchParams.get("$filter")?.includes(" or ")).toBe(true);
    }),
  );
});
