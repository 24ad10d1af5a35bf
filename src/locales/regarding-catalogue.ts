/** The messages of the picker of regarding records: loaded when it is opened. */
import { catalogue } from "./catalogue.ts";
import { regarding as en } from "./en/regarding.ts";

export const regardingCatalogue = catalogue({ en });
