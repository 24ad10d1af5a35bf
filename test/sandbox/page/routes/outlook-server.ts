/** The routes of Outlook's server, for one window. */
import type { ClientContext } from "../host/app-context.ts";
import { fetchJson } from "./fetch-json.ts";
import type { OpenForm, OutlookState } from "./outlook-state.ts";

type Signal = { readonly signal: AbortSignal };

export function getState(viewer: string | undefined, { signal }: Signal): Promise<OutlookState> {
  const query = viewer === undefined ? "" : `?${new URLSearchParams({ viewer }).toString()}`;
  return fetchJson<OutlookState>(`/sandbox/outlook/state${query}`, { signal });
}

export function openForm(viewer: string, form: Pick<OpenForm, "mailbox" | "item"> & Partial<OpenForm>): Promise<unknown> {
  return fetchJson("/sandbox/outlook/open", { method: "POST", body: { viewer, ...form } });
}

export function switchViewer(email: string): Promise<unknown> {
  return fetchJson("/sandbox/outlook/viewer", { method: "POST", body: { email } });
}

export function getClientContext(viewer: string, { signal }: Signal): Promise<ClientContext> {
  return fetchJson<ClientContext>("/sandbox/outlook/app-context", { method: "POST", body: { viewer }, signal });
}

export function getInitialData(viewer: string, form: OpenForm, { signal }: Signal): Promise<unknown> {
  return fetchJson("/sandbox/outlook/initial-data", { method: "POST", body: { viewer, ...form }, signal });
}

export interface MailboxCall {
  readonly viewer: string;
  readonly form: OpenForm;
  /** Office.js's dispatch id; the numbers are in office-js-api's `OutlookDispid`. */
  readonly dispatchId: number;
  readonly parameters?: unknown;
}

export function callMailbox<T>({ viewer, form, dispatchId, parameters }: MailboxCall, { signal }: Signal): Promise<T> {
  return fetchJson<T>("/sandbox/outlook/call", {
    method: "POST",
    body: { viewer, ...form, dispid: dispatchId, params: parameters ?? {} },
    signal,
  });
}

/** Calls the listener after every change of the world, including this page's own. */
export function watchChanges(listener: () => void, { signal }: Signal): void {
  const events = new EventSource("/sandbox/outlook/events");
  events.addEventListener("change", listener);
  signal.addEventListener("abort", () => events.close());
}
