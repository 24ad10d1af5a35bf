/** A part of the pane in a chunk of its own: loaded once, drawn as soon as it is there. */
import { useEffect, useSyncExternalStore } from "react";

export interface LazyPart<Part> {
  readonly get: () => Part | "missing" | undefined;
  /** Asks again where the last attempt failed. */
  readonly load: () => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

export function lazyPart<Part>(ask: () => Promise<Part>): LazyPart<Part> {
  let part: Part | "missing" | undefined;
  let loading: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const arrived = (next: Part | "missing") => {
    part = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => part,
    load() {
      loading ??= ask().then(arrived, () => {
        loading = undefined;
        arrived("missing");
      });
      return loading;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The part, once it is wanted and there; "missing" where it could not be loaded. */
export function useLazyPart<Part>(part: LazyPart<Part>, wanted: boolean): Part | "missing" | undefined {
  const loaded = useSyncExternalStore(part.subscribe, part.get);
  useEffect(() => {
    if (wanted) void part.load();
  }, [part, wanted]);
  return wanted ? loaded : undefined;
}
