/** Lists without end: links that lead back, pages that add nothing (microsoft-graph-docs 4897, msgraph-sdk-dotnet 3082). */
import { Incomplete } from "../http/failure.ts";
import type { ServiceClient } from "../http/service-client.ts";
import type { AppointmentItem } from "../tracking/evidence.ts";
import type { ListProgress, PageCursor, TimeSpan } from "./calendar-reader.ts";

const mostPages = 200;
/** Services do return an empty page now and then, with more to follow. */
const mostIdle = 5;

export const noProgress: ListProgress = { pages: 0, links: new Set(), ids: new Set(), idle: 0, leads: "on" };

/**
 * How far a list has got with this page.
 * @param next the link to the next page, "nowhere" if it is not a page of the list; undefined if this was the last one
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

/** @throws Incomplete if that page would not be part of the list */
export function assertLeadsOn({ progress }: PageCursor): void {
  if (progress.leads === "nowhere") throw new Incomplete("The list has no end, or leads elsewhere.");
}

/**
 * Calendar views of Graph and EWS include what ends exactly at their start. An appointment without length still belongs where
 * it starts.
 */
export function overlaps({ start, end }: Pick<AppointmentItem, "start" | "end">, { from, to }: TimeSpan): boolean {
  return start < to && (end > from || start >= from);
}

const longestLink = 32_000;
/** Path steps to a parent folder, plain or escaped. */
const steps = /(?:^|[\\/])(?:\.|%2e){1,2}(?:[\\/?#]|$)/i;

/** The next page's URL as given by Graph; undefined unless it is a plain URL below Graph's own root. */
export function findOwnLink(client: Pick<ServiceClient, "owns">, link: unknown): string | undefined {
  if (typeof link !== "string" || link.length > longestLink) return undefined;
  if (steps.test(link.split(/[?#]/, 1)[0] ?? "")) return undefined;
  try {
    return client.owns(new URL(link)) ? link : undefined;
  } catch {
    return undefined;
  }
}
