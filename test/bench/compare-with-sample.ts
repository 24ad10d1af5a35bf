/** How long people wait for the verdict, held against a page of React and one Fluent button in the same host, on the same machine. */
import type { Browser } from "@playwright/test";
import { median } from "./median.ts";
import { measureSpeed, type Conditions, type Speed } from "./measure-speed.ts";

/** Of the verdict, in times of the sample's first content. */
const bounds: Readonly<Record<Conditions, number>> = { cold: 1.35, slow: 1.4, warm: 1.35 };
/** Of our own first content, likewise. */
const firstContentBound = 0.35;
const said: Readonly<Record<Conditions, string>> = {
  cold: "nothing cached",
  slow: "a quarter of the processor's speed, 10 Mbit/s, 40 ms of latency",
  warm: "the second visit",
};

interface Origins {
  readonly pane: string;
  readonly sample: string;
}

export interface Comparison {
  /** Markdown. */
  readonly text: string;
  /** What is above its bound. */
  readonly broken: readonly string[];
}

/** Both in turn, so that whatever else the machine does meets both. The services of both have to answer without delay. */
export async function compareWithSample(browser: Browser, origins: Origins, rounds: number): Promise<Comparison> {
  const rows: string[] = [];
  const broken: string[] = [];
  for (const conditions of ["cold", "slow", "warm"] as const) {
    const measured: { readonly own: Speed; readonly sample: Speed }[] = [];
    for (let round = 0; round < rounds; round += 1)
      measured.push({
        own: await measureSpeed(browser, origins.pane, conditions),
        sample: await measureSpeed(browser, origins.sample, conditions),
      });
    const verdict = median(measured.map(({ own }) => own.verdictMs));
    const content = median(measured.map(({ own }) => own.firstContentMs));
    const yardstick = median(measured.map(({ sample }) => sample.verdictMs));
    // Round by round: while a machine grows slower, the medians of each may be of different times.
    const ratio = median(measured.map(({ own, sample }) => own.verdictMs / sample.verdictMs));
    const contentRatio = median(measured.map(({ own, sample }) => own.firstContentMs / sample.verdictMs));
    rows.push(
      `| ${said[conditions]} | ${ms(yardstick)} | ${ms(content)} (${times(contentRatio)}) | ${ms(verdict)} | **${times(ratio)}** | ${bounds[conditions]} |`,
    );
    if (!(ratio <= bounds[conditions])) broken.push(`the verdict, ${said[conditions]}: ${times(ratio)}, bound ${bounds[conditions]}`);
    if (!(contentRatio <= firstContentBound))
      broken.push(`the first content, ${said[conditions]}: ${times(contentRatio)}, bound ${firstContentBound}`);
  }
  const head = `| median of ${rounds}, services at once | sample, ms | our first content, ms | our verdict, ms | in times of the sample | bound |`;
  return { text: [head, "|---|---|---|---|---|---|", ...rows].join("\n"), broken };
}

function ms(value: number): string {
  return value.toFixed(0);
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}
