/** The compiler's part of types-and-lint.mjs: what it finds, and the programs that know the types of what was looked at. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { textAt } from "./git.mjs";
import { findImporters } from "./find-importers.mjs";

const configurations = [
  ["src/tsconfig.json", (file) => file.startsWith("src/")],
  ["tsconfig.json", (file) => !file.startsWith("src/")],
];
const sources = new Map();
const host = createHost();

/** What the first program has checked, with fewer and older interfaces to lean on, the second need not. */
export function lookAtAll() {
  const shipped = ts.createProgram({ ...read("src/tsconfig.json"), host });
  const rest = ts.createProgram({ ...read("tsconfig.json"), host });
  const others = rest.getSourceFiles().filter(({ fileName }) => !shipped.getSourceFile(fileName));
  const found = [...ts.getPreEmitDiagnostics(shipped), ...findInGeneral(rest), ...findIn(rest, others)];
  return { programs: [shipped, rest], errors: inWords(found) };
}

/**
 * What has changed since a commit, and the files that it can have broken: those that import something which is declared otherwise than it
 * was, and so on. All others mean what they meant. Reading these and what they import takes a fraction of the time that everything takes.
 * @param {readonly string[]} changed paths relative to the project's root, with "/"; those that are gone as well
 */
export function lookAtChanged(changed, since) {
  // Whatever these say is said to every file.
  if (changed.some((file) => /(^|\/)(tsconfig|package|package-lock)\.json$|\.d\.m?ts$/.test(file))) return lookAtAll();
  const importers = findImporters();
  const before = new Map(changed.map((file) => [resolve(file), textAt(since, file)]));
  const there = changed.filter((file) => isTyped(file) && existsSync(file));
  const suspects = new Set(there);
  // What is new or gone, or no code, is taken for declared otherwise.
  let different = changed.filter(
    (file) => /\.(tsx?|json)$/.test(file) && !(there.includes(file) && before.get(resolve(file)) !== undefined),
  );
  const compared = new Set(different);
  let programs = new Map();
  do {
    for (const file of different) for (const importer of importers.get(file) ?? []) if (isTyped(importer)) suspects.add(importer);
    programs = programsFor(suspects, host, programs);
    const next = [...suspects].filter((file) => !compared.has(file) && importers.has(file));
    const old = next.length === 0 ? new Map() : programsFor(suspects, asBefore(before), programs);
    different = next.filter((file) => declarationsOf(file, programs) !== declarationsOf(file, old));
    for (const file of next) compared.add(file);
  } while (different.length > 0);
  const found = [...programs.values()].flatMap((program) => {
    const files = [...suspects].map((file) => program.getSourceFile(resolve(file))).filter((file) => file !== undefined);
    return [...findInGeneral(program), ...findIn(program, files)];
  });
  return { programs: [...programs.values()], errors: inWords(found) };
}

function isTyped(file) {
  return /\.tsx?$/.test(file);
}

/** By configuration, for what is shipped and for the rest, where files of it are asked for. `known`: programs of nearly the same files. */
function programsFor(files, itsHost, known) {
  const programs = new Map();
  for (const [configuration, isOf] of configurations) {
    const wanted = [...files].filter(isOf).map((file) => resolve(file));
    if (wanted.length === 0) continue;
    const { rootNames, options, configFileParsingDiagnostics } = read(configuration);
    const program = ts.createProgram({
      rootNames: [...wanted, ...rootNames.filter((name) => name.endsWith(".d.ts"))],
      // Declarations can be asked for; nothing is written.
      options: { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true },
      configFileParsingDiagnostics,
      host: itsHost,
      oldProgram: known.get(configuration),
    });
    programs.set(configuration, program);
  }
  return programs;
}

/** What others see of a file. */
function declarationsOf(file, programs) {
  const name = resolve(file);
  const program = [...programs.values()].find((each) => each.getSourceFile(name));
  let text;
  program?.emit(program.getSourceFile(name), (_, written) => (text = written), undefined, true);
  return text;
}

/** Reads the files as they are, except those that have changed: these as they were. */
function asBefore(texts) {
  return {
    ...host,
    fileExists: (name) => (texts.has(resolve(name)) ? texts.get(resolve(name)) !== undefined : host.fileExists(name)),
    readFile: (name) => (texts.has(resolve(name)) ? texts.get(resolve(name)) : host.readFile(name)),
    getSourceFile(name, options, ...others) {
      if (!texts.has(resolve(name))) return host.getSourceFile(name, options, ...others);
      const text = texts.get(resolve(name));
      return text === undefined ? undefined : ts.createSourceFile(name, text, options, true);
    },
  };
}

/** The programs share what they read. */
function createHost() {
  const plain = ts.createCompilerHost({}, true);
  const getSourceFile = (name, ...options) => {
    if (!sources.has(name)) sources.set(name, plain.getSourceFile(name, ...options));
    return sources.get(name);
  };
  // As tsc does.
  return { ...plain, getSourceFile, getCurrentDirectory: () => process.cwd(), jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors };
}

function read(configuration) {
  const onUnRecoverableConfigFileDiagnostic = (diagnostic) => {
    throw new Error(ts.formatDiagnostic(diagnostic, host));
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(resolve(configuration), {}, { ...ts.sys, onUnRecoverableConfigFileDiagnostic });
  return { rootNames: parsed.fileNames, options: parsed.options, configFileParsingDiagnostics: parsed.errors };
}

function findInGeneral(program) {
  return [...program.getConfigFileParsingDiagnostics(), ...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
}

function findIn(program, files) {
  return files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
}

function inWords(diagnostics) {
  return diagnostics.length === 0 ? [] : [ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(diagnostics), host)];
}
