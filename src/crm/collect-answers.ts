import { Failure } from "../http/failure.ts";
import type { AppointmentRecord, InOrganization, Party, RecordByKey } from "../tracking/evidence.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import { inOrganization, type Answers, type OrganizationUser } from "./crm-organization.ts";

/** More rows that start at one time than this are not cut but refused: the one that agrees could be among the rest. */
export const mostAgreeing = 500;

/** What was answered to each question. Each throws a Failure where it was not. */
export interface AnswersRead {
  byKey(id: string): RecordByKey;
  agreeing(item: NonNullable<OpenQuestions["agreeing"]>): readonly AppointmentRecord[];
  sight(): "yes" | "no";
  /** Who has this address. */
  organizer(address: string): readonly OrganizationUser[];
}

/** Each part by itself: one that failed leaves the others as they are. */
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

/** Any error is no. */
function readSight({ sight }: AnswersRead): "yes" | "no" {
  try {
    return sight();
  } catch (error) {
    if (error instanceof Failure) return "no";
    throw error;
  }
}
