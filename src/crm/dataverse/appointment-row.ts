import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { instant } from "../../http/instant.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentRecord, Party, Regarding } from "../../tracking/evidence.ts";
import { guidText, instanceTypeCodes, kinds, stateCodes, states, textOrNothing } from "../row-values.ts";

const formatted = "OData.Community.Display.V1.FormattedValue";
const logicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";

/** The two annotations that are used: the name of a lookup's target, and its table. */
export const annotations = `odata.include-annotations="${formatted},${logicalName}"`;

/** `activityparty`; the lookup's table says what kind of party it is. */
const party = v.object({
  _partyid_value: v.nullish(guidText),
  [`_partyid_value@${logicalName}`]: textOrNothing(64),
  addressused: textOrNothing(320),
});
const parties = v.nullish(v.pipe(v.array(party), v.maxLength(5000)));

const annotated = {
  owner: `_ownerid_value@${formatted}`,
  createdBy: `_createdby_value@${formatted}`,
  modifiedBy: `_modifiedby_value@${formatted}`,
  regardingName: `_regardingobjectid_value@${formatted}`,
  regardingType: `_regardingobjectid_value@${logicalName}`,
} as const;

export const row = v.object({
  "@odata.etag": v.optional(v.pipe(v.string(), v.maxLength(200))),
  activityid: guidText,
  subject: v.nullish(boundedText(1000), ""),
  // The column holds 300 characters; never cut, since a cut id could match another meeting's.
  globalobjectid: v.nullish(v.pipe(v.string(), v.maxLength(2000), v.trim()), ""),
  scheduledstart: v.nullish(instant),
  scheduledend: v.nullish(instant),
  isalldayevent: v.nullish(v.boolean(), false),
  location: textOrNothing(400),
  statecode: v.picklist(stateCodes),
  statuscode: v.nullish(v.pipe(v.number(), v.integer())),
  instancetypecode: v.nullish(v.picklist(instanceTypeCodes), 0),
  originalstartdate: v.nullish(instant),
  seriesid: v.nullish(guidText),
  createdon: v.nullish(instant),
  modifiedon: v.nullish(instant),
  _regardingobjectid_value: v.nullish(guidText),
  _ownerid_value: v.nullish(guidText),
  _createdby_value: v.nullish(guidText),
  [annotated.owner]: textOrNothing(256),
  [annotated.createdBy]: textOrNothing(256),
  [annotated.modifiedBy]: textOrNothing(256),
  [annotated.regardingName]: textOrNothing(256),
  [annotated.regardingType]: textOrNothing(64),
  appointment_activity_parties: parties,
  recurringappointmentmaster_activity_parties: parties,
});

type Row = v.InferOutput<typeof row>;

export const rowsPage = v.object({ value: v.array(row), "@odata.nextLink": v.optional(v.pipe(v.string(), v.maxLength(30_000))) });

const ofBoth = [
  "activityid",
  "subject",
  "globalobjectid",
  "scheduledstart",
  "scheduledend",
  "isalldayevent",
  "location",
  "statecode",
  "statuscode",
  "createdon",
  "modifiedon",
  "_regardingobjectid_value",
  "_ownerid_value",
  "_createdby_value",
  "_modifiedby_value",
];

/** Columns by table; a series has no `originalstartdate`. */
export const columns = {
  appointments: [...ofBoth, "instancetypecode", "originalstartdate", "seriesid"],
  recurringappointmentmasters: ofBoth,
} as const satisfies Record<string, readonly string[]>;

export type RecordTable = keyof typeof columns;

export function toAppointmentRecord(found: Row, table: RecordTable): AppointmentRecord {
  return withoutUndefined<AppointmentRecord>({
    id: found.activityid,
    subject: found.subject,
    globalObjectId: found.globalobjectid === "" ? undefined : found.globalobjectid,
    start: found.scheduledstart ?? undefined,
    end: found.scheduledend ?? undefined,
    allDay: found.isalldayevent,
    location: found.location,
    state: states[found.statecode],
    status: found.statuscode ?? undefined,
    kind: table === "recurringappointmentmasters" ? "master" : kinds[found.instancetypecode],
    originalStart: found.originalstartdate ?? undefined,
    seriesId: found.seriesid ?? undefined,
    regarding: toRegarding(found),
    ownerId: found._ownerid_value ?? undefined,
    owner: found[annotated.owner],
    createdById: found._createdby_value ?? undefined,
    createdBy: found[annotated.createdBy],
    createdOn: found.createdon ?? undefined,
    modifiedBy: found[annotated.modifiedBy],
    modifiedOn: found.modifiedon ?? undefined,
    parties: toParties(found.appointment_activity_parties ?? found.recurringappointmentmaster_activity_parties),
    etag: found["@odata.etag"],
  });
}

function toRegarding(found: Row): Regarding | undefined {
  if (!found._regardingobjectid_value) return undefined;
  return withoutUndefined<Regarding>({
    id: found._regardingobjectid_value,
    type: found[annotated.regardingType],
    name: found[annotated.regardingName],
  });
}

function toParties(told: v.InferOutput<typeof parties>): readonly Party[] | undefined {
  return told?.map((one) =>
    withoutUndefined<Party>({
      userId: one[`_partyid_value@${logicalName}`] === "systemuser" ? (one._partyid_value ?? undefined) : undefined,
      address: one.addressused,
    }),
  );
}

/** Headers that the Web API expects with every request. */
export const odataHeaders = { "OData-Version": "4.0", "OData-MaxVersion": "4.0" } as const;
