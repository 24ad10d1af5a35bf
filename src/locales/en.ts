/** The English words of the screen. docs/glossary.md has the words to use and the words to avoid. */
import { badges, headlines } from "./en/headlines.ts";
import { pane } from "./en/pane.ts";
import { reasons } from "./en/reasons.ts";
import { record } from "./en/record.ts";
import { risks } from "./en/risks.ts";

export const en = { badges, headlines, pane, reasons, record, risks };
