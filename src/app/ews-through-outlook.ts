import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { lazy } from "./lazy.ts";

/** Loaded with the EWS adapters that use it. */
const requests = lazy(() => import(/* webpackChunkName: "ews" */ "../outlook/ews-request.ts"));

/** Sends SOAP through the Outlook that the add-in runs in. */
export const ewsThroughOutlook: EwsTransport = async (body, options) => (await requests.load()).requestEws(body, options);
