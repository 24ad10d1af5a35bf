/** Links that came back and are to be checked once more: a person who closed the pane meanwhile is told at the next opening. */
import * as v from "valibot";
import { instant } from "../http/instant.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import { createSettingsRing, type Kept } from "./settings-ring.ts";

export interface Watch {
  readonly linkedAt: Date;
  /** After the next sync interval. */
  readonly recheckAt: Date;
  /** Lower-case GUID of the linked record. */
  readonly recordId: string;
}

export interface WatchStore {
  find(globalObjectId: string): Watch | undefined;
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  keep(globalObjectId: string, watch: Watch, options: { readonly signal: AbortSignal }): Promise<Kept>;
  /** To be called once the person was told. @throws AbortError when aborted, and nothing else that a host can cause */
  forget(globalObjectId: string, options: { readonly signal: AbortSignal }): Promise<Kept>;
}

const version = 1;
const mostCharacters = 4_000;

const watch = v.object({
  version: v.literal(version),
  linkedAt: instant,
  recheckAt: instant,
  record: v.pipe(v.string(), v.maxLength(40), v.transform(normaliseGuid), v.string()),
});

export function createWatchStore(): WatchStore {
  const ring = createSettingsRing<Watch>({ name: "watches", mostCharacters, encode, decode });
  return { find: ring.find, keep: ring.put, forget: ring.remove };
}

function encode({ linkedAt, recheckAt, recordId }: Watch): unknown {
  return { version, linkedAt: linkedAt.toISOString(), recheckAt: recheckAt.toISOString(), record: recordId };
}

function decode(kept: unknown): Watch | undefined {
  const parsed = v.safeParse(watch, kept);
  if (!parsed.success) return undefined;
  const { linkedAt, recheckAt, record } = parsed.output;
  return { linkedAt, recheckAt, recordId: record };
}
