import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { ErasedRange } from './audit-record.ts';
import { erasedLine, isSegmentName, readEntry, type SegmentEntry } from './segment.ts';
import { listSegments, readLines } from './segment-reader.ts';
import { replaceFile, type TrailFiles } from './trail-files.ts';
import { corrupt } from './trail-reader.ts';

/** Ending of a legal hold's file name. The file lists segments to keep, one a line; lines that begin with `#` say why. */
const HOLD_ENDING = '.hold';

const DAY_MS = 86_400_000;

/**
 * The segments whose day ended more than `retainDays` before `now`, that no hold names and that are not yet erased; `undefined` when there
 * are none.
 * The newest segment is never among them. Throws `audit-hold-invalid` when a hold cannot be understood: then nothing may be erased.
 */
export async function expiredSegments(
  directory: string,
  retainDays: number,
  now: number,
  newest: string | undefined,
): Promise<Omit<ErasedRange, 'reason'> | undefined> {
  const held = await heldSegments(directory);
  const segments: string[] = [];
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const segment of await listSegments(directory)) {
    const ended = Date.parse(`${segment.slice(0, 10)}T00:00:00Z`) + DAY_MS;
    if (segment === newest || held.has(segment) || ended + retainDays * DAY_MS > now) continue;
    const range = await keptRange(directory, segment);
    if (range === undefined) continue;
    segments.push(segment);
    [first, last] = [Math.min(first, range.first), Math.max(last, range.last)];
  }
  return segments.length === 0 ? undefined : { first, last, segments };
}

/**
 * Rewrites segments so that only numbers and leaves remain, each atomically. The erasure must already be on record. Throws `audit-corrupt`
 * before changing a segment that does not verify.
 */
export async function eraseSegments(directory: string, files: TrailFiles, segments: readonly string[]): Promise<void> {
  for (const segment of segments) await replaceFile(files, join(directory, segment), erasedLines(directory, segment));
}

/** The segments that legal holds name (Article 10(3): logs needed for monitoring procedures already begun). */
async function heldSegments(directory: string): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const name of (await readdir(directory)).filter((candidate) => candidate.endsWith(HOLD_ENDING))) {
    const lines = (await readFile(join(directory, name), 'utf8')).split('\n').map((line) => line.trim());
    for (const line of lines.filter((text) => text !== '' && !text.startsWith('#'))) {
      const segment = line.endsWith('.jsonl') ? line : `${line}.jsonl`;
      if (!isSegmentName(segment)) throw new GatewayError('audit-hold-invalid', { field: name });
      held.add(segment);
    }
  }
  return held;
}

async function keptRange(directory: string, segment: string): Promise<{ first: number; last: number } | undefined> {
  let [first, last]: [number | undefined, number] = [undefined, -1];
  for await (const entries of readEntries(directory, segment)) {
    for (const { seq, kept } of entries) {
      if (kept === undefined) continue;
      first ??= seq;
      last = seq;
    }
  }
  return first === undefined ? undefined : { first, last };
}

async function* erasedLines(directory: string, segment: string): AsyncGenerator<string, void, undefined> {
  for await (const entries of readEntries(directory, segment)) yield entries.map(({ seq, leaf }) => erasedLine(seq, leaf)).join('');
}

async function* readEntries(directory: string, segment: string): AsyncGenerator<readonly SegmentEntry[], void, undefined> {
  for await (const lines of readLines(join(directory, segment))) {
    yield lines.map((line) => {
      const entry = readEntry(line.bytes);
      if (typeof entry === 'string' || !line.ended) throw corrupt(`${segment}:${line.number}`);
      return entry;
    });
  }
}
