import { execFileSync } from "node:child_process";

/** What git says; undefined where it cannot say, or is not there. */
export function git(...args) {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
  } catch {
    return undefined;
  }
}

/** The text of a file as a commit has it; undefined where it has none. */
export function textAt(commit, file) {
  return git("show", `${commit}:${file}`);
}
