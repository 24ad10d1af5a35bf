import { defineConfig } from "vitest/config";

/** A name tells what a test needs: a document (`.dom.test.ts`, and whatever draws), or long (`.long.test.ts`). */
const drawn = ["test/unit/**/*.test.tsx", "test/unit/**/*.dom.test.ts"];
const long = "test/**/*.long.test.ts";

export default defineConfig({
  test: {
    // Nothing here is timed: a busy machine is no failure, and what hangs still ends.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/{unit,contract,sandbox}/**/*.test.ts"],
          exclude: drawn,
          provide: { depth: "short" },
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          include: drawn,
          setupFiles: ["test/unit/house/dom-setup.ts"],
        },
      },
      // The same files once more, through the whole of their tables: npm run test:long.
      {
        extends: true,
        test: {
          name: "long",
          environment: "node",
          include: [long],
          provide: { depth: "long" },
        },
      },
    ],
  },
});
