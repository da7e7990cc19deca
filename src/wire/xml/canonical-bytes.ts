/** What is known of bytes that are one element in its own exclusive canonical form, without comments. */
export interface CanonicalContent {
  /** The PrefixList under which they are canonical; empty where they need none. */
  readonly inclusivePrefixes: readonly string[];
  /** Every prefix declared anywhere in them; the empty one is the default namespace. */
  readonly prefixes: ReadonlySet<string>;
  /** Values of attributes that may be identifiers. */
  readonly identifiers: readonly string[];
}

const known = new WeakMap<Uint8Array, CanonicalContent>();

/**
 * Puts on record what is known of canonical bytes, and returns them. Only who has just written them may do so, and nobody may change
 * them afterwards: they are signed without being read again.
 */
export function asCanonical<Bytes extends Uint8Array>(bytes: Bytes, content: CanonicalContent): Bytes {
  known.set(bytes, content);
  return bytes;
}

/** What is on record of exactly this array of bytes; `undefined` where nothing is known, as of any copy or part of it. */
export function canonicalContent(bytes: Uint8Array): CanonicalContent | undefined {
  return known.get(bytes);
}
