/** One report for every state the pane can be in, judged by the real rules. */
import type { CheckReport, Trace } from "../../../src/check/report.ts";
import type {
  AppointmentItem,
  AppointmentRecord,
  CalendarAccess,
  CarriedCopy,
  Evidence,
  OwnCopy,
  UnknownReason,
  ViewerOrganization,
} from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { parseStamp } from "../../../src/tracking/parse-stamp.ts";
import { makeEvidence } from "../tracking/evidence-builder.ts";

export const prod = { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" };
const uat = { id: "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02", name: "UAT" };
const crmId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
const blakeId = "22222222-bbbb-4bbb-8bbb-000000000002";
const globalObjectId = "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
const otherObjectId = "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FFF";

export const item: AppointmentItem = {
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  allDay: false,
  timeZone: "Europe/Berlin",
  globalObjectId,
  kind: "single",
  organizedBy: "owner",
  lastModifiedBy: "Blake Brooks",
  lastModifiedAt: new Date("2026-11-23T09:16:00Z"),
  hasTrackingCategory: false,
};

export const record: AppointmentRecord = {
  id: crmId,
  subject: "Quarterly review with Fabrikam",
  globalObjectId,
  start: item.start,
  end: item.end,
  allDay: false,
  state: "scheduled",
  kind: "single",
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" },
  owner: "Alex Archer",
  ownerId: alexId,
  createdBy: "Alex Archer",
  createdById: alexId,
  createdOn: new Date("2026-11-20T08:00:00Z"),
  modifiedBy: "Alex Archer",
  modifiedOn: new Date("2026-11-20T08:00:00Z"),
};

export const secondRecord: AppointmentRecord = {
  id: "9b1d3bfa-0d71-44ae-8f69-53f3526e578f",
  subject: "Quarterly review with Fabrikam",
  globalObjectId,
  start: item.start,
  end: item.end,
  allDay: false,
  state: "open",
  kind: "single",
  owner: "Alex Archer",
  ownerId: alexId,
  createdBy: "Blake Brooks",
  createdById: blakeId,
  createdOn: new Date("2026-11-23T09:17:00Z"),
};

const ownCopy: OwnCopy = {
  crmId,
  organization: prod,
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", name: "Fabrikam" },
  seenAt: new Date("2026-11-22T15:30:00Z"),
};
const carriedCopy: CarriedCopy = { crmId, organizationId: prod.id, seenAt: ownCopy.seenAt };

type StampKind =
  | "linked"
  | "unnamed"
  | "blank"
  | "none"
  | "unlinked"
  | "requested"
  | "requested-with-id"
  | "untracking"
  | "deleting"
  | "other-org"
  | "strange";

const text = (name: string, value: string) => ({ name, type: "String" as const, value });
const state = (value: string) => ({ name: "crmLinkState", type: "Double" as const, value });
const braced = (id: string) => `{${id.toUpperCase()}}`;
const named = [text("crmid", braced(crmId)), text("crmorgid", braced(prod.id))];

const stamps = {
  linked: [...named, state("2")],
  unnamed: [text("crmid", braced(crmId)), state("2")],
  blank: [text("crmid", ""), state(""), text("crmorgid", "")],
  none: [],
  unlinked: [...named, state("0")],
  requested: [state("1")],
  "requested-with-id": [text("crmid", braced(secondRecord.id)), state("1")],
  untracking: [...named, state("3")],
  deleting: [...named, state("4")],
  "other-org": [text("crmid", braced(crmId)), text("crmorgid", braced(uat.id)), state("2")],
  strange: [...named, state("17")],
};

export interface Circumstances {
  readonly stamp?: StampKind | UnknownReason;
  readonly item?: Partial<AppointmentItem>;
  /** What is told of the id in the stamp or in a copy, where the list does not bring it; null: there is none. */
  readonly byKey?: AppointmentRecord | "forbidden" | null;
  readonly records?: readonly AppointmentRecord[];
  readonly organization?: ViewerOrganization;
  readonly calendar?: CalendarAccess;
  readonly owner?: Evidence["ownerInOrganization"];
  readonly ownCopy?: OwnCopy;
  readonly carriedCopy?: CarriedCopy;
  readonly evidence?: Partial<Evidence>;
  readonly traces?: readonly Trace[];
  readonly signIn?: CheckReport["signIn"];
}

function evidenceOf(given: Circumstances): Evidence {
  const { stamp = "linked", records = [], byKey = null, organization = connectedTo(prod) } = given;
  const answer =
    byKey === null
      ? ({ kind: "absent" } as const)
      : byKey === "forbidden"
        ? ({ kind: "unknown", why: "forbidden" } as const)
        : ({ kind: "found", record: byKey } as const);
  const { item: _item, ...built } = makeEvidence();
  return {
    ...built,
    stamp: isStampKind(stamp) ? { kind: "read", stamp: parseStamp(stamps[stamp]) } : { kind: "unknown", why: stamp },
    ...(isStampKind(stamp) && { item: { ...item, ...given.item } }),
    calendar: given.calendar ?? { kind: "own" },
    organization,
    records:
      organization.kind === "connected"
        ? {
            kind: "answered",
            byKey: new Map([
              [crmId, answer],
              [secondRecord.id, { kind: "absent" }],
            ]),
            byGlobalObjectId: records,
          }
        : { kind: "unknown", why: organization.kind === "unreachable" ? organization.why : "not-asked" },
    ownerInOrganization: given.owner ?? "unknown",
    ownCopies: given.ownCopy ? [given.ownCopy] : [],
    ...(given.carriedCopy && { carriedCopy: given.carriedCopy }),
    gatheredAt: checkedAt,
    ...given.evidence,
  };
}

const checkedAt = new Date("2026-11-23T09:20:00Z");

export function reportOn(given: Circumstances): CheckReport {
  const evidence = evidenceOf(given);
  return {
    judgement: judge(evidence),
    evidence,
    traces: given.traces ?? [],
    checkedAt,
    ...(given.signIn && { signIn: given.signIn }),
  };
}

function connectedTo(organization: { readonly id: string; readonly name: string }): ViewerOrganization {
  return { kind: "connected", configuredName: organization.name, ...organization };
}

function isStampKind(stamp: StampKind | UnknownReason): stamp is StampKind {
  return Object.hasOwn(stamps, stamp);
}

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const delegate = { kind: "delegate", owner: alex, held: "in-owners-mailbox" } as const;
const editable: CalendarAccess = { ...delegate, mayEdit: "yes" };
const readable: CalendarAccess = { ...delegate, mayEdit: "no" };
const down: ViewerOrganization = { kind: "unreachable", name: "PROD", why: "timed-out", detail: "no answer in 10 s" };
const other: AppointmentRecord = { ...record, globalObjectId: otherObjectId, subject: "Annual review with Contoso" };
const closed: AppointmentRecord = { ...record, state: "completed" };
const { globalObjectId: _id, ...withoutId } = record;
const differing: AppointmentRecord = { ...withoutId, subject: "Something else" };
const asUat = connectedTo(uat);
const organizers: AppointmentRecord = { ...record, owner: "Blake Brooks", ownerId: blakeId, createdById: blakeId, parties: [] };
const invitation = { organizedBy: "somebody-else", organizer: { address: "blake@contoso.example", name: "Blake Brooks" } } as const;
/** Two hours after the last change. */
const later = { gatheredAt: new Date("2026-11-23T11:20:00Z") };
const fresh = { lastModifiedAt: new Date("2026-11-23T09:16:00Z"), hasTrackingCategory: true };
const sees = { sight: "yes" } as const;

export const states = {
  "1 not saved": { stamp: "not-saved" },
  "1 mailbox down": { stamp: "unreachable" },
  "1 sign in": { stamp: "sign-in-needs-click", signIn: { resource: "mailbox", why: "sign-in-needs-click" } },
  "1 our fault": { stamp: "our-fault" },
  "1 strange link state": { stamp: "strange" },
  "1 strange link state, one record": { stamp: "strange", records: [record] },
  "over-1 no id": { stamp: "none", item: { globalObjectId: "" } },
  "over-1 id too long": { stamp: "none", item: { globalObjectId: "X".repeat(400) } },
  "series-or-day": {
    stamp: "blank",
    records: [record],
    evidence: {
      otherReading: { stamp: { kind: "unknown", why: "not-found" }, records: { kind: "unknown", why: "not-asked" }, ownCopies: [] },
    },
  },
  "2 being untracked": { stamp: "untracking", records: [record] },
  "2 being untracked and deleted": { stamp: "deleting", records: [record] },
  "2 stale": { stamp: "untracking", records: [record], evidence: later },
  "3 duplicate ahead": { stamp: "requested", records: [record] },
  "3 duplicates ahead": { stamp: "requested", records: [record, secondRecord] },
  "4 pending": { stamp: "requested" },
  "4 stale": { stamp: "requested", evidence: later },
  "5a other organization": { stamp: "other-org" },
  "5a at risk": { stamp: "linked", calendar: editable, organization: asUat, owner: "not-enabled" },
  "5a read-only": { stamp: "linked", calendar: readable, organization: asUat, owner: "not-enabled" },
  "5a unknown organization": { stamp: "other-org", evidence: { directory: { configured: [prod], retired: [] } } },
  "5b CRM down": { stamp: "linked", organization: down },
  "5b organization not chosen": { stamp: "linked", organization: { kind: "not-set-up" } },
  "5b no CRM": { stamp: "linked", organization: { kind: "no-crm" } },
  "5b record not visible": { stamp: "linked", byKey: "forbidden" },
  "5b no CRM, delegate": { stamp: "linked", organization: { kind: "no-crm" }, calendar: editable },
  "5c duplicated": { stamp: "linked", records: [record, secondRecord] },
  "5c duplicated and over": {
    stamp: "linked",
    records: [record, secondRecord],
    item: { start: new Date("2026-11-02T09:00:00Z"), end: new Date("2026-11-02T10:00:00Z") },
  },
  "5d tracked": { stamp: "linked", records: [record] },
  "5d tracked, not named": { stamp: "unnamed", records: [record] },
  "5d tracked for a delegate": { stamp: "linked", records: [record], calendar: editable, owner: "enabled" },
  "5e tracked": { stamp: "linked", byKey: withoutId },
  "5e tracked, differs": { stamp: "linked", byKey: differing },
  "5f copied, own record": { stamp: "linked", byKey: other, records: [secondRecord] },
  "5f copied": { stamp: "linked", byKey: other },
  "5g record missing, another there": { stamp: "linked", records: [secondRecord] },
  "5h record missing": { stamp: "linked" },
  "5h record missing, delegate": { stamp: "linked", calendar: editable, owner: "enabled" },
  "5h record missing, closed": { stamp: "linked", records: [{ ...secondRecord, state: "completed" }] },
  "6a unlinked, CRM down": { stamp: "unlinked", organization: down },
  "6b unlinked, two records": { stamp: "unlinked", records: [record, secondRecord] },
  "6c unlinked": { stamp: "unlinked", records: [record] },
  "6d unlinked, closed": { stamp: "unlinked", records: [closed] },
  "6e unlinked, agrees": { stamp: "unlinked", byKey: withoutId },
  "6f unlinked, differs": { stamp: "unlinked", byKey: differing },
  "6g unlinked, no record": { stamp: "unlinked" },
  "7a lost by safety copy": { stamp: "none", organization: down, ownCopy },
  "7a perhaps lost": { stamp: "blank", organization: down },
  "7a unknown": { stamp: "none", organization: down },
  "7a not chosen": { stamp: "none", organization: { kind: "not-set-up" } },
  "7b lost, other organization": { stamp: "none", ownCopy, organization: asUat },
  "7c claimed elsewhere": { stamp: "none", carriedCopy, organization: asUat },
  "7d duplicated": { stamp: "blank", records: [record, secondRecord] },
  "7e tracked by other": { stamp: "none", item: invitation, records: [organizers] },
  "7f lost": { stamp: "blank", records: [record] },
  "7f lost, another's record": { stamp: "blank", records: [organizers] },
  "7f lost, read-only": { stamp: "blank", records: [record], calendar: readable, owner: "enabled" },
  "7f lost, rights not known": {
    stamp: "blank",
    records: [record],
    calendar: { ...delegate, mayEdit: "unknown" },
    traces: ["calendar-by-organizer", "properties-one-by-one"],
  },
  "7f lost, calendar not known": { stamp: "blank", records: [record], calendar: { kind: "unknown" } },
  "7g lost and closed": { stamp: "blank", records: [closed] },
  "7h lost, record agrees": { stamp: "none", ownCopy, byKey: withoutId },
  "7h lost, record gone": { stamp: "none", ownCopy },
  "7h perhaps lost, record gone": { stamp: "none", carriedCopy },
  "7h lost, record gone, delegate": { stamp: "none", ownCopy, calendar: editable, owner: "enabled" },
  "7i perhaps lost": { stamp: "blank" },
  "7i category only": { stamp: "none", item: fresh },
  "7j not tracked": { stamp: "none" },
  "7j not tracked, sight": { stamp: "none", evidence: sees },
  "7j series": { stamp: "none", item: { kind: "master" }, evidence: sees },
  "7j invitation": { stamp: "none", item: invitation },
  "7j a record agrees": { stamp: "none", evidence: { agreeing: { kind: "answered", records: [withoutId] } } },
  "7k owner elsewhere": { stamp: "none", calendar: editable, organization: asUat, owner: "not-enabled" },
  "7k calendar not known": { stamp: "none", calendar: { kind: "unknown" } },
} as const satisfies Record<string, Circumstances>;

export type StateName = keyof typeof states;
export const stateNames = Object.keys(states) as StateName[];
