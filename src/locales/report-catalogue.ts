/** The messages of the report: loaded with what stands around the verdict. */
import { catalogue } from "./catalogue.ts";
import { report as en } from "./en/report.ts";

export const reportCatalogue = catalogue({ en });
