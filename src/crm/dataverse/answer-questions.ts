/** What the first answers left open, for one appointment or a page of a calendar, in one `$batch`. */
import * as v from "valibot";
import { Failure, Forbidden, Incomplete, NotFound, Unexpected } from "../../http/failure.ts";
import { parseJsonAnswer, type TextAnswer } from "../../http/parse-json-answer.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord, RecordByKey } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { OpenQuestions } from "../../tracking/open-questions.ts";
import { collectAnswers, mostAgreeing, startSpan } from "../collect-answers.ts";
import type { Answers, OrganizationUser } from "../crm-organization.ts";
import { columns, row, rowsPage, toAppointmentRecord, type RecordTable } from "./appointment-row.ts";
import { expandParties } from "./expand-parties.ts";
import { askBatch } from "./ask-batch.ts";
import { mostInBatch } from "./batch-codec.ts";
import { isGlobalDepth, privilegeIds, rolePrivileges, sightUrls } from "./sight-query.ts";
import { toUsers, usersOfAddress, usersUrl } from "./find-users-of.ts";

interface Options {
  readonly signal: AbortSignal;
  readonly userId: string;
  /** Of the Web API: the query for sight depends on it. */
  readonly version: string;
}

/**
 * One answer for each, in the order asked. Identical requests are sent once.
 * @throws Failure if nothing was answered at all; AbortError when aborted.
 */
export async function answerQuestions(
  client: ServiceClient,
  questions: readonly OpenQuestions[],
  { signal, userId, version }: Options,
): Promise<readonly Answers[]> {
  const sight = sightUrls(client, { userId, version });
  const urls = new Map(questions.flatMap((one) => urlsOf(client, one, sight)).map((url) => [url.href, url]));
  const answers = await askAll(client, [...urls.values()], signal);
  const ask: Ask = (url, schema) => {
    const answer = answers.get(url.href);
    if (answer === undefined) throw new Unexpected("The answer to a batch is short of a part.");
    if (answer instanceof Failure) throw answer;
    return parse(schema, parseJsonAnswer(answer));
  };
  return questions.map((one) =>
    collectAnswers(one, {
      byKey: (id) => readByKey(client, ask, one, id),
      agreeing: (item) => readAgreeing(client, ask, item),
      sight: () => readSight(ask, sight),
      organizer: (address) => readOrganizer(client, ask, address),
    }),
  );
}

type Ask = <T>(url: URL, schema: v.GenericSchema<unknown, T>) => T;
type Wanted = NonNullable<OpenQuestions["agreeing"]>;

async function askAll(
  client: ServiceClient,
  urls: readonly URL[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, TextAnswer | Failure>> {
  const answers = new Map<string, TextAnswer | Failure>();
  for (let done = 0; done < urls.length; done += mostInBatch) {
    const some = urls.slice(done, done + mostInBatch);
    const told = await askBatch(client, some, { signal });
    for (const [index, url] of some.entries()) {
      const answer = told[index];
      if (answer) answers.set(url.href, answer);
    }
  }
  return answers;
}

function urlsOf(client: ServiceClient, questions: OpenQuestions, sight: readonly URL[]): readonly URL[] {
  const { agreeing, organizer } = questions;
  return [
    ...[...questions.byKey, ...questions.partiesOf].flatMap((id) => tablesOf(questions).map((table) => keyUrl(client, table, id))),
    ...(agreeing ? [agreeingUrl(client, agreeing)] : []),
    ...(questions.sight ? sight : []),
    ...(organizer === undefined ? [] : [usersUrl(client, organizer) ?? []].flat()),
  ];
}

function tablesOf({ series }: OpenQuestions): readonly RecordTable[] {
  return series ? ["appointments", "recurringappointmentmasters"] : ["appointments"];
}

function keyUrl(client: ServiceClient, table: RecordTable, id: string): URL {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new TypeError("Rows are asked for by GUIDs.");
  return withQuery(client.url(`${table}(${guid})`), { $select: columns[table].join(","), $expand: expandParties[table] });
}

/** The row may be in either table; a failure other than "not found" leaves the question open. */
function readByKey(client: ServiceClient, ask: Ask, questions: OpenQuestions, id: string): RecordByKey {
  let failure: Failure | undefined;
  for (const table of tablesOf(questions)) {
    try {
      return { kind: "found", record: toAppointmentRecord(ask(keyUrl(client, table, id), row), table) };
    } catch (error) {
      if (error instanceof Forbidden) return { kind: "unknown", why: "forbidden" };
      if (!(error instanceof Failure)) throw error;
      if (!(error instanceof NotFound)) failure ??= error;
    }
  }
  if (failure) throw failure;
  return { kind: "absent" };
}

/** Subjects are compared on our side: CRM neither folds white space nor drops invisible characters. */
function agreeingUrl(client: ServiceClient, item: Wanted): URL {
  const { from, to } = startSpan(item);
  return withQuery(client.url("appointments"), {
    $select: columns.appointments.join(","),
    $expand: expandParties.appointments,
    $filter:
      `globalobjectid eq null and (statecode eq 0 or statecode eq 3) and isalldayevent eq ${String(item.allDay)}` +
      ` and scheduledstart ge ${from.toISOString()} and scheduledstart lt ${to.toISOString()}`,
    $top: String(mostAgreeing + 1),
  });
}

function readAgreeing(client: ServiceClient, ask: Ask, item: Wanted): readonly AppointmentRecord[] {
  const page = ask(agreeingUrl(client, item), rowsPage);
  if (page.value.length > mostAgreeing || page["@odata.nextLink"] !== undefined)
    throw new Incomplete(`More than ${mostAgreeing} records start then.`);
  return page.value.map((found) => toAppointmentRecord(found, "appointments"));
}

function readSight(ask: Ask, [held, ids]: readonly URL[]): "yes" | "no" {
  if (held === undefined) return "no";
  const { RolePrivileges } = ask(held, rolePrivileges);
  const wanted = ids && ask(ids, privilegeIds).value.map(({ privilegeid }) => privilegeid);
  return RolePrivileges.some((one) => isGlobalDepth(one) && (wanted === undefined || wanted.includes(one.PrivilegeId))) ? "yes" : "no";
}

function readOrganizer(client: ServiceClient, ask: Ask, address: string): readonly OrganizationUser[] {
  const url = usersUrl(client, address);
  return url === undefined ? [] : toUsers(ask(url, usersOfAddress), address);
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const path = v.getDotPath(parsed.issues[0])?.slice(0, 80) ?? "the whole";
  throw new Unexpected(`A part of the answer is of another shape than asked for: ${path}.`);
}
