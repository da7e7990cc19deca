import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** Where lines of a run go. */
export interface LineSink {
  /** Bytes written so far, those of the run before a resumed one included. */
  readonly length: number;
  /** Raises `command-usage` with the file's base name where it cannot be written. */
  append(bytes: Uint8Array): Promise<void>;
  /** Resolves once what was appended survives a loss of power. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

const unwritable = (path: string, cause: unknown): GatewayError =>
  new GatewayError('command-usage', { field: basename(path), mend: 'Name a file that can be written, on a disk with room.' }, { cause });

/**
 * A file that lines are appended to: new, or with its first `keep` bytes as they are and nothing after them. Raises `command-usage` where it
 * cannot be written or holds fewer bytes than are to be kept.
 */
export async function openLineFile(path: string, keep?: number): Promise<LineSink> {
  let file: FileHandle;
  try {
    file = await open(path, keep === undefined ? 'w' : 'r+');
  } catch (cause) {
    throw unwritable(path, cause);
  }
  let length = keep ?? 0;
  if (keep !== undefined) {
    const { size } = await file.stat();
    if (size < keep) {
      await file.close();
      throw new GatewayError('command-usage', {
        field: basename(path),
        mend: 'The file is not that of the run begun: start anew, without --resume.',
      });
    }
    await file.truncate(keep);
  }
  return {
    get length() {
      return length;
    },
    async append(bytes) {
      try {
        for (let at = 0; at < bytes.length;) {
          const { bytesWritten } = await file.write(bytes, at, bytes.length - at, length + at);
          at += bytesWritten;
        }
      } catch (cause) {
        throw unwritable(path, cause);
      }
      length += bytes.length;
    },
    sync: () => file.datasync(),
    close: () => file.close(),
  };
}

/** Lines to a stream, such as standard output. */
export function streamSink(write: (bytes: Uint8Array) => void): LineSink {
  let length = 0;
  return {
    get length() {
      return length;
    },
    append: async (bytes) => {
      length += bytes.length;
      if (bytes.length > 0) write(bytes);
    },
    sync: async () => undefined,
    close: async () => undefined,
  };
}
