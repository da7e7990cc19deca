import { join } from 'node:path';
import type { SegmentFile, TrailFiles } from './trail-files.ts';

/**
 * Appends batches to the newest segment: one write and one flush each. After a failure the file is cut back to what is durable,
 * at once if the disk lets it and in any case before the next batch is written. Calls must not overlap.
 */
export class SegmentWriter {
  readonly #directory: string;
  readonly #files: TrailFiles;
  #name: string | undefined;
  #durable: number;
  #file: SegmentFile | undefined;
  #failed = false;
  /** Whether the file may hold bytes behind what is durable. */
  #dirty = false;

  /** `name` and `durable` are the newest segment and its verified length; no segment yet when `name` is undefined. */
  constructor(directory: string, files: TrailFiles, name: string | undefined, durable: number) {
    this.#directory = directory;
    this.#files = files;
    this.#name = name;
    this.#durable = durable;
  }

  /** The newest segment's name. */
  get name(): string | undefined {
    return this.#name;
  }

  /** Whether the last attempt to write failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Makes what was found in the newest segment durable and cuts off what lies behind it. Rejects with the file system's error. */
  async adopt(): Promise<void> {
    if (this.#name === undefined) return;
    this.#dirty = true;
    const file = await this.#open(this.#name);
    try {
      await file.sync();
      this.#file = file;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Resolves once the bytes are durable at the end of the named segment; rejects with the file system's error and leaves nothing behind
   * that counts.
   */
  async append(name: string, bytes: Uint8Array): Promise<void> {
    try {
      if (name !== this.#name) await this.#begin(name);
      this.#file ??= await this.#open(name);
      this.#dirty = true;
      await this.#file.write(bytes, this.#durable);
      await this.#file.sync();
      this.#durable += bytes.length;
      this.#failed = this.#dirty = false;
    } catch (error) {
      this.#failed = true;
      await this.#abandon();
      throw error;
    }
  }

  /** Cuts off what a failed batch left, if the disk lets it, and closes the file. */
  async close(): Promise<void> {
    if (this.#dirty && this.#name !== undefined) this.#file ??= await this.#open(this.#name);
    const file = this.#file;
    this.#file = undefined;
    await file?.close();
  }

  /** Leaves the segment only when nothing lies behind its last durable entry: afterwards nobody would cut it off. */
  async #begin(name: string): Promise<void> {
    if (this.#name !== undefined && name < this.#name) throw new Error('a segment that was left is never written again');
    await this.close();
    this.#name = name;
    this.#durable = 0;
  }

  async #open(name: string): Promise<SegmentFile> {
    const file = await this.#files.open(join(this.#directory, name));
    try {
      if (file.length < this.#durable) throw new Error('the segment is shorter than what was made durable');
      if (file.length > this.#durable) await cut(file, this.#durable);
      this.#dirty = false;
      return file;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** A file whose flush failed is never trusted again: the kernel may have dropped its dirty pages. It is reopened for the next batch. */
  async #abandon(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    if (file === undefined) return;
    await cut(file, this.#durable).then(
      () => {
        this.#dirty = false;
      },
      () => undefined,
    );
    await file.close().catch(() => undefined);
  }
}

async function cut(file: SegmentFile, length: number): Promise<void> {
  await file.truncate(length);
  await file.sync();
}
