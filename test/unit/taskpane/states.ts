/** One report for every state the pane can be in, judged by the real rules. */
import type { AppointmentOrganization, CheckReport, Trace } from "../../../src/check/report.ts";
import type {
  AppointmentItem,
  AppointmentRecord,
  CalendarAccess,
  Evidence,
  UnknownReason,
  ViewerOrganization,
} from "../../../src/tracking/evidence.ts";
import { judge } from "../../../src/tracking/judge.ts";
import { parseStamp } from "../../../src/tracking/parse-stamp.ts";
import type { Witness } from "../../../src/tracking/witness.ts";

export const prod = { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" };
const uat = { id: "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02", name: "UAT" };
const crmId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
const globalObjectId = "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
const otherObjectId = "040000008200E00074C5B7101A82E0080000000000A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FFF";

export const item: AppointmentItem = {
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
  globalObjectId,
  kind: "single",
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
  state: "scheduled",
  kind: "single",
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" },
  owner: "Alex Archer",
  createdBy: "Alex Archer",
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
  state: "open",
  kind: "single",
  owner: "Alex Archer",
  createdBy: "Blake Brooks",
  createdOn: new Date("2026-11-23T09:17:00Z"),
};

const witness: Witness = {
  crmId,
  organization: prod,
  regarding: { id: "33333333-cccc-4ccc-8ccc-000000000003", name: "Fabrikam" },
  seenAt: new Date("2026-11-22T15:30:00Z"),
  seenBy: "alex@contoso.example",
};

type StampKind =
  "linked" | "blank" | "none" | "unlinked" | "requested" | "requested-with-id" | "untracking" | "deleting" | "other-org" | "strange";

const text = (name: string, value: string) => ({ name, type: "String" as const, value });
const state = (value: string) => ({ name: "crmLinkState", type: "Double" as const, value });
const braced = (id: string) => `{${id.toUpperCase()}}`;
const named = [text("crmid", braced(crmId)), text("crmorgid", braced(prod.id))];

const stamps = {
  linked: [...named, state("2")],
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
  readonly byCrmId?: AppointmentRecord;
  readonly records?: readonly AppointmentRecord[];
  readonly organization?: ViewerOrganization;
  readonly calendar?: CalendarAccess;
  readonly owner?: Evidence["ownerInOrganization"];
  readonly witness?: Witness;
  readonly home?: AppointmentOrganization;
  readonly traces?: readonly Trace[];
  readonly signIn?: CheckReport["signIn"];
}

export function reportOn(given: Circumstances): CheckReport {
  const { stamp = "linked", records = [], calendar = { kind: "own" }, organization = { kind: "connected", ...prod } } = given;
  const evidence: Evidence = {
    stamp: isStampKind(stamp) ? { kind: "read", stamp: parseStamp(stamps[stamp]) } : { kind: "unknown", why: stamp },
    ...(isStampKind(stamp) && { item: { ...item, ...given.item } }),
    calendar,
    organization,
    records:
      organization.kind === "connected"
        ? { kind: "answered", ...(given.byCrmId && { byCrmId: given.byCrmId }), byGlobalObjectId: records }
        : { kind: "unknown", why: organization.kind === "unreachable" ? organization.why : "not-asked" },
    ownerInOrganization: given.owner ?? "unknown",
    ...(given.witness && { witness: given.witness }),
  };
  return {
    judgement: judge(evidence),
    evidence,
    traces: given.traces ?? [],
    checkedAt: new Date("2026-11-23T09:20:00Z"),
    ...(given.home && { appointmentOrganization: given.home }),
    ...(given.signIn && { signIn: given.signIn }),
  };
}

function isStampKind(stamp: StampKind | UnknownReason): stamp is StampKind {
  return Object.hasOwn(stamps, stamp);
}

const alex = { address: "alex@contoso.example", name: "Alex Archer" };
const editable: CalendarAccess = { kind: "delegate", owner: alex, mayEdit: "yes" };
const readable: CalendarAccess = { kind: "delegate", owner: alex, mayEdit: "no" };
const inProd: AppointmentOrganization = { ...prod, namedBy: "stamp" };
const inUat: AppointmentOrganization = { ...uat, namedBy: "stamp" };
const down: ViewerOrganization = { kind: "unreachable", name: "PROD", why: "timed-out", detail: "no answer in 10 s" };
const other: AppointmentRecord = { ...record, globalObjectId: otherObjectId, subject: "Annual review with Contoso" };
const closed: AppointmentRecord = { ...record, state: "completed" };
const asUat: ViewerOrganization = { kind: "connected", ...uat };

export const states = {
  "1 not saved": { stamp: "not-saved" },
  "1 mailbox down": { stamp: "unreachable" },
  "1 sign in": { stamp: "sign-in-needs-click", signIn: { resource: "mailbox", why: "sign-in-needs-click" } },
  "1 strange link state": { stamp: "strange" },
  "2 being untracked": { stamp: "untracking", byCrmId: record, records: [record], home: inProd },
  "2 being untracked and deleted": { stamp: "deleting", byCrmId: record, records: [record], home: inProd },
  "3 duplicate ahead": { stamp: "requested", records: [record], home: { ...prod, namedBy: "record" } },
  "4 pending": { stamp: "requested" },
  "5a other organization": { stamp: "other-org", home: inUat },
  "5a at risk": { stamp: "linked", calendar: editable, organization: asUat, owner: "not-enabled", home: inProd },
  "5a read-only": { stamp: "linked", calendar: readable, organization: asUat, owner: "not-enabled", home: inProd },
  "5b CRM down": { stamp: "linked", organization: down, home: inProd },
  "5b organization not chosen": { stamp: "linked", organization: { kind: "not-set-up" }, home: inProd },
  "5c duplicated": { stamp: "linked", byCrmId: record, records: [record, secondRecord], home: inProd },
  "5d tracked": { stamp: "linked", byCrmId: record, records: [record], home: inProd },
  "5d tracked for a delegate": { stamp: "linked", byCrmId: record, records: [record], calendar: editable, owner: "enabled", home: inProd },
  "5e copied, own record": { stamp: "linked", byCrmId: other, records: [secondRecord], home: inProd },
  "5e copied": { stamp: "linked", byCrmId: other, home: inProd },
  "5f record missing, another there": { stamp: "linked", records: [secondRecord], home: inProd },
  "5g record missing": { stamp: "linked", home: inProd },
  "5g record missing, delegate": { stamp: "linked", calendar: editable, owner: "enabled", home: inProd },
  "6 unlinked": { stamp: "unlinked", byCrmId: record, records: [record], home: inProd },
  "6 unlinked, no record": { stamp: "unlinked", home: inProd },
  "6 unlinked, CRM down": { stamp: "unlinked", organization: down, home: inProd },
  "7a duplicated": { stamp: "blank", records: [record, secondRecord], home: { ...prod, namedBy: "record" } },
  "7b lost": { stamp: "blank", records: [record], home: { ...prod, namedBy: "record" } },
  "7b lost, read-only": { stamp: "blank", records: [record], calendar: readable, owner: "enabled", home: { ...prod, namedBy: "record" } },
  "7b lost, rights not known": {
    stamp: "blank",
    records: [record],
    calendar: { kind: "delegate", owner: alex, mayEdit: "unknown" },
    traces: ["calendar-by-organizer", "properties-one-by-one"],
  },
  "7b lost, calendar not known": { stamp: "blank", records: [record], calendar: { kind: "unknown" } },
  "7c lost and closed": { stamp: "blank", records: [closed], home: { ...prod, namedBy: "record" } },
  "7d lost by safety copy": { stamp: "none", organization: down, witness, home: { ...prod, namedBy: "witness" } },
  "7d perhaps lost": { stamp: "blank", organization: down },
  "7d unknown": { stamp: "none", organization: down },
  "7d not chosen": { stamp: "none", organization: { kind: "not-set-up" } },
  "7e lost, other organization": { stamp: "none", witness, organization: asUat, home: { ...prod, namedBy: "witness" } },
  "7f lost, record gone": { stamp: "none", witness, home: { ...prod, namedBy: "witness" } },
  "7f lost, record gone, delegate": { stamp: "none", witness, calendar: editable, owner: "enabled", home: { ...prod, namedBy: "witness" } },
  "7g perhaps lost": { stamp: "blank" },
  "7h not tracked": { stamp: "none" },
  "7i owner elsewhere": { stamp: "none", calendar: editable, organization: asUat, owner: "not-enabled" },
  "7i calendar not known": { stamp: "none", calendar: { kind: "unknown" } },
} as const satisfies Record<string, Circumstances>;

export type StateName = keyof typeof states;
export const stateNames = Object.keys(states) as StateName[];
