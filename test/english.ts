import { loadMessages } from "../src/locales/load-messages.ts";

await Promise.all((["first", "later"] as const).map((part) => loadMessages(part, "en")));
