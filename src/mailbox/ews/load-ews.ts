/** Exchange on-premises in a chunk of its own, loaded with the first question: most mailboxes are in the cloud. */
import { loadChunk } from "../../http/load-chunk.ts";
import type { AppointmentStore } from "../appointment-store.ts";
import type { GetContent } from "../get-content.ts";
import type * as ews from "./ews-adapters.ts";
import type { EwsTransport } from "./ews-transport.ts";

type Transport = { readonly transport: EwsTransport };
type Zone = { readonly timeZone?: string };

export function loadEwsAppointmentStore(options: Transport & Zone): AppointmentStore {
  const load = loadedOnce(({ createEwsAppointmentStore }) => createEwsAppointmentStore(options));
  return {
    getAppointment: async (mailbox, sought, asked) => (await load()).getAppointment(mailbox, sought, asked),
    findId: async (sight, asked) => (await load()).findId?.(sight, asked),
    findSeriesStamp: async (mailbox, day, asked) => (await load()).findSeriesStamp?.(mailbox, day, asked),
    findAccount: async (asked) => (await load()).findAccount(asked),
    writeLink: async (mailbox, id, link, asked) => (await load()).writeLink(mailbox, id, link, asked),
    writeRegarding: async (mailbox, id, regarding, asked) => (await load()).writeRegarding(mailbox, id, regarding, asked),
    forgetCarriedCopy: async (mailbox, id, asked) => (await load()).forgetCarriedCopy(mailbox, id, asked),
    signIn: async (asked) => (await load()).signIn(asked),
  };
}

export function loadEwsContent(options: Transport): GetContent {
  const load = loadedOnce(({ createEwsContent }) => createEwsContent(options));
  return async (appointment, wanted, asked) => (await load())(appointment, wanted, asked);
}

/** A failed load is retried with the next question. */
export function loadedOnce<T>(create: (adapters: typeof ews) => T): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= loadChunk(import(/* webpackChunkName: "ews" */ "./ews-adapters.ts")).then(create, (error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
