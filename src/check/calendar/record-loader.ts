/** Collects the queries of many appointments into lists, for callers that ask one by one. */
import type { CrmOrganization, FoundRecords, RecordQuery } from "../../crm/crm-organization.ts";
import type { FoundOrFailed, RecordLists } from "../../crm/record-lists.ts";
import { Unexpected, type Failure } from "../../http/failure.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import { isPassing, longestWait, type RetryingService } from "./retrying-service.ts";

/** More parallel requests would leave too little to collect. */
const atATime = 2;

export interface RecordLoader {
  /** Waits for `flush`. @throws Failure; AbortError when aborted */
  readonly findRecords: CrmOrganization["findRecords"];
  /** Sends what was asked so far, as soon as one of the few connections is free. */
  flush(): void;
}

interface Waiting {
  readonly query: RecordQuery;
  readonly found: (records: FoundRecords) => void;
  readonly failed: (error: unknown) => void;
}

export function createRecordLoader({
  lists,
  service,
  timeSlice,
  signal,
}: {
  readonly lists: RecordLists;
  readonly service: RetryingService;
  readonly timeSlice: TimeSlice;
  readonly signal: AbortSignal;
}): RecordLoader {
  let gathered: Waiting[] = [];
  let ready: Waiting[] = [];
  let busy = 0;

  function send(): void {
    while (busy < atATime && ready.length > 0) {
      const taken = ready.slice(0, lists.mostAtOnce);
      ready = ready.slice(lists.mostAtOnce);
      busy += 1;
      void askTogether(taken).finally(() => {
        busy -= 1;
        send();
      });
    }
  }

  async function askTogether(taken: readonly Waiting[]): Promise<void> {
    let left = taken;
    try {
      await service.ask(async () => {
        const asked = left;
        const results = await lists.findRecordsOfMany(
          asked.map(({ query }) => query),
          { signal },
        );
        const { answered, unanswered, failure } = sort(asked, results);
        left = unanswered;
        for (const tell of answered) {
          await timeSlice.rest(signal);
          tell();
        }
        if (failure !== undefined) throw failure;
      }, signal);
    } catch (error) {
      // Stopped while answering: callers that have their answer ignore this.
      for (const { failed } of taken) failed(error);
    }
  }

  return {
    findRecords: (query) =>
      new Promise((found, failed) => {
        gathered.push({ query, found, failed });
      }),
    flush() {
      ready = [...ready, ...gathered];
      gathered = [];
      send();
    },
  };
}

interface Sorted {
  /** Call these to answer callers that have an answer, or never will. Each continues at once, so not all at the same time. */
  readonly answered: readonly (() => void)[];
  /** Worth asking again. */
  readonly unanswered: readonly Waiting[];
  readonly failure?: Failure;
}

function sort(asked: readonly Waiting[], results: readonly FoundOrFailed[]): Sorted {
  const answered: (() => void)[] = [];
  const unanswered: Waiting[] = [];
  const failures: Failure[] = [];
  for (const [index, waiting] of asked.entries()) {
    const result = results[index];
    if (result?.kind === "found")
      answered.push(() => {
        waiting.found(result.records);
      });
    else if (result === undefined)
      answered.push(() => {
        waiting.failed(new Unexpected("The lists are short of an answer."));
      });
    else if (isPassing(result.failure)) {
      unanswered.push(waiting);
      failures.push(result.failure);
    } else
      answered.push(() => {
        waiting.failed(result.failure);
      });
  }
  return { answered, unanswered, ...(failures.length > 0 && { failure: longestWait(failures) }) };
}
