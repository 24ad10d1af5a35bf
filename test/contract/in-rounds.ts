/** Counts how many requests were asked one after another, by letting nothing be answered while more may be asked beside it. */
import { setImmediate } from "node:timers/promises";
import type { Fetch } from "../../src/http/exchange.ts";

export interface Rounds {
  readonly fetch: (ask: Fetch) => Fetch;
  requests(): number;
  /** The longest row of requests of which each waited for the one before. */
  depth(): number;
}

export function inRounds(): Rounds {
  let requests = 0;
  let depth = 0;
  let round: Promise<void> | undefined;

  async function untilNothingMoreIsAsked(): Promise<void> {
    depth += 1;
    let seen = requests;
    for (let quiet = 0; quiet < 10; quiet += 1) {
      await setImmediate();
      if (requests === seen) continue;
      seen = requests;
      quiet = 0;
    }
    round = undefined;
  }

  return {
    fetch: (ask) => async (url, init) => {
      requests += 1;
      const together = (round ??= untilNothingMoreIsAsked());
      const [answer] = await Promise.all([ask(url, init), together]);
      return answer;
    },
    requests: () => requests,
    depth: () => depth,
  };
}
