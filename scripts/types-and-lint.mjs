/**
 * Types and lint in one process: the compiler works once, where `npm run typecheck` and `npm run lint` each have it find out the same.
 * Without arguments everything is looked at, for `npm test`. With files, for `npm run check`: these are linted, and types are looked at
 * where they may have changed since the last time. Says what is wrong and ends with 1 if anything is.
 */
import { ESLint } from "eslint";
import ts from "typescript";

process.chdir(`${import.meta.dirname}/..`);
const changed = process.argv.slice(2);
const buildInfo = `${process.cwd()}/.cache/check/types.tsbuildinfo`;

const sources = new Map();
const host = createHost();
const { programs, errors } = changed.length === 0 ? lookAtAll() : lookAtChanged();
const wrong = [...errors, ...(await findLintErrors())];
if (wrong.length > 0) console.error(wrong.join("\n"));
process.exit(wrong.length === 0 ? 0 : 1);

/** What the first program has checked, with fewer and older interfaces to lean on, the second need not. */
function lookAtAll() {
  const shipped = ts.createProgram({ ...read("src/tsconfig.json"), host });
  const rest = ts.createProgram({ ...read("tsconfig.json"), host });
  const others = rest.getSourceFiles().filter(({ fileName }) => !shipped.getSourceFile(fileName));
  const found = [
    ...ts.getPreEmitDiagnostics(shipped),
    ...rest.getConfigFileParsingDiagnostics(),
    ...rest.getOptionsDiagnostics(),
    ...rest.getGlobalDiagnostics(),
    ...others.flatMap((file) => [...rest.getSyntacticDiagnostics(file), ...rest.getSemanticDiagnostics(file)]),
  ];
  return { programs: [shipped, rest], errors: inWords(found) };
}

function lookAtChanged() {
  const { options, ...all } = read("tsconfig.json");
  const builder = ts.createIncrementalProgram({ ...all, options: { ...options, incremental: true, tsBuildInfoFile: buildInfo } });
  const found = [
    ...builder.getConfigFileParsingDiagnostics(),
    ...builder.getOptionsDiagnostics(),
    ...builder.getGlobalDiagnostics(),
    ...builder.getSyntacticDiagnostics(),
    ...builder.getSemanticDiagnostics(),
  ];
  // Nothing but what was found, for the next time.
  builder.emit();
  return { programs: [builder.getProgram()], errors: inWords(found) };
}

/** Both programs share what they read. */
function createHost() {
  const plain = ts.createCompilerHost({}, true);
  const getSourceFile = (name, ...options) => {
    if (!sources.has(name)) sources.set(name, plain.getSourceFile(name, ...options));
    return sources.get(name);
  };
  return { ...plain, getSourceFile };
}

function read(configuration) {
  const onUnRecoverableConfigFileDiagnostic = (diagnostic) => {
    throw new Error(ts.formatDiagnostic(diagnostic, host));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(configuration, {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
  return { rootNames: parsed.fileNames, options: parsed.options, configFileParsingDiagnostics: parsed.errors };
}

function inWords(diagnostics) {
  return diagnostics.length === 0 ? [] : [ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(diagnostics), host)];
}

async function findLintErrors() {
  const eslint = new ESLint({
    ruleFilter: ({ ruleId }) => changed.length > 0 || !isForChanges(ruleId),
    warnIgnored: false,
    overrideConfig: {
      files: ["**/*.{ts,tsx,mts}"],
      languageOptions: { parserOptions: { projectService: false, programs } },
    },
  });
  const results = await eslint.lintFiles(changed.length > 0 ? changed : ["."]);
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
