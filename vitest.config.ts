import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { messagesPlugin } from "./scripts/messages/messages-plugin.js";

/**
 * A name tells what a test needs: a document (`.dom.test.ts`, and whatever draws), a document and modules that no other file has loaded
 * or replaced (`.alone.test.ts`), or long (`.long.test.ts`).
 */
const drawn = ["test/unit/**/*.test.tsx", "test/unit/**/*.dom.test.ts"];
const alone = "test/unit/**/*.alone.test.{ts,tsx}";
const long = "test/**/*.long.test.ts";

/** Tests speak English unless they load another language. */
const messages = "test/english.ts";

// The ES modules of Fluent's icons import files without their extension, which Node refuses. The CommonJS build is the same code.
const fluent = ["@fluentui/react-components", "@fluentui/react-icons"];
const inNode = fluent.map((name) => ({ find: new RegExp(`^${name}$`), replacement: createRequire(import.meta.url).resolve(name) }));

export default defineConfig({
  plugins: [messagesPlugin()],
  resolve: { alias: inNode },
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
          exclude: [...drawn, alone],
          isolate: false,
          setupFiles: [messages, "test/unit/project/leave-nothing-behind.ts"],
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
          setupFiles: [messages],
          provide: { depth: "short" },
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          include: drawn,
          exclude: [alone],
          // Making a document and loading Fluent anew for every file would take longer than the tests.
          isolate: false,
          setupFiles: [messages, "test/unit/project/dom-setup.ts", "test/unit/project/leave-nothing-behind.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          environment: "jsdom",
          include: [alone],
          setupFiles: [messages, "test/unit/project/dom-setup.ts"],
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
          setupFiles: [messages],
          provide: { depth: "long" },
        },
      },
    ],
  },
});
