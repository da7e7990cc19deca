import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportPopulation } from '../../../../src/mocks/population/export-population.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import type { Population } from '../../../../src/mocks/population/person.ts';
import { tallyPopulation } from '../../../../src/mocks/population/tally.ts';
import { everyPerson, recordsBySystem } from '../../../support/walk-population.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-population-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const population = (persons: number, seed = 6): Population => generatePopulation({ persons, seed });
const linesOf = (...path: readonly string[]): readonly unknown[] =>
  readFileSync(join(folder, ...path), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));

describe('an exported population', () => {
  test('is what the population says, one document per line', async () => {
    const source = population(700);
    const manifest = await exportPopulation(source, join(folder, 'whole'));
    expect(linesOf('whole', 'persons.ndjson')).toEqual([...everyPerson(source)]);
    for (const [system, records] of Object.entries(recordsBySystem(source)))
      expect(linesOf('whole', `records-${system.toLowerCase()}.ndjson`)).toEqual(records);
    const numbers = Array.from({ length: source.size }, (_, at) => at + 1);
    const marked = (values: readonly object[]): readonly object[] => values.map((value) => ({ synthetic: true, ...value }));
    expect(linesOf('whole', 'truth.ndjson')).toEqual(marked(numbers.flatMap((number) => source.truthOf(number))));
    expect(linesOf('whole', 'notices.ndjson')).toEqual(marked(numbers.flatMap((number) => source.noticesOf(number))));
    expect(linesOf('whole', 'object-alerts.ndjson')).toEqual(marked(numbers.flatMap((number) => source.objectAlertsOf(number))));
    expect(JSON.parse(readFileSync(join(folder, 'whole', 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  test('has a manifest with counts and hashes of every file', async () => {
    const manifest = await exportPopulation(population(400), join(folder, 'counted'));
    expect(manifest).toMatchObject({ format: 'gateway-population/1', synthetic: true, seed: 6, asOf: '2026-11-01', persons: 400 });
    expect(manifest).toMatchObject(tallyPopulation(population(400)));
    expect(Object.values(manifest.kinds).reduce((sum, count) => sum + count, 0)).toBe(400);
    expect(readdirSync(join(folder, 'counted')).sort()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].sort());
    for (const { name, lines, bytes, sha256 } of manifest.files) {
      const content = readFileSync(join(folder, 'counted', name));
      expect([content.length, content.filter((byte) => byte === 10).length]).toEqual([bytes, lines]);
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
    }
  });

  test('has the same bytes for the same options, and others for another seed or day', async () => {
    const hashes = async (name: string, of: Population): Promise<readonly string[]> =>
      (await exportPopulation(of, join(folder, name))).files.map(({ sha256 }) => sha256);
    const first = await hashes('first', population(300));
    expect(await hashes('again', population(300))).toEqual(first);
    expect(await hashes('other', population(300, 7))).not.toEqual(first);
    expect(await hashes('later', generatePopulation({ persons: 300, seed: 6, asOf: '2027-01-01' }))).not.toEqual(first);
  });

  test('overwrites nothing', async () => {
    const used = mkdtempSync(join(folder, 'used-'));
    writeFileSync(join(used, 'note.txt'), 'mine');
    await expect(exportPopulation(population(100), used)).rejects.toMatchObject({ code: 'command-usage', details: { field: '--out' } });
    expect(readdirSync(used)).toEqual(['note.txt']);
  });

  test('takes no more memory for ten times the people', async () => {
    /** The least that is held in the second half, when garbage has just been collected. */
    const held = async (name: string, persons: number): Promise<number> => {
      let least = Number.POSITIVE_INFINITY;
      await exportPopulation(population(persons), join(folder, name), (done) => {
        if (done > persons / 2 && done % 256 === 0) least = Math.min(least, process.memoryUsage().heapUsed);
      });
      return least;
    };
    const small = await held('small', 3_000);
    const large = await held('large', 30_000);
    // Fifteen thousand persons and their records in memory would be some sixty megabytes.
    expect(large - small).toBeLessThan(30 * 1_048_576);
  });
});
