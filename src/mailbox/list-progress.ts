/** Lists without end: links that lead back, pages that bring nothing (microsoft-graph-docs 4897, msgraph-sdk-dotnet 3082). */
import { Incomplete } from "../http/failure.ts";
import type { ListProgress, PageCursor } from "./calendar-store.ts";

const mostPages = 200;
/** Services do answer an empty page now and then, with more behind it. */
const mostIdle = 5;

export const noProgress: ListProgress = { pages: 0, links: new Set(), ids: new Set(), idle: 0, leads: "on" };

/**
 * How far a list has come with this page.
 * @param next where it leads, "nowhere" where that is no page of the list; undefined where it was the last one
 */
export function goOn(before: ListProgress, ids: readonly string[], next: string | undefined): PageCursor | undefined {
  if (next === undefined) return undefined;
  const all = new Set([...before.ids, ...ids]);
  const idle = all.size > before.ids.size ? 0 : before.idle + 1;
  const pages = before.pages + 1;
  const ends = next === "nowhere" || before.links.has(next) || pages >= mostPages || idle >= mostIdle;
  return {
    link: next,
    progress: { pages, links: new Set([...before.links, next]), ids: all, idle, leads: ends ? "nowhere" : "on" },
  };
}

/** @throws Incomplete where asking for the page would lead nowhere */
export function assertLeadsOn({ progress }: PageCursor): void {
  if (progress.leads === "nowhere") throw new Incomplete("The list has no end, or leads elsewhere.");
}
