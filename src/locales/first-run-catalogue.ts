/** The messages of the first run: loaded with it. */
import { catalogue } from "./catalogue.ts";
import { firstRun as en } from "./en/first-run.ts";

export const firstRunCatalogue = catalogue({ en });
