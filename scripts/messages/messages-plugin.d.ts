import type { Plugin } from "vitest/config";

export function messagesPlugin(): Plugin;
