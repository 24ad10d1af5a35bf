const fromRightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/**
 * A value as it stands in a sentence that is written from left to right: in an isolate if any of it is written the other way, since it
 * would otherwise drag the brackets and full stops beside it to its own side. Compiled messages call it.
 */
export function isolated(value: string | undefined): string | undefined {
  return value !== undefined && fromRightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}
