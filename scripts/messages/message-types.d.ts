import type { Texts } from "./read-messages.js";

export function messageTypes(english: Texts): string;
