/** `T`, also accepting `undefined` for its optional properties. */
type Undecided<T> = { [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K] };

/** Drops undefined properties, as `exactOptionalPropertyTypes` requires. */
export function withoutUndefined<T extends object>(value: Undecided<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
