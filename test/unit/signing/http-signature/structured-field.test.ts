import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import { parseDictionary, parseItem, parseList, serializeDictionary, serializeItem, serializeList } from 'structured-headers';
import { structured, uniqueDictionary } from '../../../../src/signing/http-signature/structured-field.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors/06-jose-httpsig-tsa/structured-fields');

interface FieldCase {
  readonly name: string;
  readonly raw: readonly string[];
  readonly header_type: 'dictionary' | 'list' | 'item';
  readonly must_fail?: boolean;
  readonly canonical?: readonly string[];
}

const REWRITING = {
  dictionary: (text: string) => serializeDictionary(parseDictionary(text)),
  list: (text: string) => serializeList(parseList(text)),
  item: (text: string) => serializeItem(parseItem(text)),
} as const;

/** Cases that the standard allows and that are refused, because the library would write them differently: named, so that no other hides here. */
const isRefusedByChoice = ({ name, raw }: FieldCase): boolean =>
  /fractional 0 decimal$/.test(name) || / (?:max|min) date/.test(name) || raw.join(', ').includes('q=1.0');

describe('structured fields (RFC 9651)', () => {
  if (!existsSync(FOLDER)) {
    it('is skipped: the vectors are not on this machine', () => {
      process.stderr.write('skipped: structured field vectors are absent\n');
      expect(existsSync(FOLDER)).toBe(false);
    });
    return;
  }
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const cases = files.flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly FieldCase[]);

  it('are written as the vectors say, refused where they say, and by choice only where the library would change them', () => {
    const verdicts = { written: 0, refused: 0, byChoice: 0 };
    const wrong: string[] = [];
    for (const given of cases) {
      const raw = given.raw.join(', ');
      const found = structured(raw, REWRITING[given.header_type]);
      const expected = given.must_fail ? undefined : (given.canonical ?? given.raw).join(', ');
      if (found !== expected && !(found === undefined && isRefusedByChoice(given))) wrong.push(`${given.name}: ${raw}`);
      if (found !== undefined) verdicts.written += 1;
      else if (given.must_fail) verdicts.refused += 1;
      else verdicts.byChoice += 1;
    }
    expect(wrong).toEqual([]);
    expect(verdicts.written + verdicts.refused + verdicts.byChoice).toBe(cases.length);
    expect(verdicts).toEqual({ written: 673, refused: 864, byChoice: 43 });
  });
});

describe('uniqueDictionary', () => {
  it.each([
    ['a=1, b="x, y"', 2],
    ['a="\\", b", b=:AAEC:;p="c, d"', 2],
    ['a=%"x, y", b=?0', 2],
    ['a, b;q, c=(1 2);z="1,2"', 3],
  ])('%s has its members', (text, size) => {
    expect(uniqueDictionary(text)?.size).toBe(size);
  });

  it.each([
    'a=1, a=2',
    'a=1, b=2, a',
    'a=%"\\", a=2;y="", b=3, b=4',
    'a=1,',
    ',',
    '',
    'a=(1',
    'a=1.0',
    'a=(1 2.00)',
    'a;q=-1.0',
    'a=@9999999999999',
    'A=1',
  ])('%s is none', (text) => {
    expect(uniqueDictionary(text)).toBeUndefined();
  });
});

test.each([
  ['quotes without end', '"\\'.repeat(200_000)],
  ['escaped quotes without end', `a="${'\\"'.repeat(200_000)}`],
  ['quotes of display strings', '%"'.repeat(200_000)],
])('%s are refused in time that grows with their number only', (_, text) => {
  const start = performance.now();
  expect(uniqueDictionary(text)).toBeUndefined();
  // Looked for in pairs from each of them, they took minutes.
  expect(performance.now() - start).toBeLessThan(5_000);
});
