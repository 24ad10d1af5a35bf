/**
 * Types and lint of everything in one process, for `npm test`: the compiler works once, where `npm run typecheck` and `npm run lint` each
 * have it find out the same. Says what is wrong and ends with 1 if anything is.
 */
import { ESLint } from "eslint";
import ts from "typescript";

process.chdir(`${import.meta.dirname}/..`);

const sources = new Map();
const host = createHost();
const shipped = createProgram("src/tsconfig.json");
const rest = createProgram("tsconfig.json");
const wrong = [...findTypeErrors(), ...(await findLintErrors())];
if (wrong.length > 0) console.error(wrong.join("\n"));
process.exit(wrong.length === 0 ? 0 : 1);

/** Both programs share what they read. */
function createHost() {
  const plain = ts.createCompilerHost({}, true);
  const getSourceFile = (name, ...options) => {
    if (!sources.has(name)) sources.set(name, plain.getSourceFile(name, ...options));
    return sources.get(name);
  };
  return { ...plain, getSourceFile };
}

function createProgram(configuration) {
  const onUnRecoverableConfigFileDiagnostic = (diagnostic) => {
    throw new Error(ts.formatDiagnostic(diagnostic, host));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(configuration, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
  return ts.createProgram({ rootNames: parsed.fileNames, options: parsed.options, configFileParsingDiagnostics: parsed.errors, host });
}

/** What the first program has checked, with fewer and older interfaces to lean on, the second need not. */
function findTypeErrors() {
  const others = rest.getSourceFiles().filter(({ fileName }) => !shipped.getSourceFile(fileName));
  const errors = [
    ...ts.getPreEmitDiagnostics(shipped),
    ...rest.getConfigFileParsingDiagnostics(),
    ...rest.getOptionsDiagnostics(),
    ...rest.getGlobalDiagnostics(),
    ...others.flatMap((file) => [...rest.getSyntacticDiagnostics(file), ...rest.getSemanticDiagnostics(file)]),
  ];
  return errors.length === 0 ? [] : [ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(errors), host)];
}

async function findLintErrors() {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => !isForChanges(ruleId),
    overrideConfig: {
      files: ["**/*.{ts,tsx,mts}"],
      languageOptions: { parserOptions: { projectService: false, programs: [shipped, rest] } },
    },
  });
  const results = await eslint.lintFiles(["."]);
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
