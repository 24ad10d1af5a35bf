import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidManifest, readManifest } from "./add-in.ts";
import { getCertificate, type Certificate } from "./certificate.ts";
import { crossSiteCommand, makeProfileFolder } from "./cross-site.ts";
import { serve } from "./https-server.ts";
import type { Profile } from "./profile.ts";
import { readOptions, Refusal, shortened, usage, type Options } from "./read-options.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { listWorlds, loadWorldFile, NoSuchWorld, worldsFolder } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";

/**
 * What stands behind the command's name, done.
 * @returns the exit code: 2 where it was refused, which standard error tells in one line. A sandbox that is served goes on.
 */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const options = readOptions(args, env);
    if (options === "help") console.log(usage);
    else await run(options);
    return 0;
  } catch (error) {
    if (!isForPeople(error)) throw error;
    console.error(error.message.replace(/\s+/g, " "));
    return 2;
  }
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
  const certificate = await getCertificate();
  const { origin } = await listen(sandbox, port, certificate);
  const worlds = await listWorlds(sandbox.session.profile);
  const width = Math.max(...worlds.map(({ name }) => name.length));
  const { addIn, state } = sandbox.session;
  const built = addIn.pane === undefined || existsSync(path.join(dist, addIn.pane.page));
  console.log(
    [
      "",
      `Outlook, as far as we can stand in for it:  ${origin}/`,
      `World: ${state.world.title}`,
      `Your browser warns about the certificate until it trusts ${shortened(certificate.authorityFile)}`,
      ...(built ? [] : [`The pane is not built yet: ${shortened(dist)} has no ${addIn.pane?.page ?? ""}`]),
      ...(crossSite === undefined
        ? []
        : [
            "",
            "With the pane in a cross-site frame, as in Outlook on the web, in a separate Chromium:",
            `  ${crossSiteCommand(Number(new URL(origin).port), crossSite, makeProfileFolder())}`,
          ]),
      "",
      "Other worlds (--world <name>, or /?world=<name>):",
      ...worlds.map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
      "",
    ].join("\n"),
  );
}

async function listen(sandbox: Sandbox, port: number, certificate: Certificate) {
  await sandbox.prepare();
  try {
    return await serve(sandbox, { port, certificate });
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
    if (error instanceof SyntaxError) throw new Refusal(`The world ${shortened(file)} is not JSON (${error.message})`);
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
  return [Refusal, InvalidManifest, NoSuchWorld].some((kind) => error instanceof kind);
}

/** A module that exports `profile`. @throws Refusal */
async function loadProfile(file: string): Promise<Profile> {
  let module: { readonly profile?: Partial<Profile> };
  try {
    module = (await import(pathToFileURL(path.resolve(file)).href)) as typeof module;
  } catch (cause) {
    throw new Refusal(`The profile ${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const { profile } = module;
  if (!Array.isArray(profile?.redirectPages)) throw new Refusal(`${file} exports no "profile" with redirectPages`);
  return profile as Profile;
}
