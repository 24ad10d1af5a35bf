#!/usr/bin/env node
/** `npx outlook-sandbox`: the sandbox is TypeScript, which tsx loads as it stands. */
import "tsx";

await import("../start.ts");
