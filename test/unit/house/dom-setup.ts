import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

/** jsdom has no layout, so nothing is ever resized; Fluent UI only asks that the class exists. */
class SilentResizeObserver implements ResizeObserver {
  observe(): void {
    // Nothing to tell.
  }
  unobserve(): void {
    // Nothing to forget.
  }
  disconnect(): void {
    // Nothing to end.
  }
}

globalThis.ResizeObserver ??= SilentResizeObserver;

afterEach(() => cleanup());
