/** How large and how deep a JSON document may be. Lengths are counted in bytes as written, without the quotes. */
export interface JsonLimits {
  readonly maxBytes: number;
  /** Objects and arrays open at once. */
  readonly maxDepth: number;
  /** Values of every kind, containers included. */
  readonly maxValues: number;
  readonly maxNameBytes: number;
  readonly maxTextBytes: number;
  readonly maxNumberBytes: number;
}

/** The limits that `readJson` applies when none are given. */
export const DEFAULT_JSON_LIMITS: JsonLimits = Object.freeze({
  maxBytes: 1_048_576,
  maxDepth: 64,
  maxValues: 50_000,
  maxNameBytes: 256,
  maxTextBytes: 524_288,
  maxNumberBytes: 64,
});
