/**
 * Types and lint in one process: the compiler works once, where `npm run typecheck` and `npm run lint` each have it find out the same.
 * Without arguments everything is looked at, for `npm test`. With a commit and what has changed since, for `npm run check`: that is linted,
 * and types are looked at wherever the change can have broken them. Says what is wrong and ends with 1 if anything is.
 */
import { existsSync } from "node:fs";
import { ESLint } from "eslint";
import { lookAtAll, lookAtChanged } from "./look-at-types.mjs";

process.chdir(`${import.meta.dirname}/..`);
const [since, ...changed] = process.argv.slice(2);
const linted = since === undefined ? ["."] : changed.filter((file) => /\.(m?js|tsx?)$/.test(file) && existsSync(file));

const { programs, errors } = since === undefined ? lookAtAll() : lookAtChanged(changed, since);
const wrong = [...errors, ...(linted.length > 0 ? await findLintErrors() : [])];
if (wrong.length > 0) console.error(wrong.join("\n"));
process.exit(wrong.length === 0 ? 0 : 1);

async function findLintErrors() {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => since !== undefined || !isForChanges(ruleId),
    warnIgnored: false,
    overrideConfig: {
      files: ["**/*.{ts,tsx,mts}"],
      languageOptions: { parserOptions: { projectService: false, programs } },
    },
  });
  const results = await eslint.lintFiles(linted);
  if (results.every(({ errorCount, warningCount }) => errorCount + warningCount === 0)) return [];
  return [await (await eslint.loadFormatter("stylish")).format(results)];
}

/**
 * These have React's compiler go through every component, which takes a third of all rules' time; `npm run check` asks them about what has
 * changed, and `npm run test:long` about everything.
 */
function isForChanges(ruleId) {
  return ruleId.startsWith("react-hooks/") && !["react-hooks/rules-of-hooks", "react-hooks/exhaustive-deps"].includes(ruleId);
}
