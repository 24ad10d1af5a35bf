/** What was regarded lately, and the type codes that organizations told: by organization, in the person's own settings. */
import * as v from "valibot";
import { cleanText } from "../tracking/clean-text.ts";
import type { Regarding } from "../tracking/evidence.ts";
import { normaliseGuid } from "../tracking/guid.ts";
import { createSettingsRing, type Kept } from "./settings-ring.ts";

type RegardingChoice = Required<Regarding>;

export interface RegardingMemory {
  /** The newest first. */
  findRecent(organizationId: string): readonly RegardingChoice[];
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  keepRecent(organizationId: string, candidate: RegardingChoice, options: { readonly signal: AbortSignal }): Promise<Kept>;
  /** Decimal text. */
  findTypeCode(organizationId: string, type: string): string | undefined;
  /** @throws AbortError when aborted, and nothing else that a host can cause */
  keepTypeCode(organizationId: string, told: TypeCode, options: { readonly signal: AbortSignal }): Promise<Kept>;
}

interface TypeCode {
  readonly type: string;
  readonly code: string;
}

interface Remembered {
  readonly recent: readonly RegardingChoice[];
  readonly typeCodes: readonly TypeCode[];
}

const version = 1;
const mostCharacters = 2_500;
const mostRecent = 8;
const mostTypeCodes = 20;
const longestName = 80;

const table = v.pipe(v.string(), v.regex(/^[a-z]\w{0,99}$/));
const candidate = v.object({
  id: v.pipe(v.string(), v.maxLength(40), v.transform(normaliseGuid), v.string()),
  type: table,
  name: v.pipe(
    v.string(),
    v.maxLength(longestName),
    v.transform((name) => cleanText(name, longestName)),
  ),
});
const typeCode = v.object({ type: table, code: v.pipe(v.string(), v.regex(/^\d{1,9}$/)) });
const remembered = v.object({ version: v.literal(version), recent: v.array(v.unknown()), typeCodes: v.array(v.unknown()) });

export function createRegardingMemory(): RegardingMemory {
  const ring = createSettingsRing<Remembered>({ name: "regarding", mostCharacters, encode, decode });
  const find = (organizationId: string): Remembered => ring.find(organizationId) ?? { recent: [], typeCodes: [] };
  return {
    findRecent: (organizationId) => find(organizationId).recent,
    keepRecent(organizationId, { id, type, name }, options) {
      const { recent, typeCodes } = find(organizationId);
      const newest = { id, type, name: cleanText(name, longestName) };
      return ring.put(
        organizationId,
        { recent: [newest, ...recent.filter((each) => each.id !== id)].slice(0, mostRecent), typeCodes },
        options,
      );
    },
    findTypeCode: (organizationId, type) => find(organizationId).typeCodes.find((each) => each.type === type)?.code,
    keepTypeCode(organizationId, told, options) {
      const { recent, typeCodes } = find(organizationId);
      const others = typeCodes.filter(({ type }) => type !== told.type);
      return ring.put(organizationId, { recent, typeCodes: [told, ...others].slice(0, mostTypeCodes) }, options);
    },
  };
}

function encode(value: Remembered): unknown {
  return { version, ...value };
}

/** An unreadable entry is dropped; the others stay. */
function decode(kept: unknown): Remembered | undefined {
  const parsed = v.safeParse(remembered, kept);
  if (!parsed.success) return undefined;
  const { recent, typeCodes } = parsed.output;
  return { recent: readable(candidate, recent.slice(0, mostRecent)), typeCodes: readable(typeCode, typeCodes.slice(0, mostTypeCodes)) };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, entries: readonly unknown[]): readonly T[] {
  return entries.flatMap((entry) => {
    const parsed = v.safeParse(schema, entry);
    return parsed.success ? [parsed.output] : [];
  });
}
