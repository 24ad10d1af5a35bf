import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/**
 * A name tells what a test needs: a document, or modules of its own to mock (`.dom.test.ts`, and whatever draws), or long (`.long.test.ts`).
 */
const drawn = ["test/unit/**/*.test.tsx", "test/unit/**/*.dom.test.ts"];
const long = "test/**/*.long.test.ts";

/** The ES modules of Fluent's icons import files without their extension, which Node refuses. The CommonJS build is the same code. */
const icons = createRequire(import.meta.url).resolve("@fluentui/react-icons");

export default defineConfig({
  resolve: { alias: { "@fluentui/react-icons": icons } },
  test: {
    // Where files are not isolated, those of a worker share what they import: loading it anew takes longer than most tests do.
    // Nothing here is timed: a busy machine is no failure, and what hangs still ends.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/{unit,sandbox}/**/*.test.ts"],
          exclude: drawn,
          isolate: false,
          setupFiles: ["test/unit/project/leave-nothing-behind.ts"],
          provide: { depth: "short" },
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          environment: "node",
          include: ["test/contract/**/*.test.ts"],
          isolate: false,
          provide: { depth: "short" },
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          include: drawn,
          setupFiles: ["test/unit/project/dom-setup.ts"],
        },
      },
      // The same files once more, through the whole of their tables: npm run test:long.
      {
        extends: true,
        test: {
          name: "long",
          environment: "node",
          include: [long],
          isolate: false,
          provide: { depth: "long" },
        },
      },
    ],
  },
});
