import { expect, test } from "vitest";
import { Forbidden } from "../../../../src/http/failure.ts";
import { openStore } from "./open-store.ts";

const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" } as const;

test("without a text the attendees' addresses are asked for at once", async () => {
  const { press, searches, state } = await openStore();
  await press(({ searchRegarding }) => searchRegarding(""));
  expect(searches.map(({ asked }) => asked)).toEqual([""]);
  await searches[0]!.answer([fabrikam]);
  expect(state().regardingSearch).toEqual({ query: "", recent: [], state: { kind: "found", candidates: [fabrikam] } });
});

test("somebody who types is asked about once, when they pause", async () => {
  const { press, searches, clock } = await openStore();
  for (const text of ["f", "fa", "fab "]) await press(({ searchRegarding }) => searchRegarding(text));
  expect(searches).toEqual([]);
  await clock.advance(300);
  expect(searches.map(({ asked }) => asked)).toEqual(["fab"]);
});

test("a newer text aborts the older search, whose late answer is not drawn", async () => {
  const { press, searches, clock, state } = await openStore();
  await press(({ searchRegarding }) => searchRegarding("fab"));
  await clock.advance(300);
  await press(({ searchRegarding }) => searchRegarding("contoso"));
  expect(searches[0]!.signal.aborted).toBe(true);
  await searches[0]!.answer([fabrikam]);
  expect(state().regardingSearch).toEqual({ query: "contoso", recent: [], state: { kind: "asking" } });
});

test("a search that failed says why", async () => {
  const { press, searches, state } = await openStore();
  await press(({ searchRegarding }) => searchRegarding(""));
  await searches[0]!.fail(new Forbidden("no"));
  expect(state().regardingSearch).toEqual({ query: "", recent: [], state: { kind: "failed", why: "forbidden" } });
});

test("what was chosen lately is there at once, as far as it fits", async () => {
  const { press, state } = await openStore({ recent: [fabrikam] });
  await press(({ searchRegarding }) => searchRegarding("Fabri"));
  expect(state().regardingSearch).toEqual({ query: "Fabri", recent: [fabrikam], state: { kind: "asking" } });
  await press(({ searchRegarding }) => searchRegarding("Contoso"));
  expect(state().regardingSearch?.recent).toEqual([]);
});
