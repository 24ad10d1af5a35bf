import type { OwnCalendarMemory } from "../../src/mailbox/own-calendar.ts";

/** A browser that keeps nothing between two appointments. */
export const forgetful: OwnCalendarMemory = { find: () => undefined, keep: () => undefined };
