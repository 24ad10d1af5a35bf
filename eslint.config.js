import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { house } from "./scripts/lint/house.js";
import { hostile, layers, ownClock, wholeHouse } from "./scripts/lint/boundaries.js";

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "test-results/", "playwright-report/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Office.js's enums are plain strings at run time; its callbacks are typed AsyncResult<void>.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/no-invalid-void-type": "off",
      // Objects here are closures over what they need; none of them uses `this`.
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    plugins: { house },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "house/short-file": ["error", { max: 250 }],
      "no-restricted-syntax": ["error", ...wholeHouse, ...hostile],
    },
  },
  // Configurations are found by their default export; declarations describe what others wrote.
  {
    files: ["*.config.{js,ts}", "**/*.d.{ts,mts}"],
    rules: { "no-restricted-syntax": ["error", ...hostile] },
  },

  { files: ["src/**"], rules: { "no-console": "error" } },
  { files: ["src/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
  ...layers(),
  {
    files: ["src/tracking/**"],
    rules: { "no-restricted-syntax": ["error", ...wholeHouse, ...hostile, ...ownClock] },
  },

  {
    files: ["test/**"],
    rules: {
      // Tables of named cases may be long; they still hold one subject.
      "house/short-file": ["error", { max: 800 }],
      // What a test reads from the wire it then compares; asserting its type first would only repeat the comparison.
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  { files: ["src/locales/**"], rules: { "house/short-file": ["error", { max: 600 }] } },
);
