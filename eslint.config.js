import vitest from "@vitest/eslint-plugin";
import compat from "eslint-plugin-compat";
import accessibility from "eslint-plugin-jsx-a11y-x";
import playwright from "eslint-plugin-playwright";
import reactHooks from "eslint-plugin-react-hooks";
import testingLibrary from "eslint-plugin-testing-library";
import tseslint from "typescript-eslint";
import { project } from "./scripts/lint/project.js";
import { sandboxBoundary } from "./scripts/lint/sandbox-boundary.js";
import { gateways, hostile, ownClock, replaced, tooYoung, wholeProject } from "./scripts/lint/boundaries.js";

const everyCase = ["error", { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: true }];

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "test-results/", "playwright-report/", "node_modules/", "src/locales/message-types.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },

  tseslint.configs.strict,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": everyCase,
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
    plugins: { project },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "project/short-file": ["error", { max: 250 }],
      "no-restricted-syntax": ["error", ...wholeProject, ...hostile],
    },
  },
  // The compiler tells of these as well.
  { files: ["**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-unused-vars": "off" } },
  // Configurations, a reporter of Vitest's and loaders of webpack's are found by their default export; declarations describe what others wrote.
  {
    files: [
      "*.config.{js,ts}",
      "**/*.d.{ts,mts}",
      "scripts/vitest-report.mjs",
      "scripts/{named-tokens,single-icons,messages/messages-loader}.js",
    ],
    rules: { "no-restricted-syntax": ["error", ...hostile] },
  },

  {
    files: ["src/**"],
    rules: { "no-console": "error", "no-restricted-syntax": ["error", ...wholeProject, ...hostile, ...replaced, ...tooYoung] },
  },
  // Of the language itself the compiler refuses what is too young (lib in src/tsconfig.json).
  { files: ["src/**/*.{ts,tsx}"], extends: [compat.configs["flat/recommended"]], settings: { polyfills: ["es:all"] } },
  // Nothing else imports React (dependency-cruiser.config.js).
  { files: ["src/taskpane/**/*.{ts,tsx}"], extends: [reactHooks.configs.flat.recommended] },
  { files: ["src/**/*.tsx"], plugins: { "jsx-a11y-x": accessibility }, extends: [accessibility.configs.strict] },
  ...gateways(),
  {
    files: ["src/tracking/**"],
    rules: { "no-restricted-syntax": ["error", ...wholeProject, ...hostile, ...replaced, ...tooYoung, ...ownClock] },
  },

  // Of the rules that know types, which take half of the time, tests keep the one that tells of an assertion nobody waits for; types are
  // checked by the compiler, and what a test reads from the wire it then compares.
  {
    files: ["test/**/*.{ts,tsx}"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/switch-exhaustiveness-check": everyCase,
    },
  },
  {
    files: ["test/**"],
    rules: {
      // Tables of named cases may be long; they still hold one subject.
      "project/short-file": ["error", { max: 800 }],
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  ...sandboxBoundary,
  {
    files: ["test/{unit,contract}/**", "test/sandbox/**/*.test.ts"],
    extends: [vitest.configs.recommended],
    rules: {
      // `expect(value, "what it is about")` is what a loop says which of its rounds failed with.
      "vitest/valid-expect": ["error", { maxArgs: 2 }],
      "vitest/expect-expect": ["error", { assertFunctionNames: ["expect*"] }],
      // Tables of named cases expect what their case names.
      "vitest/no-conditional-expect": "off",
    },
  },
  {
    files: ["test/unit/**/*.{ts,tsx}"],
    extends: [testingLibrary.configs["flat/react"]],
    rules: {
      // Focus, classes and data-attributes of the drawn tree are promises of ours, and no query of the library finds them.
      "testing-library/no-node-access": "off",
      "testing-library/no-container": "off",
      "testing-library/render-result-naming-convention": "off",
      // `act` waits for what a click sets off; cleaning up by itself needs globals, which we do not have.
      "testing-library/no-unnecessary-act": "off",
      "testing-library/no-manual-cleanup": "off",
    },
  },
  {
    files: ["test/e2e/**"],
    extends: [playwright.configs["flat/recommended"]],
    rules: {
      "playwright/expect-expect": ["error", { assertFunctionPatterns: ["^expect"] }],
      "playwright/no-conditional-in-test": "off",
      "playwright/no-conditional-expect": "off",
      // It takes tags for wrong that a table gives; Playwright itself refuses one without "@".
      "playwright/valid-test-tags": "off",
    },
  },
  { files: ["src/locales/**"], rules: { "project/short-file": ["error", { max: 600 }] } },
);
