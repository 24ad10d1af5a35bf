const pageSize = 10;

/** The row that a key leads to; undefined for any other key. Does not wrap around. */
export function targetIndex(key: string, from: number, count: number): number | undefined {
  const to = unboundedTarget(key, from, count);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function unboundedTarget(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + pageSize;
    case "PageUp":
      return from - pageSize;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
