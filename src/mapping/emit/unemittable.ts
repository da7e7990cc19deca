/** Says that a part of a mapping is of a kind for which no code is written, so that the mapping runs as closures. Never leaves this folder. */
export class Unemittable extends Error {}

/** Refuses a value that has parts whose meaning is not known here: they may change what the closures do. */
export function refuseUnknown(value: object, known: ReadonlySet<string>): void {
  for (const key of Object.keys(value)) if (!known.has(key)) throw new Unemittable(key);
}
