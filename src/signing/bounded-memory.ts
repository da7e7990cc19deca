/** Values by key, as many as there is room for. */
export interface BoundedMemory<Key, Value> {
  peek(key: Key): Value | undefined;
  keep(key: Key, value: Value): Value;
  /** What is kept under the key, made when there is nothing. */
  recall(key: Key, make: () => Value): Value;
  all(): Iterable<Value>;
}

/** Forgets the oldest when it is full. */
export function boundedMemory<Key, Value>(most: number): BoundedMemory<Key, Value> {
  const entries = new Map<Key, Value>();
  const keep = (key: Key, value: Value): Value => {
    for (const oldest of entries.keys()) {
      if (entries.size < most) break;
      entries.delete(oldest);
    }
    entries.set(key, value);
    return value;
  };
  return {
    peek: (key) => entries.get(key),
    keep,
    recall: (key, make) => entries.get(key) ?? keep(key, make()),
    all: () => entries.values(),
  };
}
