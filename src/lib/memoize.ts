/**
 * Remembers what was found for a text: words and phrasings repeat.
 * @param find a pure function
 * @param most number of results to keep; those that were not asked for lately go first
 */
export function memoize<T>(find: (text: string) => T, most: number): (text: string) => T {
  const full = Math.ceil(most / 2);
  let lately = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const known = lately.get(text);
    if (known !== undefined || lately.has(text)) return known as T;
    const result = before.has(text) ? (before.get(text) as T) : find(text);
    if (lately.size >= full) {
      before = lately;
      lately = new Map();
    }
    lately.set(text, result);
    return result;
  };
}
