/** The sandbox's time: the world's `now` at loading, then running on; without one, the real time. */
export interface Clock {
  now(): Date;
  /** Second precision, as Exchange and CRM keep it. */
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
