/** The messages around the verdict: loaded after the first one. */
import { catalogue } from "./catalogue.ts";
import { because, blocked } from "./en/blocked.ts";
import { card, details, doubts, traces } from "./en/details.ts";
import { question } from "./en/question.ts";
import { record } from "./en/record.ts";
import { reopen } from "./en/reopen.ts";
import { risks } from "./en/risks.ts";
import { settings } from "./en/settings.ts";
import { trackForm } from "./en/track-form.ts";

const en = { because, blocked, card, details, doubts, question, record, reopen, risks, settings, traces, trackForm };

export const detailsCatalogue = catalogue({ en });
