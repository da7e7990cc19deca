import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishedTrail, segmentLines, type FinishedTrail } from './finished-trail.ts';
import type { ToolRun } from './foreign-tool.ts';

jest.setTimeout(60_000);

let trail: FinishedTrail;
let segment: string;
let path: string;
let lines: readonly string[];
let original: Buffer;
let checkpoint: Buffer;

beforeAll(async () => {
  trail = await finishedTrail();
  segment = trail.segments()[0] ?? '';
  path = join(trail.directory, segment);
  lines = segmentLines(trail, segment);
  original = readFileSync(path);
  checkpoint = readFileSync(join(trail.directory, 'checkpoint'));
});
afterEach(() => {
  writeFileSync(path, original);
  writeFileSync(join(trail.directory, 'checkpoint'), checkpoint);
});
afterAll(() => trail.remove());

const verify = (...more: readonly string[]): Promise<ToolRun> =>
  trail.audit('verify', '--trail', trail.directory, '--key', trail.key, ...more);

/** Where a text stands in the file when it is looked for from a line on; `shift` bytes after its begin. */
function at(line: number, text: string, shift: number): number {
  const begin = lines.slice(0, line - 1).reduce((sum, one) => sum + Buffer.byteLength(one) + 1, 0);
  return original.indexOf(text, begin) + shift;
}

/** Changes one byte; a digit takes the place of a digit, so that what was hexadecimal stays so. */
function change(offset: number): void {
  const bytes = Buffer.from(original);
  bytes[offset] = bytes[offset] === 0x30 ? 0x31 : 0x30;
  writeFileSync(path, bytes);
}

test('the trail of the demonstration verifies from its files and its public key', async () => {
  expect(trail.report.queries.filter(({ ok }) => !ok)).toEqual([]);
  const { status, stdout } = await verify('--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    entries: trail.report.trail.entries,
    erased: 0,
    root: trail.report.trail.root,
    checkpoint: { size: trail.report.trail.entries, verified: true },
    verified: true,
    faults: [],
  });
  expect(trail.segments().flatMap((name) => segmentLines(trail, name))).toHaveLength(trail.report.trail.entries);
});

describe('one changed byte', () => {
  test.each([
    ['in the leaf of the first entry', 1, '"leaf":"', 8, 'the record does not match its leaf'],
    ['in what the record of the second entry says', 2, '"purpose":"', 11, 'the record does not match its leaf'],
    ['in the salt of the fifth entry', 5, '"salt":"', 8, 'the record does not match its leaf'],
    ['in the punctuation of the ninth entry', 9, '"record":{', 9, 'the line is not an entry in its canonical form'],
    ['in the number of the eleventh entry', 11, ',"seq":10}', 8, 'the record carries another number than its line'],
    ['in the line feed after the twelfth entry', 12, '\n', 0, 'the line is not an entry in its canonical form'],
  ])('%s is found: exit 1, file and line named', async (_place, line, text, shift, what) => {
    change(at(line, text, shift));
    const { status, stdout } = await verify();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^NOT VERIFIED: /);
    expect(stdout).toContain(`${segment}:${line} entry ${line - 1}: ${what}\n`);
  });

  test('is in the report as JSON too', async () => {
    change(at(3, '"record":', 60));
    const { status, stdout } = await verify('--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verified: false, faults: [{ segment, line: 3, seq: 2 }] });
  });

  test('in the signature of the checkpoint is found: exit 1, the checkpoint named', async () => {
    const bytes = Buffer.from(checkpoint);
    const last = bytes.length - 20;
    bytes[last] = bytes[last] === 0x41 ? 0x42 : 0x41;
    writeFileSync(join(trail.directory, 'checkpoint'), bytes);
    const { status, stdout } = await verify();
    expect(status).toBe(1);
    expect(stdout).toContain('  checkpoint:1 ');
  });
});

test('the fourth entry left out is found: exit 1, file and line named', async () => {
  writeFileSync(
    path,
    lines
      .toSpliced(3, 1)
      .map((text) => `${text}\n`)
      .join(''),
  );
  const { status, stdout } = await verify();
  expect(status).toBe(1);
  expect(stdout).toContain(`${segment}:4 entry 3: entries 3 to 3 are missing here`);
});

test('the last entry cut off is found: exit 1, and how many entries a checkpoint covers', async () => {
  writeFileSync(
    path,
    lines
      .slice(0, -1)
      .map((text) => `${text}\n`)
      .join(''),
  );
  const { status, stdout } = await verify();
  expect(status).toBe(1);
  const place = `${segment}:${lines.length - 1} entry ${lines.length - 1}`;
  expect(stdout).toContain(`${place}: the trail ends here, but a checkpoint covers ${lines.length} entries`);
});

test('restored, the trail verifies again', async () => {
  const { status, stdout } = await verify();
  expect(status).toBe(0);
  expect(stdout).toBe(`verified: ${lines.length} entries (0 erased), root ${trail.report.trail.root}\n`);
});
