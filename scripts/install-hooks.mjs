/** After `npm ci`: has git run .githooks/. Only in a checkout and outside CI; whatever goes wrong here stops nothing. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const root = `${import.meta.dirname}/..`;
const git = (...args) => execFileSync("git", ["-C", root, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();

if (!process.env.CI && existsSync(`${root}/.git`)) {
  try {
    // Somebody who has hooks elsewhere keeps them. The path is relative, so each worktree has its own.
    if (!hooksPath()) git("config", "core.hooksPath", ".githooks");
  } catch {
    // No git, or a checkout that may not be written to: then there is no hook.
  }
}

function hooksPath() {
  try {
    return git("config", "core.hooksPath");
  } catch {
    return undefined;
  }
}
