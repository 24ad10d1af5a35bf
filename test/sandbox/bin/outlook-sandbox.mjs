#!/usr/bin/env node
/** `npx outlook-sandbox`: tsx runs the sandbox's TypeScript as it is. */
import "tsx";

await import("../start.ts");
