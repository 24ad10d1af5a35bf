import { cleanup, configure } from "@testing-library/react";
import { afterAll, afterEach } from "vitest";

/** jsdom has no layout, so nothing is ever resized; Fluent UI only needs the class to exist. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing is ever resized.
  }
  unobserve(): void {
    // Nothing to remove.
  }
  disconnect(): void {
    // Nothing to stop.
  }
}

globalThis.ResizeObserver ??= SilentResizeObserver;

/** Nor does a query of the screen ever hold. */
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// Its own second is short on a busy machine.
configure({ asyncUtilTimeout: 60_000 });

afterEach(() => cleanup());

// The files of a worker share its document.
afterAll(() => {
  document.body.replaceChildren();
  localStorage.clear();
});
