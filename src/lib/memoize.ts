/**
 * Remembers what was found for a text: words and phrasings repeat.
 * @param find a pure function
 * @param most number of results to keep; then the cache is emptied
 */
export function memoize<T>(find: (text: string) => T, most: number): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined || found.has(text)) return known as T;
    if (found.size >= most) found.clear();
    const result = find(text);
    found.set(text, result);
    return result;
  };
}
