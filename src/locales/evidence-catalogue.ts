/** The messages of *Why we think so*: loaded after the first verdict. */
import { catalogue } from "./catalogue.ts";
import { evidence as en } from "./en/evidence.ts";

export const evidenceCatalogue = catalogue({ en });
