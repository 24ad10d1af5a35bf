/** Promise.all over `map` with at most `limit` at a time; after the first rejection no further one is started. */
export async function mapWithLimit<T, R>(items: readonly T[], limit: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  let going = true;
  async function work(): Promise<void> {
    for (const [index, item] of waiting) {
      if (!going) return;
      try {
        results[index] = await map(item);
      } catch (error) {
        going = false;
        throw error;
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
