/** A copy without some members. */
export function without<Value extends object, Name extends keyof Value>(value: Value, ...names: readonly Name[]): Omit<Value, Name> {
  const left = new Set<string>(names.map(String));
  return Object.fromEntries(Object.entries(value).filter(([name]) => !left.has(name))) as Omit<Value, Name>;
}
