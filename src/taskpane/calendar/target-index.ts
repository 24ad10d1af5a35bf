const page = 10;

/** Where a key leads from a row; undefined for any other key. The ends of a list are walls. */
export function targetIndex(key: string, from: number, count: number): number | undefined {
  const to = wanted(key, from, count);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function wanted(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + page;
    case "PageUp":
      return from - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
