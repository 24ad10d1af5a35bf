/** *Forget the safety copy* of what the item carries, through Graph and through Exchange Web Services. */
import { expect, test } from "vitest";
import { checkAppointment } from "../../src/check/check-appointment.ts";
import { forgetCopy } from "../../src/check/forget-copy.ts";
import { bagProperty } from "../profile/safety-copies.ts";
import type { Fault, Item, World } from "../sandbox/world/world.ts";
import { configureOnPremises, moveOnPremises } from "./on-premises/move-on-premises.ts";
import { openPane } from "./open-pane.ts";
import { readWorld, startSandbox } from "./start-sandbox.ts";

const signal = new AbortController().signal;

/** The item carries a key of another's beside the copy, in the add-in's own bag. */
function setup(way: "Graph" | "EWS", faults: readonly Fault[] = []) {
  const made = readWorld("row-7h-carried-copy");
  const [item] = made.mailboxes[0]!.items;
  const bag = JSON.parse(String(item!.properties![bagProperty])) as object;
  item!.properties = { ...item!.properties, [bagProperty]: JSON.stringify({ ...bag, note: "kept" }) };
  const world = way === "EWS" ? moveOnPremises(made, "2013") : made;
  if (way === "EWS") world.viewer.mailboxApi = "1.14";
  const started = startSandbox(world, faults);
  const ignored = new Set<string>();
  const pane = openPane(started, way === "EWS" ? { configure: configureOnPremises("2013") } : {});
  const ports = { ...pane.ports, ignoredCopies: ignored, ignoreCopy: (name: string) => ignored.add(name), onJournal: () => undefined };
  return {
    started,
    check: () => checkAppointment(ports, { signal }),
    forget: () => forgetCopy(ports, "carried-copy", { signal, onStep: () => undefined }),
  };
}

/** What the mailbox holds of it now. */
function itemOf({ mailboxes, open }: World) {
  return mailboxes.flatMap(({ items = [] }) => items).find(({ id }) => id === open.item)!;
}

function bagOf(properties: Item["properties"]): object {
  return JSON.parse(String(properties![bagProperty])) as object;
}

test.each(["Graph", "EWS"] as const)("the carried copy is taken off by %s, alone, and it is judged anew", async (way) => {
  const { started, check, forget } = setup(way);
  expect((await check()).judgement).toMatchObject({ row: "7h", verdict: "maybe-lost", decidedBy: "carried-copy" });
  const { properties: before, ...rest } = itemOf(await started.world());
  expect(Object.keys(bagOf(before))).toEqual(["witness", "note"]);
  expect(await forget()).toMatchObject({ kind: "forgotten", how: "removed", report: { judgement: { row: "7j", verdict: "not-tracked" } } });
  const { properties, ...now } = itemOf(await started.world());
  expect(properties).toEqual({ ...before, [bagProperty]: JSON.stringify({ note: "kept" }) });
  expect({ ...now, lastModifiedAt: "", lastModifiedBy: "" }).toEqual({ ...rest, lastModifiedAt: "", lastModifiedBy: "" });
  expect(started.told).toEqual([]);
});

test.each([
  { way: "Graph", on: "graph PATCH events" },
  { way: "EWS", on: "ews UpdateItem" },
] as const)("where $way refuses, the copy counts for nothing in this pane, and stays", async ({ way, on }) => {
  const { started, check, forget } = setup(way, [{ on, status: 403 }]);
  expect(await forget()).toMatchObject({ kind: "forgotten", how: "ignored", report: { judgement: { row: "7j" } } });
  expect(Object.keys(bagOf(itemOf(await started.world()).properties))).toEqual(["witness", "note"]);
  expect((await check()).judgement).toMatchObject({ row: "7j", verdict: "not-tracked" });
});
