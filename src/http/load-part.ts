import { Unreachable } from "./failure.ts";

/** A chunk of the build that is loaded when it is asked for. @throws Unreachable where it could not be */
export async function loadPart<T>(part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new Unreachable("A part of this add-in could not be loaded.", { cause });
  }
}
