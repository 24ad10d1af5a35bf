import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Profile } from "./profile.ts";

export class InvalidProfile extends Error {
  override readonly name = "InvalidProfile";
}

/** A module that exports `profile`. @throws InvalidProfile */
export async function loadProfile(file: string): Promise<Profile> {
  let module: { readonly profile?: Partial<Profile> };
  try {
    module = (await import(pathToFileURL(path.resolve(file)).href)) as typeof module;
  } catch (cause) {
    throw new InvalidProfile(`The profile ${file} cannot be loaded: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const { profile } = module;
  if (!Array.isArray(profile?.redirectPages)) throw new InvalidProfile(`${file} exports no "profile" with redirectPages`);
  return profile as Profile;
}
