/** The sandbox's controls: what people and programs elsewhere do. */
import type { LoggedRequest } from "../../request-log.ts";
import type { World } from "../../world/world.ts";
import type { ClientRun, SyncRun } from "../drawer/outcome-words.ts";
import { ask } from "./ask.ts";

type Signal = { readonly signal: AbortSignal };

/** @throws Refused, saying where in the world and why */
export function loadWorld(name: string): Promise<unknown> {
  return ask(`/sandbox/world?${new URLSearchParams({ name }).toString()}`, { method: "POST" });
}

export function getWorld({ signal }: Signal): Promise<World> {
  return ask<World>("/sandbox/world", { signal });
}

/** That person's CRM client looks at its calendars now. */
export function runCrmClient(email: string): Promise<ClientRun> {
  return ask<ClientRun>(`/sandbox/clients/${encodeURIComponent(email)}/run`, { method: "POST" });
}

/** That person presses Track in the CRM client itself, which looks for no record before it makes one. */
export function pressCrmTrack(email: string, mailbox: string, item: string): Promise<unknown> {
  const query = new URLSearchParams({ mailbox, item }).toString();
  return ask(`/sandbox/clients/${encodeURIComponent(email)}/track?${query}`, { method: "POST" });
}

export function runSync(): Promise<SyncRun> {
  return ask<SyncRun>("/sandbox/sync", { method: "POST" });
}

export function getRequests({ signal }: Signal): Promise<readonly LoggedRequest[]> {
  return ask<readonly LoggedRequest[]>("/sandbox/requests", { signal });
}
