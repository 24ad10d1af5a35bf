import { Unreachable } from "./failure.ts";

/** A chunk of the build that is loaded on demand. @throws Unreachable if it could not be loaded */
export async function loadChunk<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new Unreachable("A part of this add-in could not be loaded.", { cause });
  }
}
