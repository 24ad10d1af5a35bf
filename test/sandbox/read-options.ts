/** The command line of `outlook-sandbox`. */
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
  /** Chromium to use, if `--cross-site` was given. */
  readonly crossSite: string | undefined;
  /** Only check that everything is valid. */
  readonly check: boolean;
}

/** The command cannot do what was asked. The message is one line: why, and what to do. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

export const usage = `Usage: outlook-sandbox --manifest <file> --dist <folder> --world <world> [options]

Serves an Outlook add-in in a stand-in for Outlook, Exchange, Entra and Dynamics CRM.

Options:
  --manifest <file>   the add-in's XML manifest: its id, its buttons, its pages
  --dist <folder>     the folder with those pages, as your build writes it
  --world <world>     mailboxes, CRM and viewer: a path to your own, or the name of one of the sandbox's (or WORLD)
  --profile <file>    a module that says where your add-in stores what some worlds describe; without it, they are refused
  --port <number>     the port to listen on: 3000 by default, 0 for any free one (or PORT)
  --cross-site        also prints a command that opens the pane in a cross-site frame, as in Outlook on the web
  --browser <program> the Chromium for that command: "chromium" by default
  --check             only checks manifest, profile and world
  --help              prints this

Example: outlook-sandbox --manifest manifest.xml --dist dist --world ./my-world.json`;

/** The highest TCP port. */
const highestPort = 65_535;
const help = "All options: outlook-sandbox --help";

/** "help" if that was asked for. @throws Refusal */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options | "help" {
  const values = parse(args);
  if (values.help) return "help";
  const { manifest, dist, profile, world = env["WORLD"], port = env["PORT"] } = values;
  if (!manifest || !dist) throw new Refusal(`--manifest and --dist are required. ${help}`);
  if (!world) throw new Refusal(`--world is required: a path, or a name from ${shortened(worldsFolder)}. ${help}`);
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

/** Relative to the working directory if the file is below it. */
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
    // From the second sentence on, Node gives advice that does not fit here.
    const [first = ""] = error.message.split(/\.\s/);
    throw new Refusal(`${first.replace(/\.$/, "")}. ${help}`);
  }
}

/** A path if it looks like one, else the name of one of the sandbox's own worlds. */
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
