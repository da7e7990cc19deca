import { lineSplitter } from './line-splitter.ts';
import { afterSpace, beforeSpace, END, isSpace, MORE, tooLarge, type RecordSplitter, type SplitStep } from './record-splitter.ts';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** Goes through one JSON value in as many pieces as there are; brackets are counted, not matched: the strict reader does that. */
class ValueScan {
  #depth = 0;
  #inText = false;
  #escaped = false;
  #begun = false;

  /** The place after the value, where one of `ends` follows at no depth or its last bracket closes; -1 where the bytes end first. */
  end(bytes: Buffer, from: number, within: 'array' | 'sequence'): number {
    for (let at = from; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (this.#inText) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inText = false;
      } else if (byte === QUOTE) this.#inText = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) this.#depth += 1;
      else if (this.#depth === 0) {
        if (within === 'array' ? byte === COMMA || byte === CLOSE_ARRAY : isSpace(byte) && this.#begun) return at;
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.#depth -= 1;
        if (this.#depth === 0 && within === 'sequence') return at + 1;
      }
      this.#begun = true;
    }
    return -1;
  }
}

/** What one value of a file is: the record it holds, or the fault of one that is too long or unfinished. */
interface ValueStep {
  readonly step: SplitStep;
  readonly end: number;
}

/** Takes values one after the other; holds how far it got in one that spans several windows. */
function valueTaker(within: 'array' | 'sequence', maxBytes: number): (bytes: Buffer, from: number, atEnd: boolean) => ValueStep {
  let scan = new ValueScan();
  let scanned = 0;
  let overlong = false;
  return (bytes, from, atEnd) => {
    const end = scan.end(bytes, from + scanned, within);
    if (end === -1 && !atEnd) {
      overlong ||= bytes.length - from > maxBytes;
      scanned = overlong ? 0 : bytes.length - from;
      return { step: overlong ? { found: 'discard', next: bytes.length } : MORE, end };
    }
    const next = end === -1 ? bytes.length : end;
    const last = beforeSpace(bytes, from, next);
    const lost = overlong || next - from > maxBytes;
    scan = new ValueScan();
    [scanned, overlong] = [0, false];
    return { step: lost ? tooLarge(from, next, maxBytes) : { found: 'record', start: from, end: last, next }, end };
  };
}

type ArrayPhase = 'before' | 'first' | 'element' | 'within' | 'separator' | 'after' | 'done';

/**
 * The elements of one array. An array that is not closed, goes on after its end or has an empty place is a fault of its own; the records
 * around it are found all the same.
 */
function arraySplitter(maxBytes: number): RecordSplitter {
  const take = valueTaker('array', maxBytes);
  let phase: ArrayPhase = 'before';
  const passing = (at: number, into: ArrayPhase): SplitStep => {
    phase = into;
    return { found: 'skip', next: at + 1 };
  };
  const faulty = (at: number, next: number, into: ArrayPhase, mend: string): SplitStep => {
    phase = into;
    return { found: 'fault', start: at, next, code: 'wire-json-malformed', mend };
  };
  const emptied = (at: number, atEnd: boolean): SplitStep => {
    if (!atEnd) return MORE;
    return phase === 'after' || phase === 'done' ? END : faulty(at, at, 'done', 'Close the array: the file ends before it does.');
  };
  return {
    split(bytes, from, atEnd) {
      if (phase === 'done' && from < bytes.length) return { found: 'skip', next: bytes.length };
      if (phase !== 'within') {
        const at = afterSpace(bytes, from);
        if (at > from) return { found: 'skip', next: at };
        if (at === bytes.length) return emptied(at, atEnd);
        const byte = bytes[at];
        if (phase === 'before') return passing(at, 'first');
        if (phase === 'after') return faulty(at, at, 'done', 'Write nothing after the array.');
        if (phase === 'separator' && byte === COMMA) return passing(at, 'element');
        if (phase !== 'element' && byte === CLOSE_ARRAY) return passing(at, 'after');
        if (byte === COMMA || byte === CLOSE_ARRAY) return faulty(at, at, 'separator', 'Write a record before every comma, and after it.');
      }
      const { step, end } = take(bytes, from, atEnd);
      phase = end === -1 && !atEnd ? 'within' : 'separator';
      return step;
    },
  };
}

/** Values that follow each other with white space between them, over as many lines as they like. */
function sequenceSplitter(maxBytes: number): RecordSplitter {
  const take = valueTaker('sequence', maxBytes);
  let within = false;
  return {
    split(bytes, from, atEnd) {
      const at = within ? from : afterSpace(bytes, from);
      if (at > from) return { found: 'skip', next: at };
      if (at === bytes.length && !within) return atEnd ? END : MORE;
      const { step, end } = take(bytes, from, atEnd);
      within = end === -1 && !atEnd;
      return step;
    },
  };
}

/** The splitter that the beginning of a file asks for, or undefined where more of it must be seen. */
function chosen(bytes: Buffer, from: number, atEnd: boolean, maxBytes: number): RecordSplitter | undefined {
  const start = afterSpace(bytes, from);
  if (start === bytes.length) return atEnd ? lineSplitter(maxBytes) : undefined;
  if (bytes[start] === OPEN_ARRAY) return arraySplitter(maxBytes);
  if (bytes[start] !== OPEN_OBJECT) return lineSplitter(maxBytes);
  const second = bytes.indexOf(LINE_FEED, start);
  const firstLine = second === -1 ? bytes.length : second;
  if (firstLine - start > maxBytes) return lineSplitter(maxBytes);
  if (second === -1 && !atEnd) return undefined;
  return beforeSpace(bytes, start, firstLine) === start + 1 ? sequenceSplitter(maxBytes) : lineSplitter(maxBytes);
}

/**
 * JSON records in any of three forms, told apart by the beginning of the file: an array of objects; objects over several lines, where the
 * first line is a brace alone; else NDJSON, where a broken line costs nothing but itself.
 */
export function jsonSplitter(maxBytes: number): RecordSplitter {
  let form: RecordSplitter | undefined;
  return {
    split(bytes, from, atEnd) {
      form ??= chosen(bytes, from, atEnd, maxBytes);
      return form === undefined ? MORE : form.split(bytes, from, atEnd);
    },
  };
}
