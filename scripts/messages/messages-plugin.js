import { compileMessages } from "./compile-messages.js";
import { readMessages } from "./read-messages.js";

const request = /\/([\w-]+)\.json\?part=(\w+)$/u;
const id = /^\0messages\/([\w-]+)\/(\w+)$/u;

/** What messages-loader.js is in the build, for tests. @returns {import("vite").Plugin} */
export function messagesPlugin() {
  return {
    name: "messages",
    enforce: "pre",
    resolveId(source) {
      const [, language, part] = request.exec(source) ?? [];
      return language && `\0messages/${language}/${part}`;
    },
    load(module) {
      const [, language, part] = id.exec(module) ?? [];
      return language && compileMessages(language, readMessages(language, part));
    },
  };
}
