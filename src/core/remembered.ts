/** Asks once for each, and then knows; forgets all when that is more than a thousand. */
export function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    if (known.size > 1000) known.clear();
    const value = ask(key);
    known.set(key, { value });
    return value;
  };
}
