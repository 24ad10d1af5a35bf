/** The English words of the screen. docs/glossary.md has the words to use and the words to avoid. */
import { atRisk } from "./en/at-risk.ts";
import { badges, headlines } from "./en/headlines.ts";
import { pane } from "./en/pane.ts";
import { reasons } from "./en/reasons.ts";
import { record } from "./en/record.ts";

export const en = { atRisk, badges, headlines, pane, reasons, record };
