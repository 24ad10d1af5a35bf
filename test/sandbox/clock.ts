/** The sandbox's time: starts at the world's `now` when the world is loaded and runs on from there; without `now`, the real time. */
export interface Clock {
  now(): Date;
  /** To the second, as Exchange and CRM store times. */
  iso(): string;
}

export function createClock(worldNow: string | undefined, realNow: () => number): Clock {
  const ahead = worldNow === undefined ? 0 : Date.parse(worldNow) - realNow();
  const now = () => new Date(realNow() + ahead);
  return { now, iso: () => isoSeconds(now()) };
}

export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
