/** The sandbox with this add-in in it: our manifest, our build, our profile. */
import { fileURLToPath } from "node:url";
import { profile } from "./profile.ts";
import { readManifest, type AddIn } from "./sandbox/add-in.ts";
import { createSandbox as createAnySandbox, type Sandbox, type SandboxOptions } from "./sandbox/sandbox.ts";

export function readAddIn(): AddIn {
  return readManifest(inProject("manifest.xml"));
}

/** `dist`: another build than this project's. @throws InvalidWorld */
export function createSandbox(options: Omit<SandboxOptions, "addIn" | "profile" | "dist"> & { readonly dist?: string }): Sandbox {
  return createAnySandbox({ addIn: readAddIn(), profile, dist: inProject("dist"), ...options });
}

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
