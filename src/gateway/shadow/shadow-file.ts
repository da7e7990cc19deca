import { appendFile, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** A file that lines are added to while the gateway runs. */
export interface ShadowFile {
  /** Takes a line, without its end; it is written with the next flush. */
  add(line: string): void;
  /** Begins to write what was added. */
  flush(): void;
  /** Resolves once everything is written, or counted as lost. Never rejects. */
  close(): Promise<void>;
}

/** Where lines go, how large the file may become, and who hears of lines that were not written. */
export interface ShadowFileTerms {
  readonly path: string;
  readonly maxBytes: number;
  readonly lost: (lines: number, cause: 'full' | 'unwritable') => void;
}

/** Lines that wait for a slow disk; more are lost. */
const MOST_WAITING_CHARACTERS = 8_388_608;

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

/** As many of the lines, from the first, as there is room for. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  const over = lines.findIndex((line) => (left -= Buffer.byteLength(line)) < 0);
  return over < 0 ? lines : lines.slice(0, over);
}

/**
 * Opens a file for its owner only, to add lines to it. It is opened anew for every flush, so that an operator may move it away. Throws
 * `config-file-unreadable` where it cannot be written at the start; later failures are told to `lost`.
 */
export async function openShadowFile({ path, maxBytes, lost }: ShadowFileTerms): Promise<ShadowFile> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await (await open(path, 'a', 0o600)).close();
  } catch (cause) {
    throw new GatewayError('config-file-unreadable', { field: 'mappings.shadow.file' }, { cause });
  }
  let waiting: string[] = [];
  let unwritten = 0;
  let writing = Promise.resolve();

  const write = async (lines: readonly string[], characters: number): Promise<void> => {
    try {
      const kept = fitting(lines, maxBytes - (await sizeOf(path)));
      if (kept.length > 0) await appendFile(path, kept.join(''), { mode: 0o600 });
      if (kept.length < lines.length) lost(lines.length - kept.length, 'full');
    } catch {
      lost(lines.length, 'unwritable');
    } finally {
      unwritten -= characters;
    }
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const lines = waiting;
    const characters = lines.reduce((sum, line) => sum + line.length, 0);
    waiting = [];
    writing = writing.then(() => write(lines, characters));
  };
  return {
    add(line) {
      if (unwritten + line.length > MOST_WAITING_CHARACTERS) {
        lost(1, 'unwritable');
        return;
      }
      unwritten += line.length + 1;
      waiting.push(`${line}\n`);
    },
    flush,
    async close() {
      flush();
      await writing;
    },
  };
}
