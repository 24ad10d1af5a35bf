/** Random numbers that can be repeated: the same seed gives the same sequence (mulberry32). */
export interface SeededRandom {
  /** An integer from 0 to less than `limit`. */
  below(limit: number): number;
  /** An integer; both bounds are included. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighed<T extends { readonly weight: number }>(from: readonly T[]): T;
  guid(): string;
  /** Upper-case hex. */
  hex(bytes: number): string;
}

export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
  const below = (limit: number) => Math.floor(next() * limit);
  const between = (min: number, max: number) => min + below(max - min + 1);
  const hex = (bytes: number) =>
    Array.from({ length: bytes }, () => between(0, 255).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  return {
    below,
    between,
    hex,
    chance: (probability) => next() < probability,
    pick: (from) => from[below(from.length)]!,
    weighed(from) {
      let rest = next() * from.reduce((sum, { weight }) => sum + weight, 0);
      return from.find(({ weight }) => (rest -= weight) < 0) ?? from.at(-1)!;
    },
    guid: () => `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-8${hex(2).slice(1)}-${hex(6)}`.toLowerCase(),
  };
}
