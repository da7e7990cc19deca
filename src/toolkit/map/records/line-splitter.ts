import { END, MORE, tooLarge, type RecordSplitter } from './record-splitter.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** One record a line, as in NDJSON and fixed-width files; lines end with LF or CR LF, empty lines are passed over. */
export function lineSplitter(maxBytes: number): RecordSplitter {
  /** Whether the line's beginning was discarded. */
  let overlong = false;
  return {
    split(bytes, from, atEnd) {
      const feed = bytes.indexOf(LINE_FEED, from);
      if (feed === -1 && !atEnd) {
        if (bytes.length - from <= maxBytes + 1) return MORE;
        overlong = true;
        return { found: 'discard', next: bytes.length };
      }
      const lineEnd = feed === -1 ? bytes.length : feed;
      const next = feed === -1 ? lineEnd : feed + 1;
      const end = lineEnd > from && bytes[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
      if (overlong || end - from > maxBytes) {
        overlong = false;
        return tooLarge(from, next, maxBytes);
      }
      if (end > from) return { found: 'record', start: from, end, next };
      return next === from ? END : { found: 'skip', next };
    },
  };
}
