import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One file that the trail writes to. Every promise rejects with the file system's own error. */
export interface SegmentFile {
  /** Bytes in the file when it was opened. */
  readonly length: number;
  /** Writes all bytes at the position. Not durable before `sync`. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Makes everything written durable. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/** The files a trail needs; tests inject disks that fill up and refuse to flush. */
export interface TrailFiles {
  /** Opens a file for writing, creating it for its owner only; a created file's name is durable before this resolves. */
  open(path: string): Promise<SegmentFile>;
  /** Replaces a file by a finished one, atomically and durably. */
  rename(from: string, to: string): Promise<void>;
}

const OWNER_ONLY = 0o600;

/** The trail's files on the local file system. */
export const nodeTrailFiles: TrailFiles = {
  async open(path) {
    const file = await openOrCreate(path);
    return segmentFile(file, (await file.stat()).size);
  },
  async rename(from, to) {
    await rename(from, to);
    await syncDirectory(dirname(to));
  },
};

/** Writes a whole file so that a reader sees the old or the new content, never a part, even after a crash. */
export async function replaceFile(files: TrailFiles, path: string, parts: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const unfinished = `${path}.tmp`;
  const file = await files.open(unfinished);
  try {
    await file.truncate(0);
    let position = 0;
    for await (const part of parts) {
      const bytes = Buffer.from(part);
      await file.write(bytes, position);
      position += bytes.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await files.rename(unfinished, path);
}

async function openOrCreate(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await syncDirectory(dirname(path));
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function segmentFile(file: FileHandle, length: number): SegmentFile {
  return {
    length,
    async write(bytes, position) {
      let done = 0;
      while (done < bytes.length) done += (await file.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
    },
    sync: () => file.datasync(),
    truncate: (size) => file.truncate(size),
    close: () => file.close(),
  };
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Whether the error says that a file does not exist. */
export function isMissing(error: unknown): boolean {
  return errorCode(error) === 'ENOENT';
}

/** The operating system's code of an error, such as `ENOSPC`; `undefined` for an error of another kind. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
