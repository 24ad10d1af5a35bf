import { useEffect } from "react";
import { useStore } from "zustand";
import type { Lazy } from "../app/lazy.ts";
import { nextTask } from "../http/next-task.ts";

/** The loaded part; undefined until it is wanted and has arrived, "missing" if it could not be loaded. */
export function useLazy<Part>(part: Lazy<Part>, wanted = true): Part | "missing" | undefined {
  const loaded = useStore(part, (state) => state.part);
  useEffect(() => {
    if (!wanted) return;
    // What is there already is drawn first. A failure is drawn as "missing".
    nextTask()
      .then(part.load)
      .catch(() => undefined);
  }, [part, wanted]);
  return wanted ? loaded : undefined;
}
