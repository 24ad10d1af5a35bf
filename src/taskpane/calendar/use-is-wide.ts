import { useSyncExternalStore } from "react";

/** Room for the columns of the appointments, at their least width, beside a scroll bar. */
const enough = "(min-width: 760px)";

/** Whether the appointments are drawn in columns, or as a list. */
export function useIsWide(): boolean {
  return useSyncExternalStore(watch, isWide);
}

function watch(onChange: () => void): () => void {
  const query = matchMedia(enough);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

function isWide(): boolean {
  return matchMedia(enough).matches;
}
