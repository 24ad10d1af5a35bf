/** The English words of the screen. docs/glossary.md has the words to use and the words to avoid. */
import { blocked } from "./en/blocked.ts";
import { doubts } from "./en/doubts.ts";
import { badges, headlines } from "./en/headlines.ts";
import { notice } from "./en/notice.ts";
import { pane } from "./en/pane.ts";
import { reasons } from "./en/reasons.ts";
import { record } from "./en/record.ts";
import { risks } from "./en/risks.ts";
import { sendAlert } from "./en/send-alert.ts";

export const en = { badges, blocked, doubts, headlines, notice, pane, reasons, record, risks, sendAlert };
