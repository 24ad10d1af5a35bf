import { Unreachable } from "../http/failure.ts";

/** For the chunks that are asked for later. @throws Unreachable, always */
export function partLost(cause: unknown): never {
  throw new Unreachable("A part of this add-in could not be loaded.", { cause });
}
