import { lazy } from "../../app/lazy.ts";

/** The picker of regarding records, with Fluent's Combobox: loaded when it is opened. */
export const regardingChunk = lazy(() => import(/* webpackChunkName: "regarding" */ "./regarding-picker.tsx"));
