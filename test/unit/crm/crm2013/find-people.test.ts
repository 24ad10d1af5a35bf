import { expect, test } from "vitest";
import { rows, setup, signal } from "./crm2013-setup.ts";

test("of 300 short addresses at most 25 stand in a request, and every one is asked for", async () => {
  const { organization, urls } = setup(() => rows());
  const people = Array.from({ length: 300 }, (_, index) => `p${String(index)}@x.example`);
  await organization.findPeople(people, { signal });
  const users = urls().filter(({ pathname }) => pathname.endsWith("/SystemUserSet"));
  const asked = users.map(({ searchParams }) => [...(searchParams.get("$filter") ?? "").matchAll(/'([^']*)'/g)].map(([, one]) => one));
  expect(asked.flat()).toEqual(people);
  expect(Math.max(...asked.map(({ length }) => length))).toBe(25);
  expect(urls().filter(({ href }) => href.length > 2000)).toEqual([]);
});
