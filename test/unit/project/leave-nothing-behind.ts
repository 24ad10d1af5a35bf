/** The tests of a worker share its globals; what a file has put in their place is gone before the next file begins. */
import { afterAll, vi } from "vitest";

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
