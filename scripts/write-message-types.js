/** `npm run messages`: writes the types of the English messages, after a change to src/locales/en.json. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { messageTypes } from "./messages/message-types.js";
import { readTexts } from "./messages/read-messages.js";

const file = join(import.meta.dirname, "../src/locales/message-types.ts");
const options = await prettier.resolveConfig(file);
writeFileSync(file, await prettier.format(messageTypes(readTexts("en")), { ...options, filepath: file }));
