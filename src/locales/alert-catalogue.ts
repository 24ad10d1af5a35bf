/** The messages outside the pane: the ribbon's notice, and what Outlook asks before sending. */
import { catalogue } from "./catalogue.ts";
import { notice, sendAlert } from "./en/alert.ts";

const en = { notice, sendAlert };

export const alertCatalogue = catalogue({ en });
