import type { Texts } from "./read-messages.js";

export function compileMessages(language: string, texts: Texts): string;
