const inKeyOrder = (_name: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
    : value;

/** One text for one value whatever the order of its members: for comparing and ordering values inside one process, never for signing. */
export function stableText(value: object): string {
  return JSON.stringify(value, inKeyOrder);
}

/** The values without repetitions, ordered by value, so that nothing of where they came from is left in their order. */
export function distinctByValue<Value extends object>(values: readonly Value[]): readonly Value[] {
  const byText = new Map(values.map((value) => [stableText(value), value]));
  return [...byText].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}
