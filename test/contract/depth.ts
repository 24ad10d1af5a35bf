import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** "short": a part of every kind, on every `npm test`. "long": the whole of a table, in `npm run test:long`. */
    readonly depth: "short" | "long";
  }
}

/** vitest.config.ts has both projects; whatever asks for its depth is a `.long.test.ts`, which both run. */
export const depth = inject("depth");

export function byDepth<T>({ short, long }: { readonly short: T; readonly long: T }): T {
  return depth === "long" ? long : short;
}

/** Each of a table's columns in its turn, so that no row and no column goes without: `row` of all, or every twentieth of it. */
export function partOf<T>(columns: readonly T[], row: number): readonly T[] {
  return depth === "long" ? columns : columns.filter((_, column) => (column + row) % 20 === 0);
}
