/** Loads worlds, by name (a file in worlds/) or by path. */
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { problemsWithout, type Profile } from "../profile.ts";
import { assertWorld } from "./validate-world.ts";
import type { World } from "./world.ts";

export const worldsFolder = fileURLToPath(new URL("../worlds/", import.meta.url));

export interface WorldSummary {
  readonly name: string;
  readonly title: string;
  readonly story?: string;
}

export class NoSuchWorld extends Error {
  override readonly name = "NoSuchWorld";
}

const worldName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** @throws NoSuchWorld, SyntaxError (no JSON), InvalidWorld */
export async function loadWorldByName(name: string, folder = worldsFolder): Promise<World> {
  const bare = name.replace(/\.json$/, "");
  if (!worldName.test(bare)) throw new NoSuchWorld(`"${name}" is no name of a world`);
  return loadWorldFile(path.join(folder, `${bare}.json`));
}

/** @throws as loadWorldByName */
export async function loadWorldFile(file: string): Promise<World> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new NoSuchWorld(`No world at ${file}`, { cause });
  }
  const world: unknown = JSON.parse(text);
  assertWorld(world);
  return world;
}

interface Listed {
  readonly mtimeMs: number;
  readonly profile: Profile | undefined;
  readonly worlds: Promise<readonly WorldSummary[]>;
}

/** By folder. The page asks with every look at its state, and nothing but a file more or less changes the list. */
const listed = new Map<string, Listed>();

/** Every world in the folder that can be loaded with the profile, by name; a file that is not a world is skipped. */
export async function listWorlds(profile: Profile | undefined, folder = worldsFolder): Promise<readonly WorldSummary[]> {
  const { mtimeMs } = await stat(folder);
  const last = listed.get(folder);
  if (last?.mtimeMs === mtimeMs && last.profile === profile) return last.worlds;
  const worlds = readWorlds(profile, folder);
  listed.set(folder, { mtimeMs, profile, worlds });
  return worlds;
}

async function readWorlds(profile: Profile | undefined, folder: string): Promise<readonly WorldSummary[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json") && file !== "world.schema.json");
  const names = files.map((file) => path.basename(file, ".json")).sort();
  const summaries = await Promise.all(names.map((name) => summarize(path.join(folder, `${name}.json`), profile)));
  return summaries.flatMap((summary) => summary ?? []);
}

async function summarize(file: string, profile: Profile | undefined): Promise<WorldSummary | undefined> {
  try {
    const world = JSON.parse(await readFile(file, "utf8")) as World;
    const { title, story } = world;
    if (typeof title !== "string" || problemsWithout(profile, world).length > 0) return undefined;
    return { name: path.basename(file, ".json"), title, ...(story && { story }) };
  } catch {
    return undefined;
  }
}
