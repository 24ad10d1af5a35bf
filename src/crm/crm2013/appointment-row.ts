import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentRecord, Party, Regarding } from "../../tracking/evidence.ts";
import { guidText, instanceTypeCodes, kinds, stateCodes, states, textOrNothing } from "../row-values.ts";

const written = /^\/Date\((-?\d{1,16})(?:[+-]\d{1,4})?\)\/$/;

/**
 * An instant in OData 2's JSON: `/Date(1416819600000)/`, milliseconds since 1970 in UTC, negative before. An offset may follow
 * (`+0060`) that tells where it was written; it does not change the instant.
 */
export const jsonDate = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(written),
  v.transform((text) => new Date(Number(written.exec(text)?.[1]))),
  v.check((date) => !Number.isNaN(date.getTime())),
);

/** An `EntityReference`; its `Id` is null if it references nothing. */
const reference = v.nullish(v.object({ Id: v.nullish(guidText), LogicalName: textOrNothing(64), Name: textOrNothing(256) }));

/** `ActivityParty`. */
const party = v.object({ PartyId: reference, AddressUsed: textOrNothing(320) });
/** Absent, or `__deferred`, if not expanded. */
const parties = v.nullish(v.object({ results: v.optional(v.pipe(v.array(party), v.maxLength(5000))) }));

/** An `OptionSetValue`. */
export const stateCode = v.object({ Value: v.picklist(stateCodes) });

export const crm2013Row = v.object({
  ActivityId: guidText,
  Subject: v.nullish(boundedText(1000), ""),
  // The column holds 300 characters; never cut, since a cut id could match another meeting's.
  GlobalObjectId: v.nullish(v.pipe(v.string(), v.maxLength(2000), v.trim()), ""),
  ScheduledStart: v.nullish(jsonDate),
  ScheduledEnd: v.nullish(jsonDate),
  IsAllDayEvent: v.nullish(v.boolean(), false),
  Location: textOrNothing(400),
  StateCode: stateCode,
  StatusCode: v.nullish(v.object({ Value: v.nullish(v.pipe(v.number(), v.integer())) })),
  InstanceTypeCode: v.nullish(v.object({ Value: v.nullish(v.picklist(instanceTypeCodes), 0) })),
  OriginalStartDate: v.nullish(jsonDate),
  SeriesId: v.nullish(guidText),
  CreatedOn: v.nullish(jsonDate),
  ModifiedOn: v.nullish(jsonDate),
  OwnerId: reference,
  CreatedBy: reference,
  ModifiedBy: reference,
  RegardingObjectId: reference,
  appointment_activity_parties: parties,
  recurringappointmentmaster_activity_parties: parties,
});

type Row = v.InferOutput<typeof crm2013Row>;

const ofBoth = [
  "ActivityId",
  "Subject",
  "GlobalObjectId",
  "ScheduledStart",
  "ScheduledEnd",
  "IsAllDayEvent",
  "Location",
  "StateCode",
  "StatusCode",
  "CreatedOn",
  "ModifiedOn",
  "RegardingObjectId",
  "OwnerId",
  "CreatedBy",
  "ModifiedBy",
];

/** Columns by entity set; a series has no `OriginalStartDate`. */
export const crm2013Columns = {
  AppointmentSet: [...ofBoth, "InstanceTypeCode", "OriginalStartDate", "SeriesId"],
  RecurringAppointmentMasterSet: ofBoth,
} as const satisfies Record<string, readonly string[]>;

export type AppointmentSet = keyof typeof crm2013Columns;

/** What to expand for a record's parties. */
export const expandCrm2013Parties = {
  AppointmentSet: "appointment_activity_parties",
  RecurringAppointmentMasterSet: "recurringappointmentmaster_activity_parties",
} as const satisfies Record<AppointmentSet, string>;

/** This endpoint returns no row versions. The instant of the last change, in whole seconds, stands in. */
export function versionOf(modifiedOn: Date): string {
  return `modified ${modifiedOn.getTime()}`;
}

export function fromCrm2013Row(found: Row, set: AppointmentSet): AppointmentRecord {
  return withoutUndefined<AppointmentRecord>({
    id: found.ActivityId,
    subject: found.Subject,
    globalObjectId: found.GlobalObjectId === "" ? undefined : found.GlobalObjectId,
    start: found.ScheduledStart ?? undefined,
    end: found.ScheduledEnd ?? undefined,
    allDay: found.IsAllDayEvent,
    location: found.Location,
    state: states[found.StateCode.Value],
    status: found.StatusCode?.Value ?? undefined,
    kind: set === "RecurringAppointmentMasterSet" ? "master" : kinds[found.InstanceTypeCode?.Value ?? 0],
    originalStart: found.OriginalStartDate ?? undefined,
    seriesId: found.SeriesId ?? undefined,
    regarding: toRegarding(found.RegardingObjectId),
    ownerId: found.OwnerId?.Id ?? undefined,
    owner: found.OwnerId?.Name,
    createdById: found.CreatedBy?.Id ?? undefined,
    createdBy: found.CreatedBy?.Name,
    createdOn: found.CreatedOn ?? undefined,
    modifiedBy: found.ModifiedBy?.Name,
    modifiedOn: found.ModifiedOn ?? undefined,
    parties: toParties(found.appointment_activity_parties ?? found.recurringappointmentmaster_activity_parties),
    etag: found.ModifiedOn ? versionOf(found.ModifiedOn) : undefined,
  });
}

function toRegarding(found: Row["RegardingObjectId"]): Regarding | undefined {
  if (!found?.Id) return undefined;
  return withoutUndefined<Regarding>({ id: found.Id, type: found.LogicalName, name: found.Name });
}

function toParties(told: v.InferOutput<typeof parties>): readonly Party[] | undefined {
  return told?.results?.map(({ PartyId, AddressUsed }) =>
    withoutUndefined<Party>({
      userId: PartyId?.LogicalName === "systemuser" ? (PartyId.Id ?? undefined) : undefined,
      address: AddressUsed,
    }),
  );
}
