/** Values by key, as many as there is room for. */
export interface BoundedMemory<Value> {
  peek(key: string): Value | undefined;
  keep(key: string, value: Value): Value;
  /** What is kept under the key, made when there is nothing. */
  recall(key: string, make: () => Value): Value;
  all(): Iterable<Value>;
}

/** Forgets the oldest when it is full. */
export function boundedMemory<Value>(most: number): BoundedMemory<Value> {
  const entries = new Map<string, Value>();
  const keep = (key: string, value: Value): Value => {
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
