import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { npm } from "./run.mjs";

const stampFile = "node_modules/.installed-from";

/** Runs `npm ci` where node_modules is missing or was made from another package-lock.json. Ends the process if that fails. */
export async function installDependencies() {
  const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  console.log("Installing the dependencies (about a minute) …");
  const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) process.exit(code);
  writeFileSync(stampFile, wanted);
}
