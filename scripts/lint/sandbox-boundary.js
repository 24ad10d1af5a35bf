/** The sandbox is a workspace of its own in which other add-ins can be tried, so it imports nothing from outside its folder. */

const deepest = 4;

/** One rule per depth: a path that goes up by more levels than the file's own depth leaves the sandbox. */
export const sandboxBoundary = Array.from({ length: deepest + 1 }, (_, depth) => ({
  files: [`test/sandbox/${"*/".repeat(depth)}*.{ts,mjs}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./){${depth + 1},}`,
            message:
              "The sandbox knows no add-in. What it needs to know about one comes from the manifest or from a profile (test/sandbox/profile.ts).",
          },
        ],
      },
    ],
  },
}));
