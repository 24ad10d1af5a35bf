/** Serves the sandbox: `WORLD=<name or path> PORT=<port> FRAME=cross-site`; `--check` only says whether the world is valid. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { findChromium } from "../../scripts/find-chromium.mjs";
import { readCommandLine, refuse } from "../../scripts/read-command-line.mjs";
import { readStartSettings, requireFreePort } from "../../scripts/read-start-settings.mjs";
import { getCertificate } from "./certificate.ts";
import { crossSiteCommand } from "./cross-site.ts";
import { serve } from "./https-server.ts";
import { createSandbox } from "./sandbox.ts";
import { listWorlds, loadWorldFile } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";
import type { World } from "./world/world.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
process.chdir(project);
const { check } = readCommandLine({
  call: "node --import tsx test/sandbox/start.ts",
  about: "Serves the sandbox, with nothing installed or built before; npm start does that as well.",
  options: { check: { type: "boolean", tells: "only says whether the world is valid" } },
  variables: { WORLD: "a name from test/sandbox/worlds, or a path", PORT: "where to listen", FRAME: "cross-site" },
  example: "WORLD=tracked node --import tsx test/sandbox/start.ts",
});
const { worldFile, port, frame } = readStartSettings(process.env);
const world = await readWorld(worldFile);
if (!check) await start(world);

async function start(of: World): Promise<void> {
  await requireFreePort(port);
  const { origin } = await serve(createSandbox({ world: of }), { port, certificate: await getCertificate() });
  const worlds = await listWorlds();
  const width = Math.max(...worlds.map(({ name }) => name.length));
  console.log(
    [
      "",
      `Outlook, as far as we can stand in for it:  ${origin}/`,
      `World: ${of.title}`,
      ...(frame === "cross-site"
        ? [
            "",
            "With the pane in a frame of another site, as Outlook on the web has it, in a Chromium of its own:",
            `  ${crossSiteCommand(Number(new URL(origin).port), findChromium() ?? "chromium")}`,
          ]
        : []),
      "",
      "Others to choose from (WORLD=<name>, or /?world=<name>):",
      ...worlds.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
      ...(existsSync("dist/taskpane.html") ? [] : ["", "The pane is not built yet: npm run build"]),
      "",
    ].join("\n"),
  );
}

async function readWorld(file: string): Promise<World> {
  try {
    return await loadWorldFile(file);
  } catch (error) {
    if (!(error instanceof InvalidWorld)) throw error;
    const [first, ...others] = error.problems.map(({ where, why }) => `${where || "/"} ${why}`);
    const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
    return refuse(`The world ${file} is invalid: ${first ?? ""}${more}. Correct it after test/sandbox/worlds/world.schema.json`);
  }
}
