/** The messages of the verdict and the pane: all that the first load needs. */
import { catalogue } from "./catalogue.ts";
import { atRisk } from "./en/at-risk.ts";
import { badges, headlines } from "./en/headlines.ts";
import { lastCheck } from "./en/last-check.ts";
import { pane } from "./en/pane.ts";
import { reasons } from "./en/reasons.ts";

const en = { atRisk, badges, headlines, lastCheck, pane, reasons };

export type PaneMessages = typeof en;

export const paneCatalogue = catalogue({ en });
