/** Why something could not be known, and what to do: loaded after the first verdict. */
import { catalogue } from "./catalogue.ts";
import { advice } from "./en/advice.ts";

export type AdviceMessages = typeof advice;

export const adviceCatalogue = catalogue({ en: advice });
