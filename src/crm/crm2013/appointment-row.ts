import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { AppointmentRecord, Regarding } from "../../tracking/evidence.ts";
import { guidText } from "../guid-text.ts";
import { instanceTypeCodes, kinds, stateCodes, states } from "../record-codes.ts";
import { textOrNothing } from "../text-or-nothing.ts";
import { jsonDate } from "./json-date.ts";

/** An `EntityReference`: with an `Id` of null where it leads nowhere. */
const reference = v.nullish(v.object({ Id: v.nullish(guidText), LogicalName: textOrNothing(64), Name: textOrNothing(256) }));

/** An `OptionSetValue`. */
export const stateCode = v.object({ Value: v.picklist(stateCodes) });

export const row = v.object({
  ActivityId: guidText,
  Subject: v.nullish(boundedText(1000), ""),
  // The column holds 300 characters; never cut, since a cut id could match another meeting's.
  GlobalObjectId: v.nullish(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ""),
  ScheduledStart: v.nullish(jsonDate),
  ScheduledEnd: v.nullish(jsonDate),
  StateCode: stateCode,
  InstanceTypeCode: v.nullish(v.object({ Value: v.nullish(v.picklist(instanceTypeCodes), 0) })),
  OriginalStartDate: v.nullish(jsonDate),
  SeriesId: v.nullish(guidText),
  CreatedOn: v.nullish(jsonDate),
  ModifiedOn: v.nullish(jsonDate),
  OwnerId: reference,
  CreatedBy: reference,
  ModifiedBy: reference,
  RegardingObjectId: reference,
});

type Row = v.InferOutput<typeof row>;

const ofBoth = [
  "ActivityId",
  "Subject",
  "GlobalObjectId",
  "ScheduledStart",
  "ScheduledEnd",
  "StateCode",
  "CreatedOn",
  "ModifiedOn",
  "RegardingObjectId",
  "OwnerId",
  "CreatedBy",
  "ModifiedBy",
];

/** Columns by entity set; a series has no `OriginalStartDate`. */
export const columns = {
  AppointmentSet: [...ofBoth, "InstanceTypeCode", "OriginalStartDate", "SeriesId"],
  RecurringAppointmentMasterSet: ofBoth,
} as const satisfies Record<string, readonly string[]>;

export type AppointmentSet = keyof typeof columns;

/** This endpoint gives rows no version. The instant of the last change, in whole seconds, stands in for it. */
export function versionOf(modifiedOn: Date): string {
  return `modified ${modifiedOn.getTime()}`;
}

export function toAppointmentRecord(found: Row, set: AppointmentSet): AppointmentRecord {
  return withoutUndefined<AppointmentRecord>({
    id: found.ActivityId,
    subject: found.Subject,
    globalObjectId: found.GlobalObjectId === "" ? undefined : found.GlobalObjectId,
    start: found.ScheduledStart ?? undefined,
    end: found.ScheduledEnd ?? undefined,
    state: states[found.StateCode.Value],
    kind: set === "RecurringAppointmentMasterSet" ? "master" : kinds[found.InstanceTypeCode?.Value ?? 0],
    originalStart: found.OriginalStartDate ?? undefined,
    seriesId: found.SeriesId ?? undefined,
    regarding: toRegarding(found.RegardingObjectId),
    owner: found.OwnerId?.Name,
    createdBy: found.CreatedBy?.Name,
    createdOn: found.CreatedOn ?? undefined,
    modifiedBy: found.ModifiedBy?.Name,
    modifiedOn: found.ModifiedOn ?? undefined,
    etag: found.ModifiedOn ? versionOf(found.ModifiedOn) : undefined,
  });
}

function toRegarding(found: Row["RegardingObjectId"]): Regarding | undefined {
  if (!found?.Id) return undefined;
  return withoutUndefined<Regarding>({ id: found.Id, type: found.LogicalName, name: found.Name });
}
