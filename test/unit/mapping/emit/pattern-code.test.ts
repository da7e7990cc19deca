import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CodeText } from '../../../../src/mapping/emit/code-text.ts';
import { PatternFunctions } from '../../../../src/mapping/emit/emit-leaf.ts';
import { loadCode } from '../../../../src/mapping/emit/load-code.ts';
import { patternLines } from '../../../../src/mapping/emit/pattern-code.ts';
import { ROOT } from '../installed-mappings.ts';

const PATTERN = /"pattern": ("(?:[^"\\]|\\.)*")/g;

/** Every pattern that a schema of a pack or of the canonical model writes. */
function schemaPatterns(): readonly string[] {
  const files = [
    ...readdirSync(join(ROOT, 'schemas/canonical'))
      .filter((file) => file.endsWith('.json'))
      .map((file) => join(ROOT, 'schemas/canonical', file)),
    ...readdirSync(join(ROOT, 'mappings/national')).map((pack) => join(ROOT, 'mappings/national', pack, 'record.schema.json')),
  ];
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(PATTERN)].map((match) => JSON.parse(match[1]!) as string)))];
}

const OTHERS = [
  '^$',
  '^a?b$',
  '^[^a]+$',
  '^[^a-z]*x?$',
  '^\\d{3}-?\\d*$',
  '^[\\]\\[^-]+$',
  '^[a-c]{2,}d{0,1}$',
  '^[A-Z]{1,3}<{0,2}[0-9]+$',
  '^\\u0041\\t?[\\n\\r]*$',
  '^[-+]?[0-9]{1,6}\\.[0-9]{2}$',
  '^[a-]+$',
  '^[0-9]{2}(:[0-9]{2}(:[0-9]{2})?)?(Z|[+-][0-9]{2}:[0-9]{2})?$',
  '^(1|2|MULT)$',
  '^(?:a|b|[0-9]+x)y?(?:z)?$',
  '^((a|b)c?)?d$',
];

/** Patterns of more than counted characters and classes, or whose loops could take what the rest needs. */
const BEYOND = [
  'a',
  '^a',
  'a$',
  '^a|b$',
  '^(ab)+$',
  '^(a|ab)$',
  '^(a?|b)c$',
  '^(ab)?a$',
  '^(a[0-9]*)?5$',
  '^((a|b)c?)?c$',
  '^.+$',
  '^\\w+$',
  '^a*a$',
  '^[a-c]{1,3}[c-e]{2}$',
  '^a+?$',
  '^\\p{Lu}+$',
  '^[^a]{2}$',
];

/** The same, of which no texts can be made. */
const ASSERTIONS = ['^(?!x)y$', '^a\\b$', '^(?=a)a$'];

function emitted(pattern: string): (text: string) => boolean {
  const code = new CodeText();
  const test = new PatternFunctions(code).matches(pattern, 't');
  const { text, constants } = code.finish(`(t) => ${test}`);
  return loadCode(text, constants) as (text: string) => boolean;
}

describe('a pattern as code', () => {
  test.each([...schemaPatterns(), ...OTHERS, ...BEYOND, ...ASSERTIONS])('%s matches what the regular expression matches', (pattern) => {
    const expression = new RegExp(pattern, 'u');
    const matches = emitted(pattern);
    const near = ASSERTIONS.includes(pattern) ? fc.constantFrom('a', 'y', 'x') : fc.stringMatching(expression, { maxLength: 110 });
    const texts = fc.oneof(
      near,
      fc
        .tuple(near, fc.string({ unit: 'binary', maxLength: 2 }), fc.nat({ max: 30 }))
        .map(([text, put, at]) => text.slice(0, at) + put + text.slice(at)),
      fc.tuple(near, fc.nat({ max: 30 })).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('', '\n', 'a\n', '\ud800', '𝔄', 'ß', 'Ā'),
    );
    fc.assert(fc.property(texts, (text) => expect(matches(text)).toBe(expression.test(text))));
  });

  test('that is more than counted characters and classes stays a regular expression', () => {
    expect([...BEYOND, ...ASSERTIONS].filter((pattern) => patternLines(pattern) !== undefined)).toEqual([]);
    expect(OTHERS.filter((pattern) => patternLines(pattern) === undefined)).toEqual([]);
  });

  test('takes a megabyte that fits until its last character in one pass', () => {
    const [letters, digits] = [emitted('^[a-z]+$'), emitted('^[0-9]{1,9}-?[a-z]*$')];
    expect(letters(`${'a'.repeat(1_000_000)}!`)).toBe(false);
    expect(digits(`1-${'a'.repeat(1_000_000)}!`)).toBe(false);
  });
});
