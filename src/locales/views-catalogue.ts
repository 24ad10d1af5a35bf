/** The messages of the links to the other views: loaded after the first verdict. */
import { catalogue } from "./catalogue.ts";
import { views as en } from "./en/views.ts";

export const viewsCatalogue = catalogue({ en });
