/** `npx outlook-sandbox`: serves an add-in in the sandbox, or says in one line why it cannot. */
import { runCommand } from "./run-command.ts";

const code = await runCommand(process.argv.slice(2), process.env);
// Open handles, such as a server about to listen, would keep the process alive.
if (code !== 0) process.exit(code);
