import { spawn } from "node:child_process";

/**
 * Runs a program in this terminal; signals that end this process are passed on.
 * @param options `env`: beside this process's own; `hear`: gets what the program says, which the terminal then does not
 * @returns {Promise<number>} its exit code; 1 where it could not be started or a signal ended it
 */
export function run(program, args, { env = {}, hear } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: hear ? ["ignore", "pipe", "pipe"] : "inherit", env: { ...process.env, ...env } });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear);
    // A terminal sends Ctrl+C to the child as well; twice would make it give up half-way.
    const passOn = (signal) => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal));
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, passOn);
    const end = (code) => {
      for (const signal of signals) process.off(signal, passOn);
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** The npm that runs this script where there is one, else the one on the PATH. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return run(process.execPath, [cli, ...args], options);
  // Windows starts npm.cmd only through a shell; the arguments are our own words.
  return process.platform === "win32" ? run("cmd", ["/c", "npm", ...args], options) : run("npm", args, options);
}
