/** What `outlook-sandbox` was called with. */
import { statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { worldsFolder } from "./world/load-world.ts";

export interface Options {
  readonly manifest: string;
  readonly dist: string;
  readonly profile: string | undefined;
  readonly worldFile: string;
  readonly port: number;
  /** Program of a Chromium, where a frame of another site was asked for. */
  readonly crossSite: string | undefined;
  /** Only say whether all of it can be served. */
  readonly check: boolean;
}

/** What was asked for cannot be done; the message is one line that says why, and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export const usage = `Usage: outlook-sandbox --manifest <file> --dist <folder> [options]

Serves an Outlook add-in in a stand-in for Outlook, Exchange, Entra and Dynamics CRM.

Options:
  --manifest <file>   the add-in's XML manifest
  --dist <folder>     its build
  --world <world>     what is in the mailboxes and in CRM: a name from the sandbox's worlds, or a path (or WORLD)
  --profile <file>    a module that tells where the add-in keeps what a world says of it; needed for such worlds only
  --port <number>     where to listen; 3000 where it is not given, 0 for any that is free (or PORT)
  --cross-site        says how to open the pane in a frame of another site, as Outlook on the web does
  --browser <program> the Chromium for that; "chromium" where it is not given
  --check             only says whether manifest, profile and world are valid
  --help              says this

Example: outlook-sandbox --manifest manifest.xml --dist dist --world ./my-world.json`;

/** Of a TCP port. */
const highestPort = 65_535;
const help = "What there is: outlook-sandbox --help";

/** "help" where that was asked for. @throws Refusal */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options | "help" {
  const values = parse(args);
  if (values.help) return "help";
  const { manifest, dist, profile, world = env["WORLD"], port = env["PORT"] } = values;
  if (!manifest || !dist) throw new Refusal(`--manifest and --dist are wanted. ${help}`);
  if (!world) throw new Refusal(`--world is wanted: a name from ${shortened(worldsFolder)}, or a path. ${help}`);
  return {
    manifest: path.resolve(manifest),
    dist: path.resolve(dist),
    profile: profile === undefined ? undefined : path.resolve(profile),
    worldFile: findWorldFile(world),
    port: readPort(port),
    crossSite: values["cross-site"] ? (values.browser ?? "chromium") : undefined,
    check: values.check,
  };
}

/** As one would type it here. */
export function shortened(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith("..") ? file : relative;
}

function parse(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean", default: false } as const;
    const options = {
      manifest: text,
      dist: text,
      world: text,
      profile: text,
      port: text,
      browser: text,
      "cross-site": flag,
      check: flag,
      help: flag,
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node adds advice of its own from the second sentence on.
    const [first = ""] = error.message.split(/\.\s/);
    throw new Refusal(`${first.replace(/\.$/, "")}. ${help}`);
  }
}

/** A path where it looks like one, else the name of one of the sandbox's own. */
function findWorldFile(world: string): string {
  const isPath = /[\\/]/.test(world) || world.endsWith(".json");
  const file = isPath ? path.resolve(world) : path.join(worldsFolder, `${world}.json`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new Refusal(`--world ${world}: there is no file ${shortened(file)}. Name one in ${shortened(worldsFolder)}, or give a path`);
  return file;
}

function readPort(text: string | undefined): number {
  if (!text) return 3000;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= highestPort)) throw new Refusal(`--port ${text} is no port: it is a number up to ${highestPort}, as in --port 3300`);
  return port;
}
