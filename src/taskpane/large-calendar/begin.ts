/** The entry of the calendar's window: an engine that is too old is left with the page's words about it. */
import { engineServes } from "../../outlook/old-engine.ts";

if (engineServes()) void import(/* webpackMode: "eager" */ "./main.ts");
