import type { ExchangeLog } from "../http/exchange-log.ts";
import type { EwsTransport } from "../mailbox/ews/ews-transport.ts";
import { lazy } from "./lazy.ts";

/** Loaded with the EWS adapters that use it. */
const requests = lazy(() => import(/* webpackChunkName: "ews" */ "./request-watched-ews.ts"));

/** Sends SOAP through the Outlook that the add-in runs in. */
export const ewsThroughOutlook =
  (log: Pick<ExchangeLog, "watch">): EwsTransport =>
  async (body, options) =>
    (await requests.load()).requestWatchedEws(body, { ...options, log });
