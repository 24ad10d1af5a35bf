/** Builds the pane as an earlier commit has it, with the packages that are installed now. */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const project = path.join(import.meta.dirname, "../..");
/** What a build is made of. */
const sources = ["src", "assets", "scripts", "webpack.config.js", "package-lock.json"];

export type Base =
  | {
      readonly kind: "built";
      /** Its short id. */
      readonly commit: string;
      readonly dist: string;
      /** Nothing that a build is made of has changed since. */
      readonly isSame: boolean;
    }
  | { readonly kind: "none"; readonly why: string };

/** A build is kept for the next time. @param revision in words of git's */
export async function buildBase(revision: string): Promise<Base> {
  const commit = await find(revision);
  if (commit === undefined) return { kind: "none", why: `git knows no ${revision} here` };
  const kept = path.join(project, ".cache/base", commit);
  const dist = path.join(kept, "dist");
  if (!existsSync(dist)) {
    rmSync(path.dirname(kept), { recursive: true, force: true });
    mkdirSync(kept, { recursive: true });
    const folder = path.join(kept, "sources");
    try {
      await build(commit, folder);
    } catch {
      return { kind: "none", why: `${shortOf(commit)} does not build with the packages that are installed now` };
    }
    await rename(path.join(folder, "dist"), dist);
    rmSync(folder, { recursive: true });
  }
  return { kind: "built", commit: shortOf(commit), dist, isSame: await isSameAs(commit) };
}

function shortOf(commit: string): string {
  return commit.slice(0, 9);
}

/** Not in a folder that merely lies in somebody's checkout, and not where git is missing. */
async function find(revision: string): Promise<string | undefined> {
  try {
    const { stdout: prefix } = await git("rev-parse", "--show-prefix");
    if (prefix.trim() !== "") return undefined;
    const { stdout } = await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
    return stdout.trim();
  } catch {
    return undefined;
  }
}

async function build(commit: string, folder: string): Promise<void> {
  mkdirSync(folder);
  const archive = `${folder}.tar`;
  await git("archive", "--format=tar", `--output=${archive}`, commit);
  await run("tar", ["-xf", archive, "-C", folder]);
  rmSync(archive);
  symlinkSync(path.join(project, "node_modules"), path.join(folder, "node_modules"), "junction");
  await run(process.execPath, ["node_modules/webpack/bin/webpack.js", "--mode", "production"], { cwd: folder });
}

async function isSameAs(commit: string): Promise<boolean> {
  const { stdout } = await git("diff", "--name-only", commit, "--", ...sources);
  return stdout === "";
}

function git(...args: readonly string[]): Promise<{ readonly stdout: string }> {
  return run("git", [...args], { cwd: project });
}
