import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

const specifiers = /\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g;

/**
 * Of each file of the project, those that import it; paths are relative to the project's root, with "/".
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export function findImporters() {
  const importers = new Map();
  const inFolders = ["src", "test", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
  const files = [...readdirSync("."), ...inFolders];
  for (const file of files.filter((each) => /\.(tsx?|m?js)$/.test(each) && !each.includes("/node_modules/"))) {
    for (const [, specifier] of readFileSync(file, "utf8").matchAll(specifiers)) {
      const imported = posix.join(posix.dirname(file), specifier);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  return importers;
}
