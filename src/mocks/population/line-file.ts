import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** What a finished file holds. */
export interface WrittenFile {
  readonly name: string;
  readonly lines: number;
  readonly bytes: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly sha256: string;
}

/** A file of one JSON document per line that is being written. */
export interface LineFile {
  /** Adds a line in memory. Not while `relieve` or `finish` has yet to settle. */
  add(value: object): void;
  /** Writes what has gathered, once that is an eighth of a megabyte or more. Settles when it is with the system. */
  relieve(): Promise<void>;
  /** Writes the rest and closes. */
  finish(): Promise<WrittenFile>;
}

const ENOUGH_BYTES = 131_072;

/** No UTF-16 unit takes more in UTF-8. */
const BYTES_PER_UNIT = 3;

/** Creates `folder/name`; rejects where it exists or cannot be written. One buffer serves throughout. */
export async function lineFile(folder: string, name: string): Promise<LineFile> {
  const handle = await open(`${folder}/${name}`, 'wx');
  const hash = createHash('sha256');
  let buffer = Buffer.allocUnsafe(ENOUGH_BYTES * 2);
  let held = 0;
  let lines = 0;
  let bytes = 0;
  const write = async (): Promise<void> => {
    const content = buffer.subarray(0, held);
    hash.update(content);
    bytes += held;
    await handle.writeFile(content);
    held = 0;
  };
  return {
    add(value) {
      const line = `${JSON.stringify(value)}\n`;
      const room = held + line.length * BYTES_PER_UNIT;
      if (room > buffer.length) buffer = Buffer.concat([buffer], room * 2);
      held += buffer.write(line, held);
      lines += 1;
    },
    relieve: async () => (held < ENOUGH_BYTES ? undefined : write()),
    async finish() {
      await write();
      await handle.close();
      return { name, lines, bytes, sha256: hash.digest('hex') };
    },
  };
}
