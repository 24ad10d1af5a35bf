/** The sandbox with this add-in: our manifest, our build, our profile. */
import { fileURLToPath } from "node:url";
import { profile } from "./profile.ts";
import { readManifest, type AddIn } from "./sandbox/add-in.ts";
import { createSandbox as createAnySandbox, type Sandbox, type SandboxOptions } from "./sandbox/sandbox.ts";

let addIn: AddIn | undefined;

/** Parsed once in a process: tests start thousands of sandboxes. */
export function readAddIn(): AddIn {
  return (addIn ??= readManifest(inProject("manifest.xml")));
}

/** `dist` defaults to this project's build. @throws InvalidWorld */
export function createSandbox(options: Omit<SandboxOptions, "addIn" | "profile" | "dist"> & { readonly dist?: string }): Sandbox {
  return createAnySandbox({ addIn: readAddIn(), profile, dist: inProject("dist"), ...options });
}

function inProject(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
