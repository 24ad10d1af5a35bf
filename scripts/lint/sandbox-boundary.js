/** The sandbox is a workspace of its own, so that another add-in can be tried in it: it imports nothing from outside its folder. */

const deepest = 4;

/** One rule for each depth: a path that climbs more folders than it lies in leaves the sandbox. */
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
              "The sandbox knows no add-in. What it has to know of one comes from the manifest, or from a profile (test/sandbox/profile.ts).",
          },
        ],
      },
    ],
  },
}));
