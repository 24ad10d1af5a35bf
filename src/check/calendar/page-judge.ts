/** Gathers the rest of the evidence for a page of appointments and judges each of them. */
import type { Answers } from "../../crm/crm-organization.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { MailboxAddress } from "../../mailbox/appointment-store.ts";
import type { ListedAppointment } from "../../mailbox/calendar-reader.ts";
import type { CalendarAccess, Evidence, UnknownReason, ViewerOrganization } from "../../tracking/evidence.ts";
import { findOpenQuestions, type OpenQuestions } from "../../tracking/open-questions.ts";
import type { NamedProperty } from "../../tracking/stamp.ts";
import { whyOwnerNotKnown } from "../../tracking/why-owner-not-known.ts";
import { foldAnswers } from "../answer-open-questions.ts";
import { askOwner, ownerNotKnown, type AskedOwner } from "../ask-crm.ts";
import { unknownBecause } from "../unknown-because.ts";
import type { CalendarRow } from "./calendar-row.ts";
import type { CalendarScanPorts } from "./scan-ports.ts";
import { gatherListed, judgeListed, type CalendarKnowledge } from "./judge-listed.ts";
import { isPassing, longestWait, type RetryingService } from "./retrying-service.ts";
import { createRecordLoader } from "./record-loader.ts";
import { rememberSeries } from "./remember-series.ts";
import type { ScanLedger } from "./scan-ledger.ts";

export interface PageJudge {
  /**
   * Puts the rows into the ledger, and into it also what could not be asked.
   * @param ids of appointments the ledger has not judged yet
   * @throws AbortError when aborted
   */
  judgePage(ids: readonly string[]): Promise<void>;
}

interface PageJudgeOptions {
  readonly ports: CalendarScanPorts;
  readonly calendar: CalendarAccess;
  readonly mailbox: MailboxAddress;
  readonly organization: ViewerOrganization;
  /** The user who asks. */
  readonly userId: string | undefined;
  readonly crm: RetryingService;
  readonly store: RetryingService;
  readonly ledger: ScanLedger;
  readonly signal: AbortSignal;
  readonly onRows: (rows: readonly CalendarRow[]) => void;
}

export function createPageJudge(options: PageJudgeOptions): PageJudge {
  const { ports, calendar, organization, ledger, signal, onRows } = options;
  const gatherer = ports.crm && gatherForMany(ports.crm, options);
  const known: CalendarKnowledge = {
    calendar,
    organization,
    ...(gatherer && { crm: gatherer }),
    findOwn: (key) => ports.copies.findOwn(key),
    directory: ports.directory,
    syncMinutes: ports.syncMinutes,
    now: () => new Date(ports.clock.now()),
  };

  interface Gathered {
    readonly listed: ListedAppointment;
    readonly evidence: Evidence;
  }

  /** First answers. What could not be asked is recorded in the ledger. */
  async function gatherPage(ids: readonly string[]): Promise<readonly Gathered[]> {
    const page = ids.map((id) => ledger.getListed(id));
    const asking = askTogether(page);
    const gathering = [];
    for (const listed of page) {
      await ports.timeSlice.rest(signal);
      const evidence = asking.then(({ owner, series }) => {
        const stamp = series.get(listed.id);
        return gatherListed(listed, known, { signal, owner, ...(stamp && { series: stamp }) });
      });
      // Awaited one by one below; the scan may be stopped before.
      evidence.catch(() => undefined);
      gathering.push({ listed, evidence });
    }
    const { why } = await asking;
    gatherer?.flush();
    const gathered: Gathered[] = [];
    for (const { listed, evidence } of gathering) {
      const found = await evidence;
      await ports.timeSlice.rest(signal);
      const reason = found.kind === "incomplete" ? found.why : why;
      if (found.kind === "incomplete" || reason !== undefined) ledger.failItem(listed.id, reason ?? "unexpected-answer");
      else gathered.push({ listed, evidence: found.evidence });
    }
    return gathered;
  }

  /** Asked once for the whole page; `why` is set if it could not be asked and every verdict would depend on it. */
  async function askTogether(page: readonly ListedAppointment[]): Promise<{
    readonly owner: AskedOwner;
    readonly series: ReadonlyMap<string, readonly NamedProperty[]>;
    readonly why?: UnknownReason;
  }> {
    try {
      const [owner, series] = await Promise.all([gatherer ? gatherer.beginWithOwner() : ownerNotKnown, findSeriesStamps(page)]);
      const { ownersUsers } = owner;
      const isMissing = gatherer && calendar.kind === "delegate" && ownersUsers.kind === "incomplete";
      return { owner, series, ...(isMissing && { why: ownersUsers.why }) };
    } catch (error) {
      return { owner: ownerNotKnown, series: new Map(), why: unknownBecause(error, signal).why };
    }
  }

  function findSeriesStamps(page: readonly ListedAppointment[]): Promise<ReadonlyMap<string, readonly NamedProperty[]>> {
    const days = ports.crm ? page.filter(({ item }) => item.kind === "occurrence" || item.kind === "exception") : [];
    if (days.length === 0) return Promise.resolve(new Map());
    return options.store.ask(() => ports.calendarReader.findSeriesStamps(options.mailbox, days, { signal }), signal);
  }

  /** Asks in one batch what the first answers of the page leave open. */
  async function answerPage(gathered: readonly Gathered[]): Promise<readonly Gathered[]> {
    if (gatherer === undefined) return gathered;
    const open: { readonly one: Gathered; readonly questions: OpenQuestions }[] = [];
    for (const one of gathered) {
      await ports.timeSlice.rest(signal);
      const questions = findOpenQuestions(one.evidence);
      if (questions) open.push({ one, questions });
    }
    if (open.length === 0) return gathered;
    const answered = new Map<Gathered, Gathered | "unanswered">();
    try {
      const answers = await gatherer.answer(open.map(({ questions }) => questions));
      for (const [index, { one, questions }] of open.entries()) {
        await ports.timeSlice.rest(signal);
        const answer = answers[index];
        const why = answer === undefined ? "unexpected-answer" : whyIncomplete(answer);
        if (answer === undefined || why !== undefined) {
          ledger.failItem(one.listed.id, why ?? "unexpected-answer");
          answered.set(one, "unanswered");
        } else answered.set(one, { ...one, evidence: foldAnswers(one.evidence, questions, answer) });
      }
    } catch (error) {
      const { why } = unknownBecause(error, signal, "crm");
      for (const { one } of open) {
        ledger.failItem(one.listed.id, why);
        answered.set(one, "unanswered");
      }
    }
    return gathered.flatMap((one) => {
      const after = answered.get(one) ?? one;
      return after === "unanswered" ? [] : [after];
    });
  }

  return {
    async judgePage(ids) {
      const rows: CalendarRow[] = [];
      for (const { listed, evidence } of await answerPage(await gatherPage(ids))) {
        await ports.timeSlice.rest(signal);
        const known = whyOwnerNotKnown(evidence) === undefined ? evidence : { ...evidence, ...(await gatherer?.findOwner()) };
        const why = whyOwnerNotKnown(known);
        if (why === undefined) rows.push(judgeListed(listed, known));
        else ledger.failItem(listed.id, why);
      }
      signal.throwIfAborted();
      ledger.keepRows(rows);
      if (rows.length > 0) onRows(rows);
    },
  };
}

/** Why a verdict must not rest on these answers. 403 is an answer: the record exists. */
function whyIncomplete({ failure, byKey }: Answers): UnknownReason | undefined {
  if (failure !== undefined) return failure.reason;
  const unanswered = [...byKey.values()].find((answer) => answer.kind === "unknown" && answer.why !== "forbidden");
  return unanswered?.kind === "unknown" ? unanswered.why : undefined;
}

/** The organization for many queries at once: rows in lists, and the owner, who is always the same, only once. */
function gatherForMany(
  { organization, lists }: NonNullable<CalendarScanPorts["crm"]>,
  { calendar, userId, crm: service, ports, signal }: PageJudgeOptions & { readonly ports: { readonly timeSlice: TimeSlice } },
) {
  const loader = createRecordLoader({ lists: rememberSeries(lists), service, timeSlice: ports.timeSlice, signal });
  let owner: Promise<AskedOwner> | undefined;

  /** @throws AbortError when aborted */
  function findOwner(): Promise<AskedOwner> {
    const findUsersOf = (address: string) => service.ask(() => organization.findUsersOf(address, { signal }), signal);
    const asking = Promise.resolve({ ...(userId !== undefined && { userId }) });
    return (owner ??= askOwner({ findUsersOf }, calendar, { asking, signal }));
  }

  /** Questions that may be answered a moment later are asked again, with the same retries as the whole list. */
  async function answerSome(questions: readonly OpenQuestions[], asking: string): Promise<readonly Answers[]> {
    const answers: Answers[] = [];
    let left = questions.map((_, index) => index);
    try {
      await service.ask(async () => {
        const asked = left.flatMap((index) => questions[index] ?? []);
        const answer = await lists.answerQuestionsOfMany(asked, { userId: asking, signal });
        for (const [at, index] of left.entries()) if (answer[at] !== undefined) answers[index] = answer[at];
        const failures = left.flatMap((index) => answers[index]?.failure ?? []).filter(isPassing);
        left = left.filter((index) => isPassing(answers[index]?.failure));
        if (failures.length > 0) throw longestWait(failures);
      }, signal);
    } catch (error) {
      unknownBecause(error, signal);
      // Nothing was answered at all.
      if (left.length === questions.length && answers.length === 0) throw error;
    }
    return answers;
  }

  return {
    findRecords: loader.findRecords,
    findOwner,
    /** In one's own calendar the person who asks is known, and most rows depend on nobody else. */
    beginWithOwner: (): AskedOwner | Promise<AskedOwner> =>
      calendar.kind === "own" && userId !== undefined
        ? { ownersUsers: { kind: "incomplete", ids: [userId], why: "not-asked" }, ownerInOrganization: "unknown" }
        : findOwner(),
    async answer(questions: readonly OpenQuestions[]): Promise<readonly Answers[]> {
      if (userId === undefined) return [];
      const answers: Answers[] = [];
      for (let done = 0; done < questions.length; done += lists.mostAtOnce) {
        answers.push(...(await answerSome(questions.slice(done, done + lists.mostAtOnce), userId)));
      }
      return answers;
    },
    flush: () => {
      loader.flush();
    },
  };
}
