import type { ProblemCode } from '../../../kernel/problems.ts';
import type { RecordSplitter, SplitStep } from './record-splitter.ts';

/** Where something begins in a file: bytes before it, and its line, counted from 1. */
export interface FilePlace {
  readonly offset: number;
  readonly line: number;
}

/** A record as it stands in a file. */
export interface CutRecord extends FilePlace {
  /** Its bytes, valid until the next group is asked for. */
  readonly bytes: Uint8Array;
  /** Where the file goes on after it. */
  readonly next: FilePlace;
}

/** What stands in a file where a record should. */
export interface CutFault extends FilePlace {
  readonly code: ProblemCode;
  readonly mend: string;
}

/** One thing found in a file. */
export type Found = CutRecord | CutFault;

/** Whether what was found is a record. */
export const isRecord = (found: Found): found is CutRecord => 'bytes' in found;

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Bytes of a file that were not passed yet, and where they stand in it. */
class Window {
  bytes: Buffer = Buffer.alloc(0);
  /** Index of the first byte that was not passed. */
  at = 0;
  #base = 0;
  #counted = 0;
  #line = 1;

  constructor(place: FilePlace) {
    this.#base = place.offset;
    this.#line = place.line;
  }

  get unread(): number {
    return this.bytes.length - this.at;
  }

  /** Whether the first byte of the window is that of the file. */
  get isAtStart(): boolean {
    return this.#base === 0;
  }

  add(chunks: readonly Uint8Array[]): void {
    this.#countTo(this.at);
    this.#base += this.at;
    this.bytes = Buffer.concat([this.bytes.subarray(this.at), ...chunks]);
    [this.at, this.#counted] = [0, 0];
  }

  /** The place of an index that is not before any asked for earlier. */
  place(index: number): FilePlace {
    this.#countTo(index);
    return { offset: this.#base + index, line: this.#line };
  }

  #countTo(index: number): void {
    for (;;) {
      const feed = this.bytes.indexOf(LINE_FEED, this.#counted);
      if (feed === -1 || feed >= index) break;
      this.#line += 1;
      this.#counted = feed + 1;
    }
    this.#counted = Math.max(this.#counted, index);
  }
}

/** Takes every step that a window allows; `begun` is where a record began whose bytes were discarded. */
class Cutter {
  readonly #splitter: RecordSplitter;
  readonly #window: Window;
  #begun: FilePlace | undefined;

  constructor(splitter: RecordSplitter, window: Window) {
    this.#splitter = splitter;
    this.#window = window;
  }

  /** What the window holds in whole; with `once`, up to the first record. */
  cut(atEnd: boolean, once: boolean): readonly Found[] {
    const window = this.#window;
    const found: Found[] = [];
    for (;;) {
      const step = this.#splitter.split(window.bytes, window.at, atEnd);
      if (step.found === 'more' || step.found === 'end') return found;
      if (step.found === 'discard') {
        if (step.next === window.at) return found;
        this.#begun ??= window.place(window.at);
      }
      if (step.found === 'record' || step.found === 'fault') found.push(this.#found(step));
      window.at = step.next;
      if (once && step.found === 'record') return found;
    }
  }

  #found(step: Extract<SplitStep, { found: 'record' | 'fault' }>): Found {
    const place = this.#begun ?? this.#window.place(step.start);
    this.#begun = undefined;
    if (step.found === 'fault') return { ...place, code: step.code, mend: step.mend };
    const bytes = step.bytes ?? this.#window.bytes.subarray(step.start, step.end);
    return { ...place, bytes, next: this.#window.place(step.next) };
  }
}

const UTF_16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** Passes a byte order mark of UTF-8. */
function passMark(window: Window): void {
  if (window.bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) window.at = BYTE_ORDER_MARK.length;
}

/** Whether a text begins with a byte order mark of UTF-16. */
const isWide = ({ bytes }: Window): boolean => UTF_16.some((mark) => bytes.subarray(0, mark.length).equals(mark));

/** How a file is cut. */
export interface Cutting {
  readonly splitter: RecordSplitter;
  /** Whether the bytes are a text, which may begin with a byte order mark. */
  readonly text: boolean;
  /** The place of the first byte of the chunks, where a splitter goes on that has come to a record already; else the start of the file. */
  readonly from?: FilePlace;
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Fills a window with what it needs next, and says each time whether the file has ended. */
async function* filled(chunks: Chunks, window: Window, marked: boolean): AsyncGenerator<boolean, void, undefined> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let unmarked = marked;
  const fill = (): void => {
    window.add(waiting);
    [waiting, length] = [[], 0];
    if (unmarked) passMark(window);
    unmarked = false;
  };
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    // A record of many small chunks is looked at again only when it has doubled: the work stays linear.
    if (length < window.unread || (unmarked && length < BYTE_ORDER_MARK.length)) continue;
    fill();
    yield false;
  }
  fill();
  yield true;
}

/**
 * What a file holds, in groups, each as large as a chunk allows and none empty. Holds one chunk and the beginning of one record, so memory
 * is bounded by what the splitter allows a record to be; how the bytes are cut into chunks makes no difference. Raises only what reading the
 * chunks does.
 */
export async function* splitRecords(chunks: Chunks, { splitter, from, text }: Cutting): AsyncGenerator<readonly Found[], void, undefined> {
  const window = new Window(from ?? { offset: 0, line: 1 });
  const cutter = new Cutter(splitter, window);
  for await (const atEnd of filled(chunks, window, text && from === undefined)) {
    if (text && from === undefined && window.isAtStart && isWide(window)) {
      yield [{ ...window.place(0), code: 'wire-encoding', mend: 'Write the file in UTF-8.' }];
      return;
    }
    const found = cutter.cut(atEnd, false);
    if (found.length > 0) yield found;
  }
}

/** Brings a splitter to the end of the first record of its file, so that it can go on behind a later one. */
export async function comeToRecord(chunks: Chunks, { splitter, text }: Cutting): Promise<void> {
  const window = new Window({ offset: 0, line: 1 });
  const cutter = new Cutter(splitter, window);
  for await (const atEnd of filled(chunks, window, text)) if (cutter.cut(atEnd, true).some(isRecord)) return;
}
