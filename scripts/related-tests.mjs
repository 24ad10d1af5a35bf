import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const specifiers = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * The tests that reach what has changed by their imports, nearest first: a test that imports a changed file itself fails sooner than one
 * that meets it five files on.
 * @param {readonly string[]} changed paths relative to the project's root, with "/"
 * @returns {readonly string[]}
 */
export function relatedTests(changed) {
  const importers = findImporters();
  const distances = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of distances) {
    for (const importer of importers.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
  }
  // A map keeps the order in which it was filled, which is that of the distances.
  return [...distances.keys()].filter((file) => /^test\/(unit|contract|sandbox)\/.*\.test\.tsx?$/.test(file));
}

/** Of each file, those that import it. */
function findImporters() {
  const importers = new Map();
  const files = ["src", "test", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
  for (const file of files.filter((each) => /\.(tsx?|m?js)$/.test(each))) {
    for (const [, specifier] of readFileSync(file, "utf8").matchAll(specifiers)) {
      const imported = posix.join(posix.dirname(file), specifier);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return importers;
}
