import { END, MORE, tooLarge, type RecordSplitter } from './record-splitter.ts';

/** A file that is one record whatever it holds, as a binary transaction is. */
export function wholeSplitter(maxBytes: number): RecordSplitter {
  let phase: 'before' | 'overlong' | 'after' = 'before';
  return {
    split(bytes, from, atEnd) {
      if (phase === 'after') return END;
      if (bytes.length - from > maxBytes) phase = 'overlong';
      if (!atEnd) return phase === 'overlong' ? { found: 'discard', next: bytes.length } : MORE;
      const lost = phase === 'overlong';
      phase = 'after';
      if (lost) return tooLarge(from, bytes.length, maxBytes);
      return from === bytes.length ? END : { found: 'record', start: from, end: bytes.length, next: bytes.length };
    },
  };
}
