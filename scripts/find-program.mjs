import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of the first of these programs on the PATH; undefined if none is there. */
export function findProgram(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
