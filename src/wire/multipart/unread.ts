/** The same pieces, without the right to end them: whoever stops reading leaves the rest to whoever gave them. */
export function toBeFinished<Piece>(pieces: AsyncIterator<Piece, void, undefined>): AsyncIterable<Piece> {
  return { [Symbol.asyncIterator]: () => ({ next: () => pieces.next() }) };
}

/** Reads what is left of them, for nothing but to come to their end. */
export async function passOver(pieces: AsyncIterator<unknown, void, undefined>): Promise<void> {
  while ((await pieces.next()).done !== true);
}
