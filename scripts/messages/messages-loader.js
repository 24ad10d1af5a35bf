import { basename } from "node:path";
import { compileMessages } from "./compile-messages.js";
import { fileOf, readMessages } from "./read-messages.js";

/**
 * Loads `./de.json?part=first`: the messages of one part, compiled.
 * @this {import("webpack").LoaderContext<object>}
 */
export default function messagesLoader() {
  const language = basename(this.resourcePath, ".json");
  this.addDependency(fileOf("en"));
  return compileMessages(language, readMessages(language, new URLSearchParams(this.resourceQuery).get("part")));
}
