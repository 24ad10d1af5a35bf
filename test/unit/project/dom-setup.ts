import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

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

afterEach(() => cleanup());
