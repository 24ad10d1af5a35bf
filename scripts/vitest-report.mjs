import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { vitestReport } from "./count-tests.mjs";

/**
 * Vitest's reporter of how a run ended: `{ passed, failures }`. Vitest's own JSON knows nothing of what went wrong outside any test, a file that
 * could not be loaded and an error that nobody caught; both end the run as failed.
 */
export default class VitestReport {
  onTestRunEnd(files, uncaught) {
    const tests = files.flatMap((file) => [...file.children.allTests()]);
    const failures = [
      ...files.flatMap((file) => [file, ...file.children.allSuites()]).flatMap((group) => failuresOf(group, group.errors())),
      ...tests.flatMap((test) => failuresOf(test, test.result().state === "failed" ? (test.result().errors ?? []).slice(0, 1) : [])),
      ...uncaught.map((error) => ({ name: "An error that nobody caught", says: wordsOf(error) })),
    ];
    const report = { passed: tests.filter((test) => test.result().state === "passed").length, failures };
    mkdirSync(dirname(vitestReport), { recursive: true });
    writeFileSync(vitestReport, JSON.stringify(report));
  }
}

function failuresOf(entity, errors) {
  const file = relative(process.cwd(), (entity.module ?? entity).moduleId);
  const name = entity.type === "module" ? file : `${file} › ${entity.fullName}`;
  return errors.map((error) => ({ name, says: wordsOf(error) }));
}

function wordsOf({ name = "Error", message = "" }) {
  return `${name}: ${message}`;
}
