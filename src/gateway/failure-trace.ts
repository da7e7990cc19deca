/** What the operator's log may hold of an unexpected failure: its kind and where it arose. Messages are left out, because parsers quote their input in them. */
export function failureTrace(failure: unknown): { readonly kind: string; readonly frames: readonly string[]; readonly cause?: unknown } {
  if (!(failure instanceof Error)) return { kind: typeof failure, frames: [] };
  const frames = (failure.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim());
  return { kind: failure.name, frames, ...(failure.cause !== undefined && { cause: failureTrace(failure.cause) }) };
}
