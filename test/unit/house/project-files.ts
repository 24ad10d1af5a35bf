import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";

export const root = `${import.meta.dirname}/../../..`;

/** Made by tools, and therefore not ours to judge. */
const made = [".git", ".cache", "node_modules", "dist", "test-results", "playwright-report"];
const pictures = [".png", ".ico"];

/** Paths of the project's own files, relative to its root. */
export function projectFiles(folder = ""): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    if (made.includes(entry.name)) return [];
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? projectFiles(path) : [path];
  });
}

export function isText(path: string): boolean {
  return !pictures.includes(extname(path));
}

export function read(path: string): string {
  return readFileSync(`${root}/${path}`, "utf8");
}
