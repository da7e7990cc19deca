import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PROBLEMS, problemOf, type ProblemCode } from '../../src/kernel/problems.ts';

const SRC = join(import.meta.dirname, '../../src');
const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.ts$/.test(path) && !path.startsWith('kernel/problems'))
  .map((path) => readFileSync(join(SRC, path), 'utf8'))
  .join('\n');

describe('the problem catalogue', () => {
  test.each(CODES)('%s is well formed', (code) => {
    const problem = problemOf(code);
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
    expect(problem.title).not.toMatch(/[.!]$/);
    expect(problem.mend).toMatch(/\.$/);
    expect(problem.fault === 'Sender').toBe(problem.status < 500);
  });

  test.each(CODES)('%s is raised somewhere', (code) => {
    expect(sources.includes(`'${code}'`)).toBe(true);
  });

  test('no code stands in two tables, where one row would silently win', () => {
    const tables = readdirSync(join(SRC, 'kernel/problems')).map((file) => readFileSync(join(SRC, 'kernel/problems', file), 'utf8'));
    const rows = tables.flatMap((text) => [...text.matchAll(/^ {2}'([a-z0-9-]+)': \{/gm)].map(([, code]) => code));
    expect(rows.sort()).toEqual([...CODES].sort());
  });

  test('titles are distinct, so that a reader can tell two failures apart', () => {
    const titles = CODES.map((code) => problemOf(code).title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
