/** The parser is slow and requests repeat, so results are cached by text. Errors are not cached. */
export function memoize<T>(read: (text: string) => T, max = 200): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size >= max) known.clear();
    known.set(text, result);
    return result;
  };
}
