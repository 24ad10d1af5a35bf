/** The one further batch of a check: asks what the first answers left open, and adds the answers to the evidence. */
import type { Answers, CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentRecord, Evidence, ItemReading, RecordByKey, Records, Unknown } from "../tracking/evidence.ts";
import { findOpenQuestions, type OpenQuestions } from "../tracking/open-questions.ts";
import { unknownBecause } from "./unknown-because.ts";

/**
 * Asks once. What is not answered becomes unknown.
 * @param userId the user who asks, in the organization
 * @throws AbortError when aborted
 */
export async function answerOpenQuestions(
  organization: Pick<CrmOrganization, "answerQuestions"> | undefined,
  evidence: Evidence,
  { userId, signal }: { readonly userId: string | undefined; readonly signal: AbortSignal },
): Promise<Evidence> {
  const questions = organization && userId !== undefined ? findOpenQuestions(evidence) : undefined;
  if (!organization || userId === undefined || questions === undefined) return evidence;
  try {
    return foldAnswers(evidence, questions, await organization.answerQuestions(questions, { userId, signal }));
  } catch (error) {
    return foldAnswers(evidence, questions, unanswered(questions, unknownBecause(error, signal, "crm")));
  }
}

/** The evidence with these answers added. */
export function foldAnswers(evidence: Evidence, questions: OpenQuestions, answers: Answers): Evidence {
  const { otherReading } = evidence;
  const wasCreating = questions.agreeing !== undefined;
  return {
    ...evidence,
    ...withAnswers(evidence, answers),
    ...(otherReading && { otherReading: { ...otherReading, ...withAnswers(otherReading, answers) } }),
    ...(wasCreating && { agreeing: answers.agreeing }),
    ...(questions.sight && { sight: answers.sight }),
    ...(questions.organizer !== undefined && { organizerInOrganization: answers.organizer }),
  };
}

function withAnswers({ records }: ItemReading, { byKey, parties }: Answers): { readonly records: Records } {
  if (records.kind === "unknown") return { records };
  const withParties = (record: AppointmentRecord): AppointmentRecord => {
    const told = parties.get(record.id);
    return told ? { ...record, parties: told } : record;
  };
  const found = (answer: RecordByKey): RecordByKey =>
    answer.kind === "found" ? { kind: "found", record: withParties(answer.record) } : answer;
  return {
    records: {
      kind: "answered",
      byGlobalObjectId: records.byGlobalObjectId.map(withParties),
      byKey: new Map([...records.byKey, ...byKey].map(([id, answer]) => [id, found(answer)])),
    },
  };
}

function unanswered({ byKey, agreeing }: OpenQuestions, why: Unknown): Answers {
  return {
    byKey: new Map(byKey.map((id) => [id, why])),
    parties: new Map(),
    agreeing: agreeing === undefined ? { kind: "not-asked" } : why,
    sight: "no",
    organizer: "unknown",
  };
}
