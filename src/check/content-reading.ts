/** Asks for an appointment's content: the mailbox first, and the open form where that does not answer. */
import type { GetContent } from "../mailbox/get-content.ts";
import type { ReadContent } from "../mailbox/read-content.ts";
import type { AppointmentContent } from "../tracking/appointment-content.ts";
import { unknownBecause } from "./unknown-because.ts";

/**
 * @param readShown what the form knows; undefined: nothing, or it does not show the appointment that was judged
 */
export function createContentReading(
  getContent: GetContent,
  readShown: (...asked: Parameters<GetContent>) => Promise<AppointmentContent | undefined>,
): ReadContent {
  return async (appointment, wanted, options) => {
    try {
      return { kind: "read", content: await getContent(appointment, wanted, options) };
    } catch (error) {
      const unknown = unknownBecause(error, options.signal);
      // What changed meanwhile has to be judged anew, whatever a form shows.
      if (unknown.why === "not-the-item-on-screen" || unknown.why === "our-fault") return unknown;
      const content = await readShown(appointment, wanted, options).catch((failed: unknown) => void unknownBecause(failed, options.signal));
      return content ? { kind: "read", content } : unknown;
    }
  };
}
