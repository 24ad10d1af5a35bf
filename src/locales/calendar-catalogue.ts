/** The messages of *Check my calendar*: loaded with it. */
import { catalogue } from "./catalogue.ts";
import { calendar as en } from "./en/calendar.ts";

export type CalendarMessages = typeof en;

export const calendarCatalogue = catalogue({ en });
