import type { AppointmentRecord, Evidence, RecordByKey } from "./evidence.ts";

/** The evidence as if these records were not there. */
export function withoutRecords(evidence: Evidence, ids: ReadonlySet<string>): Evidence {
  const { records, agreeing } = evidence;
  const isLeft = ({ id }: AppointmentRecord) => !ids.has(id);
  const gone = [...ids].map((id): [string, RecordByKey] => [id, { kind: "absent" }]);
  return {
    ...evidence,
    ...(records.kind === "answered" && {
      records: { ...records, byGlobalObjectId: records.byGlobalObjectId.filter(isLeft), byKey: new Map([...records.byKey, ...gone]) },
    }),
    ...(agreeing.kind === "answered" && { agreeing: { ...agreeing, records: agreeing.records.filter(isLeft) } }),
  };
}
