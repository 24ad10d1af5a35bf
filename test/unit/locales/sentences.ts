/** Every leaf of a catalogue; functions are called twice, with everything known and with nothing known. */
export function sentences(node: unknown, given: readonly object[], path = ""): (readonly [path: string, text: string])[] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    return given.flatMap((values, index) => sentences((node as (values: object) => unknown)(values), given, `${path}(${index})`));
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => sentences(value, given, `${path}.${key}`));
}

export const nonsense = /undefined|\[object|NaN|null| {2}|\.\./u;
export const technical = /\b(MAPI|property|properties|GUID|EWS|GlobalObjectId|crmid|stamp|witness|token|Graph)\b/iu;
