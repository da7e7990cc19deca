import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { canonicalSchemas, readPack } from '../../../../src/gateway/packaged-specs.ts';
import type { RecordBatch } from '../../../../src/toolkit/map/map-batch.ts';
import { openMapThreads, type MapThreads } from '../../../../src/toolkit/map/map-threads.ts';
import { ROOT } from '../../mapping/installed-mappings.ts';

const pack = readPack(join(ROOT, 'mappings/national/lv-vp-personas-parbaude'));
const open = (text: string): MapThreads =>
  openMapThreads(
    { pack: { ...pack, mapping: { ...pack.mapping, text } }, schemas: canonicalSchemas(), reverse: false, keepSource: false },
    1,
  );

const batch = (): RecordBatch => ({ bytes: new Uint8Array(Buffer.from('{}')), ends: Uint32Array.of(2) });

test('threads answer every batch, and take its memory', async () => {
  const threads = open(pack.mapping.text);
  const given = batch();
  const [one, other] = await Promise.all([threads.map(given), threads.map(batch())]);
  expect(given.bytes.length).toBe(0);
  expect(one.rejects).toEqual(other.rejects);
  expect(one).toMatchObject({ mapped: 0, rejects: [{ index: 0 }] });
  await threads.close();
});

test('a thread that has ended fails what it was handed, and what it is handed later', async () => {
  const threads = open('rulez:');
  const failed = { code: 'internal-error', details: { rule: 'map/thread' } };
  await expect(threads.map(batch())).rejects.toMatchObject(failed);
  await expect(threads.map(batch())).rejects.toMatchObject(failed);
  await threads.close();
});
