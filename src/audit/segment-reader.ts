import { open, readdir } from 'node:fs/promises';
import { isSegmentName, MAX_LINE_BYTES } from './segment.ts';

/** One line of a file: its number from 1, its bytes without the line feed, and whether a line feed ended it. */
export interface FileLine {
  readonly number: number;
  readonly bytes: Buffer;
  readonly ended: boolean;
}

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 256 * 1024;

/** The names of the trail's segments in a directory, oldest first. Throws the file system's error when the directory cannot be read. */
export async function listSegments(directory: string): Promise<readonly string[]> {
  return (await readdir(directory)).filter(isSegmentName).sort();
}

/** Yields a file's lines in groups, holding one chunk in memory. A line longer than `MAX_LINE_BYTES` ends the reading with `RangeError`. */
export async function* readLines(path: string): AsyncGenerator<readonly FileLine[], void, undefined> {
  const file = await open(path, 'r');
  try {
    let [number, rest] = [0, Buffer.alloc(0)];
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
      const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, null);
      if (bytesRead === 0) break;
      const bytes = rest.length === 0 ? chunk.subarray(0, bytesRead) : Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const lines: FileLine[] = [];
      let start = 0;
      for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, start)) {
        lines.push({ number: (number += 1), bytes: bytes.subarray(start, feed), ended: true });
        start = feed + 1;
      }
      rest = bytes.subarray(start);
      if (rest.length > MAX_LINE_BYTES) throw new RangeError('a line is longer than any entry');
      yield lines;
    }
    if (rest.length > 0) yield [{ number: number + 1, bytes: rest, ended: false }];
  } finally {
    await file.close();
  }
}
