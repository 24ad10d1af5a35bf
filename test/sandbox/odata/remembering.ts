/** The parser is slow, and the same questions come again and again: remembers what a text was read as. A refusal is not remembered. */
export function remembering<T>(read: (text: string) => T, most = 200): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size >= most) known.clear();
    known.set(text, result);
    return result;
  };
}
