/** One check of an appointment in a new Chromium, from the browser's own trace. */
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { chromiumOptions } from "./chromium-options.ts";
import { verdictMark } from "./note-the-verdict.ts";
import { openUnwatchedPane } from "./open-unwatched-pane.ts";
import { openUnwatchedPage } from "./unwatched-page.ts";

/** Times are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** On the processor. */
  readonly tdur?: number;
  readonly args?: { readonly frame?: string; readonly data?: TraceData };
}

interface TraceData {
  readonly url?: string;
  readonly frame?: string;
  readonly requestId?: string;
  readonly documentLoaderURL?: string;
}

export interface TracedCheck {
  readonly events: readonly TraceEvent[];
  /** The start of the pane's own navigation, on the pane's thread. */
  readonly began: TraceEvent;
  /** Of the pane. */
  readonly frame: string;
  readonly firstPaint: number;
  readonly firstContent: number;
  readonly verdict: number;
}

/** So that what is loaded with the verdict is in the trace as well. */
const afterwardsMs = 1_000;

export async function traceCheck(origin: string): Promise<TracedCheck> {
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await openUnwatchedPage(browser);
    await browser.startTracing(undefined, { categories: ["toplevel", "devtools.timeline", "loading", "blink.user_timing"] });
    await openUnwatchedPane(page, origin);
    await pause(afterwardsMs);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
    return read(traceEvents);
  } finally {
    await browser.close();
  }
}

function read(events: readonly TraceEvent[]): TracedCheck {
  const began = events.findLast(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL?.includes("/taskpane.html"),
  );
  const frame = began?.args?.frame;
  if (began === undefined || frame === undefined) throw new Error("The trace holds no pane.");
  const at = (name: string, ofFrame?: string): number => {
    const event = events.find((each) => each.name === name && (ofFrame === undefined || each.args?.frame === ofFrame));
    if (event === undefined) throw new Error(`The trace holds no ${name}.`);
    return event.ts;
  };
  return {
    events,
    began,
    frame,
    firstPaint: at("firstPaint", frame),
    firstContent: at("firstContentfulPaint", frame),
    verdict: at(verdictMark),
  };
}
