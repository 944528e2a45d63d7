/** Asks once for each, and then knows: for what many rows have in common. */
export function remembered<Key, Value>(ask: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const entry = known.get(key) ?? { value: ask(key) };
    known.set(key, entry);
    return entry.value;
  };
}
