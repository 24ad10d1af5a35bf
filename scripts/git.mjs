import { execFileSync } from "node:child_process";

/** What git says, without the white space around it; undefined where it cannot say, or is not there. */
export function git(...args) {
  return ask(args)?.trim();
}

/** The text of a file as a commit has it, to the letter; undefined where it has none. */
export function textAt(commit, file) {
  return ask(["show", `${commit}:${file}`]);
}

function ask(args) {
  try {
    return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });
  } catch {
    return undefined;
  }
}
