/** The control API: worlds, requests, and what people and programs elsewhere do. */
import type { LoggedRequest } from "../../request-log.ts";
import type { World } from "../../world/world.ts";
import type { ClientRun, SyncRun } from "../drawer/outcome-messages.ts";
import { fetchJson } from "./fetch-json.ts";

type Signal = { readonly signal: AbortSignal };

/** @throws Refused, saying where the world is invalid and why */
export function loadWorld(name: string): Promise<unknown> {
  return fetchJson(`/sandbox/world?${new URLSearchParams({ name }).toString()}`, { method: "POST" });
}

export function getWorld({ signal }: Signal): Promise<World> {
  return fetchJson<World>("/sandbox/world", { signal });
}

/** That person's CRM client goes through its calendars now. */
export function runCrmClient(email: string): Promise<ClientRun> {
  return fetchJson<ClientRun>(`/sandbox/clients/${encodeURIComponent(email)}/run`, { method: "POST" });
}

/** That person presses the CRM client's own Track, which creates a record without looking for an existing one. */
export function pressCrmTrack(email: string, mailbox: string, item: string): Promise<unknown> {
  const query = new URLSearchParams({ mailbox, item }).toString();
  return fetchJson(`/sandbox/clients/${encodeURIComponent(email)}/track?${query}`, { method: "POST" });
}

export function runSync(): Promise<SyncRun> {
  return fetchJson<SyncRun>("/sandbox/sync", { method: "POST" });
}

export function getRequests({ signal }: Signal): Promise<readonly LoggedRequest[]> {
  return fetchJson<readonly LoggedRequest[]>("/sandbox/requests", { signal });
}
