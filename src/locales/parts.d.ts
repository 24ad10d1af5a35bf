/** What scripts/messages makes of a language's file. Every language has what English has: the build fills in what it lacks. */
declare module "*.json?part=first" {
  const messages: import("./message-types.ts").FirstMessages;
  export default messages;
}

declare module "*.json?part=dialog" {
  const messages: import("./message-types.ts").DialogMessages;
  export default messages;
}

declare module "*.json?part=later" {
  const messages: import("./message-types.ts").LaterMessages;
  export default messages;
}
