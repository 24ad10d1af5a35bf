/** What the first answers left open. This endpoint has no batch, so everything is asked in parallel. */
import { Failure, Incomplete } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord, RecordByKey } from "../../tracking/evidence.ts";
import type { OpenQuestions } from "../../tracking/open-questions.ts";
import { collectAnswers, mostAgreeing, startSpan } from "../collect-answers.ts";
import type { Answers } from "../crm-organization.ts";
import { type AppointmentSet, expandCrm2013Parties, crm2013Row, fromCrm2013Row } from "./appointment-row.ts";
import { askRows } from "./ask-rows.ts";
import { findCrm2013Record } from "./find-record.ts";
import { findSight } from "./find-sight.ts";
import { findCrm2013UsersOf } from "./find-users.ts";
import { setPath } from "./record-path.ts";

type Options = { readonly signal: AbortSignal };

/** @throws AbortError when aborted; a failure is reported next to the part it affects */
export async function answerCrm2013Questions(
  client: ServiceClient,
  questions: OpenQuestions,
  { signal, userId }: Options & { readonly userId: string },
): Promise<Answers> {
  const options = { signal };
  const { agreeing, organizer } = questions;
  const ids = [...new Set([...questions.byKey, ...questions.partiesOf])];
  const [rows, found, sight, users] = await Promise.all([
    Promise.all(ids.map(async (id) => [id, await settle(findByKey(client, id, questions, options))] as const)),
    agreeing && settle(findAgreeing(client, agreeing, options)),
    questions.sight ? settle(findSight(client, userId, options)) : undefined,
    organizer === undefined ? undefined : settle(findCrm2013UsersOf(client, organizer, options)),
  ]);
  const byId = new Map(rows);
  return collectAnswers(questions, {
    byKey: (id) => take(byId.get(id)),
    agreeing: () => take(found),
    sight: () => take(sight),
    organizer: () => take(users),
  });
}

/** The row may be in either set. */
async function findByKey(client: ServiceClient, id: string, { series }: OpenQuestions, options: Options): Promise<RecordByKey> {
  const kinds = series ? (["single", "master"] as const) : (["single"] as const);
  const answers = await Promise.all(kinds.map((kind) => findCrm2013Record(client, { id, kind }, { ...options, parties: "wanted" })));
  return answers.find(({ kind }) => kind === "found") ?? answers.find(({ kind }) => kind === "unknown") ?? { kind: "absent" };
}

/** Selects all columns: an expansion would have to be among the selected ones, and versions differ in how to name it. */
async function findAgreeing(
  client: ServiceClient,
  item: NonNullable<OpenQuestions["agreeing"]>,
  { signal }: Options,
): Promise<readonly AppointmentRecord[]> {
  const set: AppointmentSet = "AppointmentSet";
  const { from, to } = startSpan(item);
  const url = withQuery(client.url(setPath(set)), {
    $expand: expandCrm2013Parties[set],
    $filter:
      `GlobalObjectId eq null and (StateCode/Value eq 0 or StateCode/Value eq 3) and IsAllDayEvent eq ${String(item.allDay)}` +
      ` and ScheduledStart ge datetime'${from.toISOString()}' and ScheduledStart lt datetime'${to.toISOString()}'`,
    $top: String(mostAgreeing + 1),
  });
  const rows = await askRows(client, url, { row: crm2013Row, idOf: ({ ActivityId }) => ActivityId, signal });
  if (rows.length > mostAgreeing) throw new Incomplete(`More than ${mostAgreeing} records start then.`);
  return rows.map((found) => fromCrm2013Row(found, set));
}

type Settled<T> = { readonly value: T } | Failure;

async function settle<T>(asked: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await asked };
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

function take<T>(settled: Settled<T> | undefined): T {
  if (settled === undefined) throw new TypeError("That was not asked.");
  if (settled instanceof Failure) throw settled;
  return settled.value;
}
