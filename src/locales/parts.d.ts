/* eslint-disable @typescript-eslint/consistent-type-imports -- An ambient module can name a file of its own in no other way. */
/** What scripts/messages makes of a language's file. Every language has what English has: the build fills in what it lacks. */
declare module "*.json?part=first" {
  export const messages: import("./message-types.ts").FirstMessages;
}

declare module "*.json?part=dialog" {
  export const messages: import("./message-types.ts").DialogMessages;
}

declare module "*.json?part=later" {
  export const messages: import("./message-types.ts").LaterMessages;
}
