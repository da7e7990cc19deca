import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTrail } from '../../../../src/audit/trail.ts';
import { commitmentLeaf, canonicalText } from '../../../../src/audit/commitment.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { proveEntry, verifyProof, type Proof } from '../../../../src/toolkit/audit/prove-entry.ts';
import { verifyTrail } from '../../../../src/toolkit/audit/verify-trail.ts';
import type { TrailReport } from '../../../../src/toolkit/audit/trail-report.ts';
import { handClock, publicKey, trailOptions } from '../../audit/trail-setting.ts';

const [FIRST, SECOND] = ['2026-11-21.jsonl', '2026-11-22.jsonl'];
const OTHER_KEY = generateKeyPairSync('ed25519').publicKey;
let root = '';
let directory = '';

/** Two days, nine entries, a checkpoint after every third: a trail that is closed. */
async function writeTrail(): Promise<void> {
  const clock = handClock();
  const trail = await openTrail(trailOptions(directory, { clock }));
  for (let index = 0; index < 9; index += 1) {
    if (index === 5) clock.set('2026-11-22T09:00:00.000Z');
    await trail.refusal({ query: `query-${index}`, code: 'policy-purpose' });
    if (index % 3 === 2) await trail.checkpoint();
  }
  await trail.close();
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'verify-trail-'));
  directory = join(root, 'trail');
  await writeTrail();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const verify = (): Promise<TrailReport> => verifyTrail(directory, { publicKey });
const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const change = (name: string, edit: (text: string) => string): void => writeFileSync(join(directory, name), edit(read(name)));
const changeLines = (name: string, edit: (lines: string[]) => string[]): void =>
  change(name, (text) => `${edit(text.split('\n').slice(0, -1)).join('\n')}\n`);

describe('verifyTrail', () => {
  test('accepts an untouched trail, and one copied elsewhere', async () => {
    const report = await verify();
    expect(report).toMatchObject({ entries: 9, erased: 0, verified: true, faults: [], checkpoint: { size: 9, verified: true } });
    cpSync(directory, join(root, 'copy'), { recursive: true });
    expect((await verifyTrail(join(root, 'copy'), { publicKey: [OTHER_KEY, publicKey] })).root).toBe(report.root);
  });

  test('finds any flipped byte of a segment and names its line', async () => {
    const whole = readFileSync(join(directory, FIRST));
    const lineAt = (offset: number): number => whole.subarray(0, offset).toString('latin1').split('\n').length;
    for (let offset = 0; offset < whole.length; offset += 7) {
      const damaged = Buffer.from(whole);
      damaged[offset] = (damaged[offset] ?? 0) ^ (1 << (offset % 8));
      writeFileSync(join(directory, FIRST), damaged);
      const report = await verify();
      expect([offset, report.verified, report.checkpoint?.verified]).toEqual([offset, false, false]);
      expect([offset, report.faults[0]]).toEqual([offset, expect.objectContaining({ segment: FIRST, line: lineAt(offset) })]);
    }
  }, 30_000);

  test('finds a flipped line feed', async () => {
    change(FIRST, (text) => text.replace('\n', '\x0b'));
    expect((await verify()).faults[0]).toMatchObject({ segment: FIRST, line: 1, seq: 0 });
  });

  test('finds a missing, a repeated and a moved line', async () => {
    changeLines(FIRST, (lines) => lines.filter((_, index) => index !== 1));
    expect((await verify()).faults).toEqual([{ segment: FIRST, line: 2, seq: 1, what: 'entries 1 to 1 are missing here' }]);
    await rewrite();
    changeLines(FIRST, (lines) => [...lines.slice(0, 2), ...lines.slice(1)]);
    expect((await verify()).faults[0]).toEqual({ segment: FIRST, line: 3, seq: 1, what: 'entry 1 is repeated or out of order' });
    await rewrite();
    changeLines(FIRST, ([a = '', b = '', ...rest]) => [b, a, ...rest]);
    expect((await verify()).faults.slice(0, 2).map(({ line, seq }) => [line, seq])).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test('finds a missing day, in the middle and at the end', async () => {
    rmSync(join(directory, FIRST));
    expect((await verify()).faults[0]).toEqual({ segment: SECOND, line: 1, seq: 0, what: 'entries 0 to 4 are missing here' });
    await rewrite();
    rmSync(join(directory, SECOND));
    expect((await verify()).faults).toEqual([
      { segment: FIRST, line: 5, seq: 5, what: 'the trail ends here, but a checkpoint covers 9 entries' },
    ]);
  });

  test('finds an entry exchanged whole, with a leaf that fits, between two checkpoints', async () => {
    changeLines(FIRST, (lines) => lines.map((line, index) => (index === 4 ? forged(line) : line)));
    const report = await verify();
    expect(report.faults).toEqual([
      { segment: FIRST, line: 4, seq: 3, what: 'entries 3 to 5 are not those that the checkpoint of size 6 covers' },
    ]);
    expect(report.checkpoint).toEqual({ size: 9, verified: false });
  });

  test('finds a changed leaf of an erased entry', async () => {
    const trail = await openTrail(trailOptions(directory, { clock: handClock('2027-12-01T00:00:00.000Z') }));
    await trail.refusal({ query: 'query-9', code: 'policy-purpose' });
    await trail.eraseExpired(365, 'retention');
    await trail.close();
    expect(await verify()).toMatchObject({ entries: 11, erased: 9, verified: true });
    change(SECOND, (text) => text.replace(/"leaf":"(.)/, (_, digit: string) => `"leaf":"${digit === '0' ? '1' : '0'}`));
    expect((await verify()).faults).toEqual([
      expect.objectContaining({ segment: FIRST, line: 4, seq: 3, what: expect.stringContaining('size 6') }),
    ]);
  });

  test('finds a truncated last line', async () => {
    change(SECOND, (text) => text.slice(0, -20));
    expect((await verify()).faults.map(({ line, seq, what }) => [line, seq, what])).toEqual([[4, 8, 'the last line is not finished']]);
  });

  test('finds checkpoints that are missing, changed, signed by another or rolled back', async () => {
    expect((await verifyTrail(directory, { publicKey: OTHER_KEY })).faults.map(({ what }) => what)).toContain(
      'the checkpoint is not signed by the given key',
    );
    change('checkpoint', (text) => text.replace('\n9\n', '\n8\n'));
    expect(await verify()).toMatchObject({ verified: false, checkpoint: { size: 8, verified: false } });
    rmSync(join(directory, 'checkpoint'));
    expect((await verify()).faults.map(({ what }) => what)).toEqual(['there is no checkpoint']);
    await rewrite();
    rmSync(join(directory, 'checkpoints.log'));
    expect((await verify()).faults.map(({ what }) => what)).toEqual(['the newest checkpoint is not in the history']);
    await rewrite();
    change('checkpoints.log', (text) => text.replace('\n6\n', '\n7\n'));
    expect((await verify()).faults).toEqual([
      { segment: 'checkpoints.log', line: 3, seq: 3, what: 'the note is not signed by the given key' },
    ]);
  });

  test('names an overlong line instead of reading it', async () => {
    change(SECOND, (text) => text + 'x'.repeat(2 * 1024 * 1024));
    expect((await verify()).faults[0]).toMatchObject({ segment: SECOND, what: 'the line is longer than any entry' });
  });

  test('refuses a directory that cannot be read', async () => {
    await expect(verifyTrail(join(root, 'nowhere'), { publicKey })).rejects.toMatchObject({ code: 'config-file-unreadable' });
  });
});

describe('a proof', () => {
  test('of every entry verifies from its JSON alone', async () => {
    for (let seq = 0; seq < 9; seq += 1) {
      const proof = JSON.parse(JSON.stringify(await proveEntry(directory, { seq }))) as Proof;
      expect([proof.record.query, verifyProof(proof, publicKey)]).toEqual([`query-${seq}`, { verified: true }]);
    }
    expect((await proveEntry(directory, { query: 'query-4', kind: 'refusal' })).index).toBe(4);
  });

  test('fails when anything in it was changed', async () => {
    const proof = await proveEntry(directory, { seq: 4 });
    const other = await proveEntry(directory, { seq: 5 });
    const flip = (hex: string): string => (hex.startsWith('0') ? '1' : '0') + hex.slice(1);
    const changed: readonly unknown[] = [
      { ...proof, record: { ...proof.record, authority: 'other' } },
      { ...proof, salt: flip(proof.salt) },
      { ...proof, leaf: flip(proof.leaf) },
      { ...proof, index: 5 },
      { ...proof, size: 8 },
      { ...proof, path: proof.path.slice(1) },
      { ...proof, path: proof.path.map(flip) },
      { ...other, checkpoint: proof.checkpoint.replace('9', '8') },
      { ...proof, record: other.record },
      { ...proof, checkpoint: proof.checkpoint.slice(0, -1) },
      { ...proof, version: 2 },
      { ...proof, path: 'x' },
      null,
      'proof',
      {},
    ];
    for (const candidate of changed) expect(verifyProof(candidate, publicKey)).toMatchObject({ verified: false, what: expect.any(String) });
    expect(verifyProof(proof, OTHER_KEY)).toEqual({ verified: false, what: 'the checkpoint is not signed by the given key' });
    expect(verifyProof(proof, publicKey)).toEqual({ verified: true });
  });

  test('cannot be made of what is unknown, erased or not yet covered', async () => {
    const code = (attempt: Promise<unknown>): Promise<unknown> =>
      attempt.catch((error: unknown) => (error instanceof GatewayError ? [error.code, error.details.mend] : error));
    expect(await code(proveEntry(directory, { seq: 9 }))).toEqual(['audit-entry-unknown', undefined]);
    expect(await code(proveEntry(directory, { query: 'query-1', kind: 'intent' }))).toEqual(['audit-entry-unknown', undefined]);
    const trail = await openTrail(trailOptions(directory, { clock: handClock('2027-12-01T00:00:00.000Z') }));
    await trail.refusal({ query: 'query-9', code: 'policy-purpose' });
    expect(await code(proveEntry(directory, { query: 'query-9' }))).toEqual([
      'audit-entry-unknown',
      'Wait for the next checkpoint: none covers the entry yet.',
    ]);
    const before = await proveEntry(directory, { seq: 2 });
    await trail.eraseExpired(365, 'retention');
    await trail.close();
    expect(await code(proveEntry(directory, { seq: 2 }))).toEqual(['audit-entry-unknown', 'The entry was erased; only its leaf remains.']);
    expect(verifyProof(await proveEntry(directory, { query: 'query-9' }), publicKey)).toEqual({ verified: true });
    expect(verifyProof(before, publicKey)).toEqual({ verified: true });
  });
});

async function rewrite(): Promise<void> {
  for (const name of readdirSync(directory)) rmSync(join(directory, name));
  await writeTrail();
}

function forged(line: string): string {
  const entry = JSON.parse(line) as { record: Record<string, unknown>; salt: string; seq: number; leaf: string };
  const record = { ...entry.record, query: 'somebody-else' };
  return canonicalText({ ...entry, record, leaf: commitmentLeaf(Buffer.from(entry.salt, 'hex'), canonicalText(record)).toString('hex') });
}
