/** The messages of *Help*: loaded with it. */
import { catalogue } from "./catalogue.ts";
import { help, helpTopics, type HelpTopic, type HelpTopicName } from "./en/help.ts";

const topics: Readonly<Record<HelpTopicName, HelpTopic>> = helpTopics;

const en = { help, topics };

export const helpCatalogue = catalogue({ en });
