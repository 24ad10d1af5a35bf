import { expect, test } from "vitest";
import { checkAppointment } from "../../../src/check/check-appointment.ts";
import type { CheckPorts } from "../../../src/check/gather-evidence.ts";
import type { CrmOrganization } from "../../../src/crm/crm-organization.ts";
import { Forbidden, NotFound, OtherMailbox, type Failure } from "../../../src/http/failure.ts";
import type { AppointmentStore } from "../../../src/mailbox/appointment-store.ts";
import type { OpenItem, Viewer } from "../../../src/outlook/open-item.ts";
import type { CarriedCopy } from "../../../src/tracking/evidence.ts";

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const blake: Viewer = { address: "blake@contoso.example", name: "Blake Brooks" };
const { signal } = new AbortController();
const open: OpenItem = {
  kind: "saved",
  mode: "read",
  id: "item",
  subject: "Review",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  organizer: alex,
  shared: { kind: "not-offered" },
};

/** Blake's mailbox does not hold the item; Alex's is refused in one way or another. */
function setup({
  categories,
  refusal = new OtherMailbox("no"),
  carried,
}: {
  categories?: readonly string[] | "not told";
  refusal?: Failure;
  carried?: CarriedCopy;
}) {
  const asked: string[] = [];
  const store: AppointmentStore = {
    getAppointment: (mailbox) => Promise.reject(mailbox.kind === "me" ? new NotFound("not there") : refusal),
    findAccount: () => Promise.resolve(undefined),
    forgetCarriedCopy: () => Promise.reject(new Error("A check writes nothing.")),
    writeLink: () => Promise.reject(new Error("A check writes nothing.")),
    writeRegarding: () => Promise.reject(new Error("A check writes nothing.")),
    signIn: () => Promise.resolve(),
  };
  const ports: CheckPorts = {
    viewer: blake,
    nameOpenItem: () => Promise.resolve(open),
    store,
    findCategories() {
      asked.push("categories");
      return Promise.resolve(categories === "not told" ? undefined : (categories ?? []));
    },
    copies: {
      findCarried: () => Promise.resolve(carried),
      findOwn: () => [],
      forgetOwn: () => Promise.reject(new Error("A check forgets nothing.")),
      keep: () => Promise.reject(new Error("Nothing healthy was seen.")),
    },
    directory: { configured: [], retired: [] },
    syncMinutes: 15,
    now: () => new Date("2026-11-24T08:00:00Z"),
  };
  return { check: () => checkAppointment(ports, { signal }), ports, asked };
}

test("on-premises, a delegate's view stays unknown and blocked, and says whose calendar it is", async () => {
  const { check } = setup({});
  const { judgement, evidence } = await check();
  expect(judgement).toMatchObject({
    verdict: "unknown",
    row: "1",
    plan: { track: "blocked", reason: "stamp-unreadable" },
    risk: "unknown",
  });
  expect(evidence).toMatchObject({
    stamp: { why: "other-mailbox" },
    calendar: { kind: "delegate", owner: alex, mayEdit: "unknown" },
    organizerOnScreen: alex,
  });
});

test.each([
  ["the tracking category", ["Holiday", "Tracked to Dynamics 365"], "present"],
  ["other categories", ["Holiday", "tracked"], "absent"],
  ["no category", [], "absent"],
  ["what is not told", "not told", undefined],
] as const)("the form's categories are evidence: %s", async (_name, categories, categoryOnScreen) => {
  const { evidence } = await setup({ categories }).check();
  expect(evidence.categoryOnScreen).toBe(categoryOnScreen);
});

test("the safety copy on the item is evidence there, too", async () => {
  const carried: CarriedCopy = {
    crmId: "8a0c2af9-fc60-439d-be58-42f2415d467e",
    organizationId: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01",
    seenAt: new Date("2026-11-22T08:00:00Z"),
  };
  expect((await setup({ carried }).check()).evidence.carriedCopy).toBe(carried);
});

test("CRM is asked whether the owner is a user, which tells the risk where one may edit", async () => {
  const users: string[] = [];
  const organization = {
    name: "UAT",
    getIdentity: () => Promise.resolve({ id: "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02", name: "UAT" }),
    findUsersOf(address: string) {
      users.push(address);
      return Promise.resolve([]);
    },
  } as unknown as CrmOrganization;
  const { evidence } = await checkAppointment({ ...setup({}).ports, organization }, { signal });
  expect(users).toEqual([alex.address]);
  expect(evidence.ownerInOrganization).toBe("not-enabled");
});

test("the form is asked for categories only where the mailbox may not be read", async () => {
  const { check, asked } = setup({ refusal: new Forbidden("no") });
  const { evidence } = await check();
  expect(asked).toEqual([]);
  expect(evidence).not.toHaveProperty("organizerOnScreen");
  expect(evidence.calendar).toEqual({ kind: "unknown" });
});

test("without anybody to ask for categories, the rest is told", async () => {
  const { findCategories: _, ...ports } = setup({}).ports;
  const { evidence } = await checkAppointment(ports, { signal });
  expect(evidence.organizerOnScreen).toEqual(alex);
  expect(evidence).not.toHaveProperty("categoryOnScreen");
});
