/** Every world's judgement, come by through Exchange Web Services and CRM on-premises instead of Graph and Dataverse. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { checkAppointment, type CheckPorts } from "../../../src/check/check-appointment.ts";
import { expectedJudgements, type ExpectedJudgement } from "../../sandbox/expected-judgements.ts";
import type { World } from "../../sandbox/world/world.ts";
import { sameAddress } from "../../sandbox/world/same-address.ts";
import { readWorld, startSandbox } from "../start-sandbox.ts";
import { witnessesOn } from "../witnesses-on.ts";
import { moveOnPremises, type CrmOnPremises } from "./move-on-premises.ts";
import { serversOf } from "./servers-of.ts";
import { shownItem } from "./shown-item.ts";

/** Worlds that say nothing on-premises, and why. */
const leftOut: Readonly<Record<string, string>> = {
  "sign-in-by-popup": "nobody signs in to Entra",
  "sign-in-refused": "nobody signs in to Entra",
  "no-naa": "nobody signs in to Entra",
  "on-premises": "its CRM is in the cloud",
  "no-or-chain": "it is about Graph, which refuses a long filter",
};

/** Where a form that is being written names no item, and the mailbox is asked for what it shows. */
const bySight: Readonly<Record<string, Partial<ExpectedJudgement> | "left out">> = {
  // The new form shows what lies in the calendar already, to the letter: nobody could tell them apart.
  unsaved: "left out",
  // A calendar shows the days of a series, never the series.
  "series-master": { row: "1", verdict: "unknown", track: "blocked", risk: "unknown", verified: false },
};

interface Way {
  readonly crm: CrmOnPremises;
  /** Outlook as Exchange on-premises has it, which names no item in such a form; and a newer one, which does. */
  readonly mailboxApi: "1.5" | "1.14";
}

const ways: readonly Way[] = [
  { crm: "2013", mailboxApi: "1.5" },
  { crm: "2013", mailboxApi: "1.14" },
  { crm: "8.2", mailboxApi: "1.5" },
];

function setup(name: string | World, { crm, mailboxApi }: Way) {
  const world = moveOnPremises(typeof name === "string" ? readWorld(name) : name, crm);
  world.viewer.mailboxApi ??= mailboxApi;
  const started = startSandbox(world);
  const { state } = started.sandbox.session;
  const person = state.findMailbox(world.viewer.email)!.email;
  const { clock, store, organization } = serversOf(started, person, { crm });
  const ports: CheckPorts = {
    viewer: { address: person, name: state.nameOf(person) },
    readOpenItem: () => Promise.resolve(shownItem(started, person)),
    store,
    ...(organization && { organization }),
    witnesses: witnessesOn(state.findMailbox(world.open.mailbox)?.items.find(({ id }) => id === world.open.item)),
    organizationNames: new Map(world.orgs.map(({ id, name: known }) => [id, known])),
    now: () => new Date(clock.now()),
  };
  const isOwn = sameAddress(person, state.findMailbox(world.open.mailbox)?.email);
  return { started, isOwn, check: () => checkAppointment(ports, { signal: new AbortController().signal }) };
}

function casesOf(way: Way) {
  return Object.entries(expectedJudgements).flatMap(([name, expected]) => {
    const otherwise = way.mailboxApi === "1.5" ? bySight[name] : undefined;
    return name in leftOut || otherwise === "left out" ? [] : [{ name, ...way, expected: { ...expected, ...otherwise } }];
  });
}

const cases = ways.flatMap(casesOf);

test.each(cases)("$name, by EWS (Mailbox $mailboxApi) and CRM $crm", async ({ name, expected, ...way }) => {
  const { started, isOwn, check } = setup(name, way);
  const before = await started.world();
  const { judgement, evidence } = await check();
  const { row, verdict, plan, risk, verified } = judgement;
  if (isOwn) {
    expect({ row, verdict, track: plan.track, risk, verified }).toEqual(expected);
  } else {
    expect(evidence.stamp).toMatchObject({ kind: "unknown", why: "other-mailbox" });
    expect({ verdict, track: plan.track, verified }).toEqual({ verdict: "unknown", track: "blocked", verified: false });
    // What the appointment would have told is not known: nobody is said to be safer for it.
    expect(["unknown", "at-risk", expected.risk]).toContain(risk);
  }
  expect(started.told).toEqual([]);
  const { faults: _, ...after } = await started.world();
  const { faults: __, ...untouched } = before;
  expect(after).toEqual(untouched);
});

test("a series is not taken for its first day, which looks the same", async () => {
  const world = readWorld("series-master");
  const [series, first] = world.mailboxes[0]!.items;
  Object.assign(series!, { start: first!.start, end: first!.end });
  const way = { crm: "2013", mailboxApi: "1.5" } as const;
  expect((await setup(world, way).check()).evidence.stamp).toEqual({ kind: "unknown", why: "no-item-id" });
  world.open.item = first!.id;
  expect((await setup(world, way).check()).evidence.stamp).toEqual({ kind: "unknown", why: "no-item-id" });
});

test("no more is left out than there is", () => {
  expect(Object.keys({ ...leftOut, ...bySight }).filter((name) => !(name in expectedJudgements))).toEqual([]);
});
