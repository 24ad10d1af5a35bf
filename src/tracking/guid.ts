const guid = /^(?:\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))$/i;
const zero = "00000000-0000-0000-0000-000000000000";
const zeroWithoutHyphens = /^(?:\{0{32}\}|0{32})$/;

/** Lower case, without braces; `undefined` if the text is not a GUID. The zero GUID is a GUID: see `isZeroGuid`. */
export function normaliseGuid(text: string): string | undefined {
  const match = guid.exec(text.trim());
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

/** In any spelling, with or without braces and hyphens. */
export function isZeroGuid(text: string): boolean {
  return normaliseGuid(text) === zero || zeroWithoutHyphens.test(text.trim());
}

/** `{UPPER}`: the form in which CRM writes ids into a stamp. Expects a normalised GUID. */
export function bracedGuid(guid: string): string {
  return `{${guid.toUpperCase()}}`;
}
