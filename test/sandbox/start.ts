/** `npx outlook-sandbox`: serves an add-in in the sandbox, or says in one line why it cannot. */
import { existsSync } from "node:fs";
import path from "node:path";
import { InvalidManifest, readManifest } from "./add-in.ts";
import { getCertificate } from "./certificate.ts";
import { crossSiteCommand } from "./cross-site.ts";
import { serve } from "./https-server.ts";
import { InvalidProfile, loadProfile } from "./load-profile.ts";
import { readOptions, Refusal, shortened, usage, type Options } from "./read-options.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { listWorlds, loadWorldFile, NoSuchWorld, worldsFolder } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === "help") console.log(usage);
  else await run(options);
} catch (error) {
  if (!isForPeople(error)) throw error;
  console.error(error.message.replace(/\s+/g, " "));
  // Not by its own account: what hangs, such as a server that was about to listen, would keep the process.
  process.exit(2);
}

async function run(options: Options): Promise<void> {
  const addIn = readManifest(options.manifest);
  const profile = options.profile === undefined ? undefined : await loadProfile(options.profile);
  const sandbox = createFrom(
    options.worldFile,
    (world) => createSandbox({ world, addIn, profile, dist: options.dist }),
    await readWorld(options.worldFile),
  );
  if (!options.check) await start(sandbox, options);
}

async function start(sandbox: Sandbox, { port, crossSite, dist }: Options): Promise<void> {
  const { origin } = await listen(sandbox, port);
  const worlds = await listWorlds();
  const width = Math.max(...worlds.map(({ name }) => name.length));
  const { addIn, state } = sandbox.session;
  const built = addIn.pane === undefined || existsSync(path.join(dist, addIn.pane.page));
  console.log(
    [
      "",
      `Outlook, as far as we can stand in for it:  ${origin}/`,
      `World: ${state.world.title}`,
      ...(crossSite === undefined
        ? []
        : [
            "",
            "With the pane in a frame of another site, as Outlook on the web has it, in a Chromium of its own:",
            `  ${crossSiteCommand(Number(new URL(origin).port), crossSite)}`,
          ]),
      "",
      "Others to choose from (WORLD=<name>, or /?world=<name>):",
      ...worlds.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
      ...(built ? [] : ["", `The pane is not built yet: ${shortened(dist)} has no ${addIn.pane?.page ?? ""}`]),
      "",
    ].join("\n"),
  );
}

async function listen(sandbox: Sandbox, port: number) {
  await sandbox.prepare();
  try {
    return await serve(sandbox, { port, certificate: await getCertificate() });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    throw new Refusal(
      `Port ${port} ${code === "EADDRINUSE" ? "is taken" : `cannot be used (${code})`}. Take another, or any that is free: --port 0`,
    );
  }
}

async function readWorld(file: string): Promise<unknown> {
  try {
    return await loadWorldFile(file);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`The world ${shortened(file)} is no JSON (${error.message})`);
    throw invalid(file, error);
  }
}

function createFrom(file: string, create: (world: unknown) => Sandbox, world: unknown): Sandbox {
  try {
    return create(world);
  } catch (error) {
    throw invalid(file, error);
  }
}

function invalid(file: string, error: unknown): unknown {
  if (!(error instanceof InvalidWorld)) return error;
  const [first, ...others] = error.problems.map(({ where, why }) => `${where || "/"} ${why}`);
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  const schema = shortened(path.join(worldsFolder, "world.schema.json"));
  return new Refusal(`The world ${shortened(file)} is invalid: ${first ?? ""}${more}. Correct it after ${schema}`);
}

function isForPeople(error: unknown): error is Error {
  return [Refusal, InvalidManifest, InvalidProfile, NoSuchWorld].some((kind) => error instanceof kind);
}
