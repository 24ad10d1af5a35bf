/** What can happen in a small world, as data: so that a run which breaks a promise can be made smaller. */
import fc from "fast-check";
import { alex, blake, casey, itemId, type Started } from "../start-sandbox.ts";
import { disturbances, type Disturbance } from "./inject-fault.ts";
import { bagProperty } from "../../profile/safety-copies.ts";
import type { Item } from "../../sandbox/world/world.ts";
import { strangersId, strangersSubject } from "./small-worlds.ts";
import { itemOf, liveRecordsOf, organizationOf } from "./truth.ts";

/** Done by others. */
export type Elsewhere = (typeof others)[number];

/** With Editor rights in the calendar: writes whatever an appointment can carry. */
const attacks = [
  "attacker-stamps-strangers-record",
  "attacker-stamps-other-organization",
  "attacker-requests-tracking",
  "attacker-leaves-copy",
  "attacker-takes-strangers-subject",
  "attacker-moves",
  "attacker-sets-category",
] as const;

const others = ["blake-looks", "client-tracks", "sync", "record-renamed", "record-closed", "record-reopened", ...attacks] as const;

const clicks = [
  "check",
  "restore",
  "write-link",
  "link-to",
  "track",
  "track-confirmed",
  "pick",
  "none-of-these",
  "forget",
  "regard",
  "update",
] as const;
/** "as-advised": what the pane offers by itself; most of the others are refused in most states. */
export type Clicking = (typeof clicks)[number] | "as-advised";

type Disruption =
  | { readonly kind: "none" }
  /** The nth request of the click. */
  | { readonly kind: "fault"; readonly at: number; readonly how: Disturbance }
  | { readonly kind: "closed-pane"; readonly at: number }
  | { readonly kind: "meanwhile"; readonly at: number; readonly what: Elsewhere };

export type Happening =
  | { readonly kind: "elsewhere"; readonly what: Elsewhere }
  | {
      readonly kind: "click";
      readonly person: string;
      readonly on: Clicking;
      readonly record: number;
      readonly syncs: boolean;
      readonly disruption: Disruption;
    };

const elsewhere = fc.constantFrom<Elsewhere>(...others);
const at = fc.nat({ max: 16 });

const disruption: fc.Arbitrary<Disruption> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Disruption>({ kind: "none" }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("fault" as const), at, how: fc.constantFrom(...disturbances) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("closed-pane" as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("meanwhile" as const), at, what: elsewhere }) },
);

export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("elsewhere" as const), what: elsewhere }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("click" as const),
      person: fc.constantFrom(alex, alex, alex, alex, casey, casey, blake),
      on: fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom<Clicking>(...clicks) },
        { weight: 3, arbitrary: fc.constant<Clicking>("as-advised") },
      ),
      record: fc.nat({ max: 1 }),
      /** CRM's sync runs while a restore waits for it. */
      syncs: fc.boolean(),
      disruption,
    }),
  },
);

export async function happens(started: Started, what: Elsewhere): Promise<void> {
  const { state } = started.sandbox.session;
  const prod = organizationOf(started);
  const item = itemOf(started);
  const stamp = (properties: NonNullable<Item["properties"]>) => {
    item.properties = { ...item.properties, ...properties };
  };
  const post = (path: string) => started.ask(path, { method: "POST" });
  switch (what) {
    case "blake-looks":
      await post(`/sandbox/clients/${blake}/run`);
      return;
    case "client-tracks":
      await post(`/sandbox/clients/${alex}/track?${new URLSearchParams({ mailbox: alex, item: itemId }).toString()}`);
      return;
    case "sync":
      await post("/sandbox/sync");
      return;
    case "record-renamed":
    case "record-closed": {
      const [record] = liveRecordsOf(started);
      if (!record) return;
      if (what === "record-closed") record.statecode = 1;
      else record.subject += "!";
      state.recordChanged(prod, record, casey);
      return;
    }
    case "attacker-stamps-strangers-record":
      stamp({ crmid: `{${strangersId}}`, crmLinkState: 2, crmorgid: `{${prod.id}}` });
      return;
    case "attacker-stamps-other-organization":
      stamp({ crmid: `{${strangersId}}`, crmLinkState: 0, crmorgid: `{${organizationOf(started, "UAT").id}}` });
      return;
    case "attacker-requests-tracking":
      stamp({ crmLinkState: 1 });
      return;
    case "attacker-leaves-copy":
      stamp({
        [bagProperty]: JSON.stringify({
          witness: JSON.stringify({
            version: 1,
            crmId: strangersId,
            organization: { id: prod.id.toLowerCase() },
            seenAt: "2026-11-20T08:00:00.000Z",
          }),
        }),
      });
      return;
    case "attacker-takes-strangers-subject":
      item.subject = strangersSubject;
      return;
    case "attacker-moves":
      item.start = "2026-11-24T11:00:00Z";
      item.end = "2026-11-24T12:00:00Z";
      return;
    case "attacker-sets-category":
      item.categories = ["Tracked to Dynamics 365"];
      return;
    case "record-reopened": {
      const record = prod.appointments?.find(({ statecode }) => statecode === 1);
      if (!record) return;
      record.statecode = 0;
      state.recordChanged(prod, record, casey);
    }
  }
}
