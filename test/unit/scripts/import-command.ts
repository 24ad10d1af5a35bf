import path from "node:path";
import { vi } from "vitest";
import { root, type Ended } from "./run-command.ts";

class Exit extends Error {
  constructor(readonly code: number) {
    super(`The command ends with ${code}`);
  }
}

/**
 * A command run in this process, up to where it ends: starting a process that reads TypeScript takes longer than all that it refuses.
 * @param folder what it takes for the project's folder, where not this one
 */
export async function importCommand(command: string, args: readonly string[], { folder = root } = {}): Promise<Ended> {
  let out = "";
  let err = "";
  const [argv, folderBefore] = [process.argv, process.cwd()];
  const changeTo = process.chdir.bind(process);
  // graceful-fs, which some commands load, replaces both: its cwd remembers the folder until its own chdir is called.
  const { cwd } = process;
  const stubs = [
    vi.spyOn(console, "log").mockImplementation((line: string) => void (out += `${line}\n`)),
    vi.spyOn(console, "error").mockImplementation((line: string) => void (err += `${line}\n`)),
    vi.spyOn(process, "chdir").mockImplementation(() => changeTo(folder)),
    vi.spyOn(process, "exit").mockImplementation((code) => {
      throw new Exit(Number(code));
    }),
  ];
  process.argv = [process.execPath, path.join(root, command), ...args];
  vi.resetModules();
  try {
    await import(/* @vite-ignore */ path.join(root, command));
    return { code: 0, out, err };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { code: error.code, out, err };
  } finally {
    for (const stub of stubs) stub.mockRestore();
    process.argv = argv;
    process.cwd = cwd;
    changeTo(folderBefore);
  }
}
