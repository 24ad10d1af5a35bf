/** Runs a command as npm does, and the project's folder without what npm installs. */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const root = path.resolve(import.meta.dirname, "../../..");

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const ours = ["WORLD", "PORT", "FRAME", "CHROMIUM_PATH"];

/** @param args what stands behind `node` */
export function runNode(args: readonly string[], { folder = root, env = {} }: RunOptions = {}): Promise<Ended> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.includes(name)));
  const child = spawn(process.execPath, [...args], { cwd: folder, env: { ...inherited, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (text: Buffer) => (out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (err += text.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, err }));
  });
}

/** Gone when the test is. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "guard-command-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** As from a zip: no .git, no node_modules. */
export function unpack(...names: readonly string[]): string {
  const folder = makeFolder();
  for (const name of names) cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  return folder;
}

/** Makes a folder a checkout whose only commit holds everything. */
export function commitAll(folder: string): void {
  // A hook of git's sets variables that name the repository it works for.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, env, stdio: "ignore" });
  git("init", "--initial-branch=main");
  git("add", ".");
  git("-c", "user.name=Alex", "-c", "user.email=alex@contoso.example", "commit", "--message=All of it");
}
