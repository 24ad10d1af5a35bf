import { Failure } from "../http/failure.ts";
import type { AppointmentRecord, InOrganization, Party, RecordByKey } from "../tracking/evidence.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import { inOrganization, type Answers, type OrganizationUser } from "./crm-organization.ts";

/** If more rows than this start at one time, the query is refused rather than cut: the row that agrees could be among the rest. */
export const mostAgreeing = 500;

/** Reads the answer to each question. Each method throws a Failure if there is none. */
export interface AnswersRead {
  byKey(id: string): RecordByKey;
  agreeing(item: NonNullable<OpenQuestions["agreeing"]>): readonly AppointmentRecord[];
  sight(): "yes" | "no";
  /** The users with this address. */
  organizer(address: string): readonly OrganizationUser[];
}

/** Each part stands by itself: a part that failed leaves the others intact. */
export function collectAnswers({ byKey, partiesOf, agreeing, sight, organizer }: OpenQuestions, read: AnswersRead): Answers {
  let failure: Failure | undefined;
  function attempt<T>(reading: () => T, otherwise: (error: Failure) => T): T {
    try {
      return reading();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failure ??= error;
      return otherwise(error);
    }
  }
  const readKey = (id: string): RecordByKey => attempt(() => read.byKey(id), unknownOf);

  const keys = new Map(byKey.map((id) => [id, readKey(id)]));
  const parties = new Map<string, readonly Party[]>();
  for (const id of partiesOf) {
    const answer = keys.get(id) ?? readKey(id);
    if (answer.kind === "found" && answer.record.parties) parties.set(id, answer.record.parties);
  }
  return {
    byKey: keys,
    parties,
    agreeing:
      agreeing === undefined
        ? { kind: "not-asked" }
        : attempt<Answers["agreeing"]>(() => ({ kind: "answered", records: read.agreeing(agreeing) }), unknownOf),
    organizer:
      organizer === undefined
        ? "unknown"
        : attempt<InOrganization>(
            () => inOrganization(read.organizer(organizer)),
            () => "unknown",
          ),
    sight: sight ? readSight(read) : "no",
    ...(failure && { failure }),
  };
}

function unknownOf({ reason, message }: Failure): Extract<RecordByKey, { kind: "unknown" }> {
  return { kind: "unknown", why: reason, detail: message };
}

/** Any error counts as no. */
function readSight({ sight }: AnswersRead): "yes" | "no" {
  try {
    return sight();
  } catch (error) {
    if (error instanceof Failure) return "no";
    throw error;
  }
}

const minute = 60_000;
/** Midnights of one date are at most this far apart: zones range from UTC-12 to UTC+14. */
const widest = 26 * 60 * minute;

/** When a record that agrees would start: within the minute or, if all-day, at some midnight of the same date. */
export function startSpan({ start, allDay }: NonNullable<OpenQuestions["agreeing"]>): { readonly from: Date; readonly to: Date } {
  const at = start.getTime();
  if (allDay) return { from: new Date(at - widest), to: new Date(at + widest) };
  const from = Math.floor(at / minute) * minute;
  return { from: new Date(from), to: new Date(from + minute) };
}
