/** The waterfall of one check as an SVG: what is fetched when, what the pane's thread does, and when something stands. */
import type { CheckTask } from "./check-tasks.ts";
import type { TracedCheck } from "./trace-check.ts";
import type { Whose } from "./whose-script.ts";

interface Row {
  readonly name: string;
  readonly kind: Whose | "service";
  /** Milliseconds since the pane's navigation. */
  readonly from: number;
  readonly to: number;
}

const left = 250;
const width = 960;
const rowHeight = 17;
const top = 56;
const kinds = {
  ours: ["#0f6cbd", "ours"],
  "sign-in": ["#8764b8", "sign-in (msal)"],
  office: ["#8a8886", "Office.js"],
  outlook: ["#d29200", "asked of Outlook"],
  service: ["#498205", "Exchange and CRM"],
} as const satisfies Record<Row["kind"], readonly [colour: string, said: string]>;

export function drawWaterfall(check: TracedCheck, tasks: readonly CheckTask[], whose: (url: string) => Whose | undefined): string {
  const ms = (at: number): number => (at - check.began.ts) / 1000;
  const rows = rowsOf(check, whose).filter(({ from }) => from <= ms(check.verdict));
  const end = Math.ceil((ms(check.verdict) + 40) / 100) * 100;
  const x = (at: number): number => left + (Math.min(Math.max(at, 0), end) * (width - left - 20)) / end;
  const bottom = top + (rows.length + 1) * rowHeight + 8;
  const line = (at: number, said: string, up: number): string =>
    `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${up + 4}" y2="${bottom}" stroke="#c50f1f" stroke-dasharray="3 3"/>` +
    text({ x: x(at), y: up, anchor: at > end * 0.8 ? "end" : "middle", said: `${said} ${at.toFixed(0)}` });
  const ticks = Array.from({ length: end / 100 + 1 }, (_, index) => index * 100);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 44}" font-family="Segoe UI, sans-serif" font-size="11" fill="#242424">`,
    "<title>One check, from the pane's navigation to the verdict, in milliseconds</title>",
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...ticks.map((at) => `<line x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${top - 6}" y2="${bottom}" stroke="#e0e0e0"/>`),
    ...ticks.map((at) => text({ x: x(at), y: bottom + 14, anchor: "middle", said: String(at) })),
    ...rows.map(({ name, kind, from, to }, index) =>
      bar({ name, colour: kinds[kind][0], from: x(from), to: x(to), y: top + index * rowHeight }),
    ),
    text({ x: left - 8, y: top + rows.length * rowHeight + 11, anchor: "end", said: "the pane's thread, at work" }),
    ...tasks
      .filter(({ at, ours, theirs }) => ours + theirs > 0.5 && at <= end)
      .map(({ at, ours, theirs }) =>
        rect(x(at), x(at + ours + theirs), top + rows.length * rowHeight, ours >= theirs ? kinds.ours[0] : kinds.office[0]),
      ),
    line(ms(check.firstContent), "first content", 16),
    line(ms(check.verdict), "the verdict stands", 34),
    ...Object.values(kinds).map(
      ([colour, said], index) =>
        `<rect x="${left + index * 135}" y="${bottom + 26}" width="10" height="10" fill="${colour}"/>` +
        text({ x: left + index * 135 + 15, y: bottom + 35, anchor: "start", said }),
    ),
    "</svg>",
    "",
  ].join("\n");
}

function rowsOf({ events, began, frame }: TracedCheck, whose: (url: string) => Whose | undefined): readonly Row[] {
  const ended = new Map(
    events.filter(({ name }) => name === "ResourceFinish").map(({ args, ts }) => [args?.data?.requestId, (ts - began.ts) / 1000] as const),
  );
  return events
    .filter(({ name, ts }) => name === "ResourceSendRequest" && ts >= began.ts)
    .flatMap(({ args, ts }) => {
      const { url = "", requestId, frame: asking } = args?.data ?? {};
      const named = nameOf(url, asking === frame, whose);
      const to = ended.get(requestId);
      return named === undefined || to === undefined ? [] : [{ ...named, from: (ts - began.ts) / 1000, to }];
    })
    .sort((one, other) => one.from - other.from);
}

/** Undefined: not the pane's, or nothing that it waits for. */
function nameOf(url: string, byPane: boolean, whose: (url: string) => Whose | undefined): Pick<Row, "name" | "kind"> | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname } = new URL(url);
  if (!byPane) {
    const asked = /^\/sandbox\/(token|outlook\/(?:call|app-context|initial-data))$/.exec(pathname)?.[1];
    return asked === undefined
      ? undefined
      : { name: asked === "token" ? "token" : asked.replace("outlook/", "Outlook: "), kind: "outlook" };
  }
  const service = /^\/(graph\/v1\.0|crm\/[^/]+\/api\/data\/v[\d.]+)\/([^(?]*)/.exec(pathname);
  if (service)
    return {
      name: `${service[1]?.startsWith("graph") ? "Graph" : "CRM"}: ${(service[2] ?? "").replace(/events\/.*/, "events/…")}`,
      kind: "service",
    };
  // The stand-in's own scripts in the pane, which Outlook does not have.
  if (pathname.startsWith("/sandbox/")) return undefined;
  const kind = whose(url) ?? "ours";
  const name = pathname.replace(/^.*\//, "").replace(/\.[0-9a-f]{8}\./, ".");
  // Webpack numbers what several chunks share.
  return { name: /^\d+\./.test(name) ? (kind === "sign-in" ? "msal's library" : "shared code") : name, kind };
}

function bar({ name, colour, from, to, y }: { name: string; colour: string; from: number; to: number; y: number }): string {
  return text({ x: left - 8, y: y + 11, anchor: "end", said: name }) + rect(from, to, y, colour);
}

function rect(from: number, to: number, y: number, colour: string): string {
  return `<rect x="${from.toFixed(1)}" y="${y + 2}" width="${Math.max(to - from, 1).toFixed(1)}" height="${rowHeight - 6}" rx="2" fill="${colour}"/>`;
}

function text({ x, y, anchor, said }: { x: number; y: number; anchor: "start" | "middle" | "end"; said: string }): string {
  const escaped = said.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}">${escaped}</text>`;
}
