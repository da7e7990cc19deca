import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DUTIES } from '../generate/duties.ts';
import type { Duty } from '../generate/duty.ts';
import { EDGE_CASES } from '../generate/edge-cases.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const named = (duties: readonly Duty[]) => duties.map((duty) => [duty.id, duty] as const);

describe('the table of articles', () => {
  test('has every row once, in order', () => {
    expect(DUTIES.map(({ id }) => id)).toEqual(Array.from({ length: 77 }, (_, index) => String(index + 1)));
    expect(new Set(EDGE_CASES.map(({ id }) => id)).size).toBe(EDGE_CASES.length);
  });

  test.each([...named(DUTIES), ...named(EDGE_CASES).map(([id, duty]) => [`case ${id}`, duty] as const)])(
    '%s is proved where it says, or says what is open',
    (_, { code, tests, open }) => {
      for (const { file, title } of tests) expect([file, title, read(file).includes(title)]).toEqual([file, title, true]);
      expect(tests.length > 0 ? existsSync(join(ROOT, code)) && code !== '' : code === '' && open !== undefined).toBe(true);
    },
  );

  test('lists every row that the system’s test of articles proves', () => {
    const file = 'test/system/articles.test.ts';
    const proved = new Set([...read(file).matchAll(/'row (\d+), Articles? /g)].map(([, row]) => row));
    const listed = DUTIES.filter(({ id, tests }) => tests.some((proof) => proof.file === file && proof.title.startsWith(`row ${id},`)));
    expect(new Set(listed.map(({ id }) => id))).toEqual(proved);
  });
});
