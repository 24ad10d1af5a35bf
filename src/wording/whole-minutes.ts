/** Rounded up, and at least one: whoever waits that long has waited long enough. */
export function wholeMinutes(minutes: number): number {
  return Math.max(1, Math.ceil(minutes));
}
