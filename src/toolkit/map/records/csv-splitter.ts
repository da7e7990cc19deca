import { END, MORE, tooLarge, type RecordSplitter } from './record-splitter.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/** Where a scan stands in a row: at the start of a cell, within a plain one, within a quoted one, after what may be its closing quote. */
type Place = 'start' | 'plain' | 'quoted' | 'closed';

const UNCLOSED = -2;

/**
 * The index of the line feed that ends the row which begins at `from`; -1 where none stands before `to`, `UNCLOSED` where a quoted cell is
 * still open there. A quote opens a cell only at its start (RFC 4180), so a stray one cannot swallow the rows after it.
 */
function endOfRow(bytes: Buffer, from: number, to: number, delimiter: number): number {
  let place: Place = 'start';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (place === 'quoted') {
      if (byte === QUOTE) place = 'closed';
    } else if (byte === LINE_FEED) return at;
    else if (byte === QUOTE && place !== 'plain') place = 'quoted';
    else place = byte === delimiter ? 'start' : 'plain';
  }
  return place === 'quoted' ? UNCLOSED : -1;
}

/**
 * Rows of a CSV file (RFC 4180) whose first row is the header; rows end with LF or CR LF, quoted cells may hold both, empty lines are passed
 * over. A quoted cell that is still open after `maxBytes` or at the end of the file costs the line it began on, and the next line begins a
 * row. A header that is too long is a fault after which nothing is read.
 */
export function csvSplitter(delimiter: string, maxBytes: number): RecordSplitter {
  const separator = delimiter.charCodeAt(0);
  let overlong = false;
  /** Whether the header was too long: without it no row can be read. */
  let headless = false;
  let header: Uint8Array | undefined;
  return {
    get header() {
      return header;
    },
    split(bytes, from, atEnd) {
      if (headless) return from < bytes.length ? { found: 'skip', next: bytes.length } : atEnd ? END : MORE;
      const to = Math.min(bytes.length, from + maxBytes + 2);
      let feed = overlong ? bytes.indexOf(LINE_FEED, from) : endOfRow(bytes, from, to, separator);
      if (feed === UNCLOSED && atEnd && to === bytes.length) feed = bytes.indexOf(LINE_FEED, from);
      if (feed < 0 && to < bytes.length && !overlong) {
        // The row is lost, whatever it was; the rows after its first line may be sound.
        feed = bytes.indexOf(LINE_FEED, from);
        overlong = true;
      }
      if (feed < 0 && !atEnd) return overlong ? { found: 'discard', next: bytes.length } : MORE;
      const rowEnd = feed < 0 ? bytes.length : feed;
      const next = feed < 0 ? rowEnd : feed + 1;
      const end = rowEnd > from && bytes[rowEnd - 1] === RETURN ? rowEnd - 1 : rowEnd;
      const lost = overlong || end - from > maxBytes;
      overlong = false;
      if (lost) {
        headless = header === undefined;
        return tooLarge(from, next, maxBytes);
      }
      if (end === from) return next === from ? END : { found: 'skip', next };
      if (header !== undefined) return { found: 'record', start: from, end, next };
      header = Uint8Array.prototype.slice.call(bytes, from, end);
      return { found: 'skip', next };
    },
  };
}
