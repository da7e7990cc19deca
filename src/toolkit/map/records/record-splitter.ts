import type { ProblemCode } from '../../../kernel/problems.ts';

/**
 * What a splitter found in the bytes from a place on; all places are indices into those bytes.
 * `record`: one record, and where to go on; `bytes` stands for it where it is more than the slice from `start` to `end`.
 * `fault`: a part of the file that is no record, and why. `skip`: nothing that concerns a record. `discard`: the beginning of a part that a
 * later fault reports; its bytes need not be kept. `more`: the bytes end within a record. `end`: the file holds nothing more.
 */
export type SplitStep =
  | { readonly found: 'record'; readonly start: number; readonly end: number; readonly next: number; readonly bytes?: Uint8Array }
  | { readonly found: 'fault'; readonly start: number; readonly next: number; readonly code: ProblemCode; readonly mend: string }
  | { readonly found: 'skip'; readonly next: number }
  | { readonly found: 'discard'; readonly next: number }
  | { readonly found: 'more' }
  | { readonly found: 'end' };

/** Cuts a file into records without reading them: what a record holds is the business of the strict reader that gets its bytes. */
export interface RecordSplitter {
  /**
   * The next step from `from` on. `atEnd` says that no bytes follow; then it never answers `more` or `discard`. Never throws: a file that
   * cannot be cut is a fault. A splitter belongs to one file and goes through it once, from its start; bytes that it has passed are not given
   * again.
   */
  split(bytes: Buffer, from: number, atEnd: boolean): SplitStep;
  /** What stands before the records and belongs to each of them, as a CSV header does. */
  readonly header?: Uint8Array | undefined;
}

export const MORE: SplitStep = Object.freeze({ found: 'more' });
export const END: SplitStep = Object.freeze({ found: 'end' });

/** The fault of a record that is longer than `maxBytes`. */
export function tooLarge(start: number, next: number, maxBytes: number): SplitStep {
  return { found: 'fault', start, next, code: 'wire-too-large', mend: `Write records of at most ${maxBytes} bytes.` };
}

const [TAB, LINE_FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];

/** Whether a byte is white space in JSON and XML. */
export function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

/** The first place from `from` on that holds no white space, or the end of the bytes. */
export function afterSpace(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at])) at += 1;
  return at;
}

/** The end of what stands before `end`, white space left out. */
export function beforeSpace(bytes: Buffer, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(bytes[at - 1])) at -= 1;
  return at;
}
