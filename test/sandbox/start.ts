/** Serves the sandbox: `WORLD=<name or path> PORT=<port>`; default: the world `lost` on port 3000. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getCertificate } from "./certificate.ts";
import { serve } from "./https-server.ts";
import { createSandbox } from "./sandbox.ts";
import { listWorlds, loadWorld, NoSuchWorld } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";
import type { World } from "./world/world.ts";

const defaultWorld = "lost";
const defaultPort = 3000;

async function start(): Promise<void> {
  const port = readPort(process.env["PORT"]);
  const sandbox = createSandbox({ world: await readWorld(process.env["WORLD"] ?? "") });
  const { origin } = await serve(sandbox, { port, certificate: await getCertificate() });
  const worlds = await listWorlds();
  const width = Math.max(...worlds.map(({ name }) => name.length));
  console.log(
    [
      "",
      `Outlook, as far as we can stand in for it:  ${origin}/`,
      `World: ${sandbox.session.state.world.title}`,
      "",
      "Others to choose from (WORLD=<name>, or /?world=<name>):",
      ...worlds.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
      ...(existsSync(fileURLToPath(new URL("../../dist/taskpane.html", import.meta.url)))
        ? []
        : ["", "The pane is not built yet: npm run build"]),
      "",
    ].join("\n"),
  );
}

async function readWorld(nameOrPath: string): Promise<World> {
  return loadWorld(nameOrPath === "" ? defaultWorld : nameOrPath);
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === "") return defaultPort;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart(`PORT is no port: ${text}`);
  return port;
}

class CannotStart extends Error {
  override readonly name = "CannotStart";
}

/** What a person can mend is said in a sentence; anything else keeps its stack. */
function inWords(error: unknown): string {
  if (error instanceof InvalidWorld) return `The world ${process.env["WORLD"] ?? ""} is invalid.\n${error.message}`;
  if (error instanceof NoSuchWorld || error instanceof CannotStart) return error.message;
  if (error instanceof SyntaxError) return `The world ${process.env["WORLD"] ?? ""} is no JSON: ${error.message}`;
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return "The port is taken; choose another with PORT=<port>.";
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

start().catch((error: unknown) => {
  console.error(inWords(error));
  process.exitCode = 1;
});
