import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { findImporters } from "./find-importers.mjs";

/**
 * The tests that reach what has changed by their imports: those that have changed, those named after it, then the nearest, because a test
 * that imports a changed file itself fails sooner than one that meets it five files on. Of tests that are equally near, those come first
 * that share their modules with others (vitest.config.ts), and the short ones of them.
 * @param {readonly string[]} changed paths relative to the project's root, with "/"; those that are gone as well
 * @returns {readonly string[]}
 */
export function relatedTests(changed) {
  const importers = findImporters();
  const distances = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of distances) {
    for (const importer of importers.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
  }
  const names = new Set(changed.map(nameOf));
  return [...distances]
    .filter(([file]) => /^test\/(unit|contract|sandbox)\/.*\.test\.tsx?$/.test(file) && existsSync(file))
    .map(([file, distance]) => ({
      file,
      rank: distance > 0 && names.has(nameOf(file)) ? 0.5 : distance,
      cost: costOf(file),
    }))
    .sort((one, other) => one.rank - other.rank || one.cost - other.cost)
    .map(({ file }) => file);
}

/** Merely to start a test file that runs alone takes longer than most others take altogether. */
function costOf(file) {
  return readFileSync(file).length + (file.includes(".alone.") ? 100_000 : 0);
}

/** `judge` for both `src/tracking/judge.ts` and `test/unit/tracking/judge.test.ts`. */
function nameOf(file) {
  return posix.basename(file).split(".")[0];
}
