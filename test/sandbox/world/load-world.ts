/** Worlds by name (a file in worlds/) or by file. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
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

/** Every world that can be chosen, by name; a file that is no JSON object is left out. */
export async function listWorlds(folder = worldsFolder): Promise<readonly WorldSummary[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json") && file !== "world.schema.json");
  const names = files.map((file) => path.basename(file, ".json")).sort();
  const summaries = await Promise.all(names.map((name) => summarise(path.join(folder, `${name}.json`))));
  return summaries.flatMap((summary) => summary ?? []);
}

async function summarise(file: string): Promise<WorldSummary | undefined> {
  try {
    const { title, story } = JSON.parse(await readFile(file, "utf8")) as Partial<World>;
    return typeof title === "string" ? { name: path.basename(file, ".json"), title, ...(story && { story }) } : undefined;
  } catch {
    return undefined;
  }
}
