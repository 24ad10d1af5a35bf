const statements = /\bimport\s*\([^)]*\)|\b(?:import|export)\b[^"'`;=()]*["'`][^"'`]*["'`]/g;

/** What a module says of other modules, in its own words: where they are the same, so is what it imports. */
export function importsOf(text) {
  return [...text.matchAll(statements)].map(([statement]) => statement).join("\n");
}
