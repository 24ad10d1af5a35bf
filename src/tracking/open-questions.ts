/** What the first answers leave open, for the one further batch that a check may send (section 2). */
import { belongsToSeries } from "./same-day.ts";
import type { AppointmentItem, AppointmentRecord, Evidence, RecordByKey } from "./evidence.ts";
import { findByKey, findCopyToAsk, noObserver } from "./findings.ts";
import { whyNoSpellings } from "./global-object-id.ts";
import { judgeReading } from "./judge-reading.ts";
import { findCrmId } from "./stamp-claims.ts";
import { wantsParties } from "./theirs.ts";
import { splitReadings } from "./two-readings.ts";

export interface OpenQuestions {
  /** Ids missing from the list: the stamp's `crmid`, otherwise that of the copy that counts, if it names the viewer's organization. */
  readonly byKey: readonly string[];
  /** The item belongs to a series, so both tables are queried by key. */
  readonly series: boolean;
  /**
   * Records of which it matters whether they are theirs, and whose owner and creator are other people; records asked for by
   * key are included. Rows of `agreeing` are to include their parties as well.
   */
  readonly partiesOf: readonly string[];
  /** A plan may create a record: asks for live rows that carry no id and agree. */
  readonly agreeing?: Pick<AppointmentItem, "subject" | "start" | "end" | "allDay">;
  readonly sight: boolean;
  /** Address of an invitation's organizer, where a plan may create. */
  readonly organizer?: string;
}

/**
 * Complete: once these are answered, nothing is left to ask.
 * @returns undefined if the evidence can be judged as it is
 */
export function findOpenQuestions(evidence: Evidence): OpenQuestions | undefined {
  const open = splitReadings(evidence).flatMap((reading) => (reading === undefined ? [] : [questionsOf(reading)]));
  const [agreeing] = open.flatMap((one) => one.agreeing ?? []);
  const [organizer] = open.flatMap((one) => one.organizer ?? []);
  const all: OpenQuestions = {
    byKey: distinct(open.flatMap(({ byKey }) => byKey)),
    series: open.some(({ series }) => series),
    partiesOf: distinct(open.flatMap(({ partiesOf }) => partiesOf)),
    sight: open.some(({ sight }) => sight),
    ...(agreeing && { agreeing }),
    ...(organizer !== undefined && { organizer }),
  };
  const isOpen = all.byKey.length + all.partiesOf.length > 0 || all.sight || agreeing !== undefined || organizer !== undefined;
  return isOpen ? all : undefined;
}

/**
 * Assumes for now that a record asked for by key is absent, and that a record whose parties are unknown is not theirs. Of all
 * answers these leave most to ask: a record that exists or is theirs can only prevent a new one.
 */
function questionsOf(evidence: Evidence): OpenQuestions {
  const { item } = evidence;
  const byKey = findKeysToAsk(evidence);
  const wanted = new Map<string, AppointmentRecord>();
  let creates = false;
  judgeReading(takenAsAbsent(evidence, byKey), {
    onTheirs(record, told) {
      if (wantsParties(evidence, record)) wanted.set(record.id, record);
      return told === "unknown" ? "no" : told;
    },
    onCreate: () => (creates = true),
  });
  const partiesOf = [...wanted.keys(), ...byKey];
  const answers = { byKey, series: item !== undefined && belongsToSeries(item), partiesOf };
  return creates && item ? { ...answers, ...questionsBeforeCreating(evidence, item) } : { ...answers, sight: false };
}

/** All three are asked together, so if the agreeing rows were asked for, sight and organizer were too. A series is never created. */
function questionsBeforeCreating(
  { agreeing, organizerInOrganization, sight }: Evidence,
  { subject, start, end, allDay, kind, organizedBy, organizer }: AppointmentItem,
): Pick<OpenQuestions, "agreeing" | "sight" | "organizer"> {
  if (kind === "master") return { sight: sight === "no" };
  if (agreeing.kind !== "not-asked") return { sight: false };
  const wantsOrganizer = organizedBy !== "owner" && organizerInOrganization === "unknown";
  return {
    agreeing: { subject, start, end, allDay },
    sight: sight === "no",
    ...(wantsOrganizer && organizer && { organizer: organizer.address }),
  };
}

/** The `crmid`, otherwise the id in the copy that counts, if the list did not include it and it has not been asked for by key. */
function findKeysToAsk(evidence: Evidence): readonly string[] {
  const { records, organization, item, stamp } = evidence;
  if (records.kind === "unknown" || organization.kind !== "connected" || stamp.kind === "unknown") return [];
  if (whyNoSpellings(item?.globalObjectId ?? "") !== undefined) return [];
  const id = findCrmId(evidence) ?? findCopyToAsk(evidence);
  if (id === undefined || records.byKey.has(id) || findByKey(evidence, id).kind === "found") return [];
  return isWaitedFor(takenAsAbsent(evidence, [id])) ? [id] : [];
}

/** For another organization's appointment, and for a fresh request to CRM, it makes no difference what the record is. */
function isWaitedFor(evidence: Evidence): boolean {
  const { row, plan } = judgeReading(evidence, noObserver).ruling;
  const isFreshRequest = plan.track === "blocked" && (plan.reason === "being-untracked" || plan.reason === "request-pending");
  return row !== "5a" && !isFreshRequest;
}

function takenAsAbsent(evidence: Evidence, ids: readonly string[]): Evidence {
  const { records } = evidence;
  if (records.kind === "unknown" || ids.length === 0) return evidence;
  const absent = ids.map((id): [string, RecordByKey] => [id, { kind: "absent" }]);
  return { ...evidence, records: { ...records, byKey: new Map([...records.byKey, ...absent]) } };
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
