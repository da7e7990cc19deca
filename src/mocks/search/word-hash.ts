const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** The FNV-1a hash of a word's first letters, all of them unless told, leaving out the letter at `without`; 32 bits. */
export function wordHash(word: string, length = word.length, without = -1): number {
  let hash = OFFSET;
  for (let at = 0; at < length; at += 1) if (at !== without) hash = Math.imul(hash ^ word.charCodeAt(at), PRIME);
  return hash >>> 0;
}
