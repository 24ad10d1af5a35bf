import { defineConfig } from "vitest/config";

/** What needs a document: the screens, and what reads XML. */
const drawn = [
  "test/unit/taskpane/**/*.test.{ts,tsx}",
  "test/unit/mailbox/ews/**/*.test.ts",
  "test/unit/outlook/mail-form.test.ts",
  "test/unit/crm/crm2013/{get-identity,find-refusal}.test.ts",
];

export default defineConfig({
  test: {
    // A busy machine is no failure; nothing here is timed.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          environment: "node",
          include: ["test/unit/**/*.test.{ts,tsx}", "test/contract/**/*.test.ts"],
          exclude: drawn,
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
    ],
  },
});
