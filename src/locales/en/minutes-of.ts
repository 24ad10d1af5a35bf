/** Whole minutes, rounded up. */
export function minutesOf(minutes: number): string {
  const whole = Math.ceil(minutes);
  return whole <= 1 ? "a minute" : `${whole} minutes`;
}
