/** The items whose id an earlier item has already. Items without an id repeat nothing. */
export function repeats<T>(items: readonly T[], idOf: (item: T) => string | undefined): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = idOf(item);
    if (id === undefined) return false;
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}
