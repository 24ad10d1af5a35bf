import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { findFreePort, tryPort } from "./find-free-port.mjs";
import { refuse } from "./read-command-line.mjs";

const worlds = "test/sandbox/worlds";
const defaults = { world: "lost", port: 3000 };
/** Of a TCP port. */
const highest = 65_535;

/**
 * What `npm start` is to serve, and where: as far as it can be told before anything is installed. What cannot be served is
 * refused. Run in the project's folder.
 * @returns {{ worldFile: string, port: number, frame: "same-site" | "cross-site" }}
 */
export function readStartSettings({ WORLD, PORT, FRAME }) {
  return { worldFile: readWorldFile(WORLD || defaults.world), port: readPort(PORT), frame: readFrame(FRAME) };
}

/** Refuses a port that this process cannot listen on. */
export async function requireFreePort(port) {
  const code = await tryPort(port);
  if (code === undefined) return;
  const another = await findFreePort(port === 3300 ? 3301 : 3300);
  refuse(
    `${code === "EADDRINUSE" ? `Port ${port} is taken` : `Port ${port} cannot be used (${code})`}. Take another: PORT=${another} npm start`,
  );
}

/** A path where it looks like one, else the name of one of ours. */
function readWorldFile(world) {
  const isPath = /[\\/]/.test(world) || world.endsWith(".json");
  const file = resolve(isPath ? world : `${worlds}/${world}.json`);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    refuse(`WORLD=${world}: there is no file ${file}. Name one in ${worlds}, or give a path: WORLD=lost npm start`);
  const text = readFileSync(file, "utf8");
  try {
    JSON.parse(text);
  } catch (error) {
    refuse(
      `WORLD=${world}: ${file}${lineOf(error, text)} is no JSON (${error.message}). Correct it, or take another: WORLD=lost npm start`,
    );
  }
  return file;
}

/** Newer versions of Node say the line by themselves. */
function lineOf({ message }, text) {
  const [, position] = / at position (\d+)$/.exec(message) ?? [];
  return position === undefined ? "" : `:${text.slice(0, Number(position)).split("\n").length}`;
}

function readPort(text) {
  if (!text) return defaults.port;
  const port = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(port <= highest)) refuse(`PORT=${text} is no port: it is a number up to ${highest}, as in PORT=3300 npm start`);
  return port;
}

function readFrame(text) {
  if (!text) return "same-site";
  if (text !== "cross-site") refuse(`FRAME=${text} is not known. There is FRAME=cross-site npm start, or leave it out`);
  return text;
}
