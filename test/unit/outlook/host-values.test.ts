import * as fc from "fast-check";
import { expect, test } from "vitest";
import { addressFromHost, instantFromHost, peopleFromHost, personFromHost, textFromHost } from "../../../src/outlook/host-values.ts";

test.each<[unknown, string | undefined]>([
  ["alex@contoso.example", "alex@contoso.example"],
  [" alex@contoso.example ", "alex@contoso.example"],
  ["/O=CONTOSO/OU=EXCHANGE/CN=RECIPIENTS/CN=ALEX", undefined],
  ["alex", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
  [7, undefined],
  [`${"a".repeat(400)}@contoso.example`, undefined],
])("the address %j is %j", (told, address) => {
  expect(addressFromHost(told)).toBe(address);
});

test.each<[string, unknown, Date | undefined]>([
  ["a date", new Date("2026-11-24T09:00:00Z"), new Date("2026-11-24T09:00:00Z")],
  ["a number", Date.UTC(2026, 10, 24), new Date("2026-11-24T00:00:00Z")],
  ["what Office.js makes of null", new Date(0), undefined],
  ["no date", new Date(Number.NaN), undefined],
  ["the year 1", new Date("0001-01-01T00:00:00Z"), undefined],
  ["null", null, undefined],
])("a time that is %s", (_name, told, instant) => {
  expect(instantFromHost(told)).toEqual(instant);
});

test("an empty subject is a subject, and none is none", () => {
  expect([textFromHost(""), textFromHost(null), textFromHost(undefined), textFromHost({})]).toEqual(["", undefined, undefined, undefined]);
});

test("people without an address are nobody that could be asked for", () => {
  expect(peopleFromHost([{ emailAddress: "a@b.example", displayName: " " }, { displayName: "Alex" }, null, "x"])).toEqual([
    { address: "a@b.example" },
  ]);
  expect(peopleFromHost(null)).toEqual([]);
});

test("whatever a host tells, nothing throws", () => {
  fc.assert(
    fc.property(fc.anything(), (told) => {
      for (const parse of [addressFromHost, instantFromHost, peopleFromHost, personFromHost, textFromHost])
        expect(() => parse(told)).not.toThrow();
    }),
  );
});
