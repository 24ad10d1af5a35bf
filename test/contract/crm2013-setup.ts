/** One person at OrganizationData.svc, and what its answers hold. */
import { expect } from "vitest";
import type { World } from "../sandbox/world/world.ts";
import { alex, dataPath, on2013, recordId, startSandbox } from "./start-sandbox.ts";

export const json = { accept: "application/json", "content-type": "application/json" };
export const newId = "0f0f0f0f-0000-5000-8000-000000000001";
export const draft = { Subject: "Written", ScheduledStart: "/Date(1764061200000)/", ScheduledEnd: "2025-11-25T10:00:00Z" };
export const fabrikam = { Id: "33333333-cccc-4ccc-8ccc-000000000003", LogicalName: "account" };

export function setup(world: string | World, person: string = alex) {
  const sandbox = startSandbox(typeof world === "string" ? on2013(world) : world);
  const crm = (path: string, init: RequestInit = {}, query: Record<string, string> = {}) =>
    sandbox.ask(dataPath(path, query), {
      ...init,
      headers: { ...json, ...(init.headers as Record<string, string> | undefined) },
      account: person,
    });
  const post = (fields: object, path = "AppointmentSet", headers: Record<string, string> = {}) =>
    crm(path, { method: "POST", body: JSON.stringify(fields), headers });
  const merge = (fields: object, id = recordId) => post(fields, `AppointmentSet(guid'${id}')`, { "x-http-method": "MERGE" });
  const records = async () => (await sandbox.world()).orgs[0]?.appointments ?? [];
  return { ...sandbox, crm, post, merge, records };
}

export type Row = Readonly<Record<string, unknown>>;

export async function page(answer: Response): Promise<{ readonly results: readonly Row[]; readonly __next?: string }> {
  return ((await answer.json()) as { d: { results: Row[]; __next?: string } }).d;
}

export async function refusal(answer: Response): Promise<readonly [number, string]> {
  const { error } = (await answer.json()) as { error: { code: string; message: { lang: string; value: string } } };
  expect(error.message).toEqual({ lang: "en-US", value: expect.any(String) as string });
  return [answer.status, error.code];
}
