/** Loads a chunk on demand, with retry. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { Failure, Unreachable } from "../http/failure.ts";

/** "missing": the last attempt to load it failed. */
interface Loaded<Part> {
  readonly part?: Part | "missing";
}

/** Also a store of what has been loaded, so that a component can draw it as soon as it arrives (`useLazy`). */
export interface Lazy<Part> extends Pick<StoreApi<Loaded<Part>>, "getState" | "getInitialState" | "subscribe"> {
  /**
   * Loads it once; a later call retries only if the last attempt failed.
   * @throws Unreachable if it could not be loaded; a Failure from `ask` unchanged
   */
  readonly load: () => Promise<Part>;
}

/** @param ask imports the chunk and returns what is needed from it */
export function lazy<Part>(ask: () => Promise<Part>): Lazy<Part> {
  const { setState, ...store } = createStore<Loaded<Part>>(() => ({}));
  let loading: Promise<Part> | undefined;

  async function load(): Promise<Part> {
    try {
      const part = await ask();
      setState({ part });
      return part;
    } catch (cause) {
      loading = undefined;
      setState({ part: "missing" });
      throw cause instanceof Failure ? cause : new Unreachable("A part of this add-in could not be loaded.", { cause });
    }
  }

  return { ...store, load: () => (loading ??= load()) };
}
