/** `T` with `undefined` allowed where `T` allows to leave out. */
type Undecided<T> = { [K in keyof T]: Partial<Pick<T, K>> extends Pick<T, K> ? T[K] | undefined : T[K] };

/** Leaves out what is undefined, as `exactOptionalPropertyTypes` wants it. */
export function withoutUndefined<T extends object>(value: Undecided<T>): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
