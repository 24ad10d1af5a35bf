/** Chance that can be repeated: the same seed, the same throws (mulberry32). */
export interface Dice {
  /** 0 to 1, without 1. */
  next(): number;
  /** Both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  weighed<T extends { readonly weight: number }>(from: readonly T[]): T;
  guid(): string;
  /** Upper-case hex. */
  hex(bytes: number): string;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const hex = (bytes: number) =>
    Array.from({ length: bytes }, () => between(0, 255).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase();
  return {
    next,
    between,
    hex,
    chance: (probability) => next() < probability,
    pick: (from) => from[between(0, from.length - 1)]!,
    weighed(from) {
      let throwed = next() * from.reduce((sum, { weight }) => sum + weight, 0);
      return from.find(({ weight }) => (throwed -= weight) < 0) ?? from.at(-1)!;
    },
    guid: () => `${hex(4)}-${hex(2)}-4${hex(2).slice(1)}-8${hex(2).slice(1)}-${hex(6)}`.toLowerCase(),
  };
}
